import type { HouseRules, Proof, RulesData } from './house-rules-data';
import { HELD_AS, type Preset, TIERS } from './vocabulary';

const ONE_PRIMARY_OR_THREE: Proof[] = [
  { tiers: ['primary'], sources: 1 },
  { tiers: ['primary', 'secondary'], sources: 3 },
];
const TWO: Proof[] = [{ tiers: ['primary', 'secondary'], sources: 2 }];
const any = (sources: number): Proof[] => [{ tiers: [...TIERS], sources }];

/** After the KSJ handbook (design: the rules of the desk). */
const ksj: RulesData = {
  proof: { low: any(1), normal: ONE_PRIMARY_OR_THREE, high: ONE_PRIMARY_OR_THREE },
  held: { quote: ['recording', 'transcript', 'call-back'] },
  secondCheck: { risks: ['high'], kinds: [] },
  rationale: [
    'confirmed-with-change',
    'wrong',
    'cannot-confirm',
    'conflicting-sources',
    'on-author',
    'not-a-fact-claim',
    'cut',
  ],
  authorsWord: true,
  conflicting: 2,
};

/** Rules to begin from. */
export const PRESET_RULES: Readonly<Record<Preset, RulesData>> = {
  ksj,
  'two-sources': { ...ksj, proof: { low: TWO, normal: TWO, high: TWO } },
  'breaking-news': {
    ...ksj,
    proof: { low: any(1), normal: any(1), high: any(2) },
    held: { quote: [...HELD_AS] },
  },
};

/** What every desk begins with; the first migration of the house rules writes the same. */
export const FIRST_RULES: HouseRules = { version: 1, ...ksj };
