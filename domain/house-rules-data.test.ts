import { describe, expect, it } from 'vitest';
import { PRESET_RULES } from './house-rule-presets';
import { rulesData } from './house-rules-data';
import { PRESETS } from './vocabulary';

const { ksj } = PRESET_RULES;
const withProof = (proof: unknown) => ({ ...ksj, proof: { ...ksj.proof, normal: proof } });

it.each(PRESETS)('%s is kept as it is', (preset) => {
  expect(rulesData.parse(JSON.parse(JSON.stringify(PRESET_RULES[preset])))).toEqual(PRESET_RULES[preset]);
});

it('lists that say the same are the same', () => {
  const sent = {
    ...ksj,
    rationale: ['wrong', 'confirmed', 'wrong'],
    secondCheck: { risks: ['high', 'low'], kinds: [] },
  };
  const { rationale, secondCheck } = rulesData.parse(sent);
  expect(rationale).toEqual(['confirmed', 'wrong']);
  expect(secondCheck.risks).toEqual(['low', 'high']);
});

it('a better tier counts wherever a worse one does', () => {
  const { proof } = rulesData.parse(withProof([{ tiers: ['secondary'], sources: 2 }]));
  expect(proof.normal).toEqual([{ tiers: ['primary', 'secondary'], sources: 2 }]);
});

describe('refused', () => {
  it.each<[string, unknown]>([
    ['no way to prove', withProof([])],
    ['no source', withProof([{ tiers: ['primary'], sources: 0 }])],
    ['ten sources', withProof([{ tiers: ['primary'], sources: 10 }])],
    ['half a source', withProof([{ tiers: ['primary'], sources: 1.5 }])],
    ['no tier', withProof([{ tiers: [], sources: 1 }])],
    ['a tier that is none', withProof([{ tiers: ['best'], sources: 1 }])],
    ['five ways', withProof(Array.from({ length: 5 }, () => ({ tiers: ['primary'], sources: 1 })))],
    ['words of no kind', { ...ksj, held: { rumour: ['recording'] } }],
    ['words held in no way', { ...ksj, held: { quote: [] } }],
    ['a risk that is none', { ...ksj, secondCheck: { risks: ['extreme'], kinds: [] } }],
    ['a finding that is none', { ...ksj, rationale: ['maybe'] }],
    ['fewer than no sources', { ...ksj, conflicting: -1 }],
    ['a risk left out', { ...ksj, proof: { low: ksj.proof.low, normal: ksj.proof.normal } }],
    ['a part left out', { ...ksj, authorsWord: undefined }],
  ])('%s', (_, sent) => {
    expect(rulesData.safeParse(sent).success).toBe(false);
  });
});
