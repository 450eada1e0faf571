import { originsOf } from './independence';
import type { JudgedCheck, JudgedClaim, JudgedEvidence } from './judgement';
import { MISSING } from './sentences/house-rules';
import type { Unmet } from './views';
import { type HeldAs, type Kind, type Risk, TIERS, type Tier } from './vocabulary';

/** A way to prove a claim: so many independent sources, each of one of these tiers. */
export interface Proof {
  tiers: readonly Tier[];
  sources: number;
}

/** What a desk asks for before a finding settles a claim. Data: one pure function judges by it. */
export interface HouseRules {
  /** Written into each sign-off. */
  version: number;
  /** What must support a claim that is confirmed, by its risk: any one of these is enough. */
  proof: Readonly<Record<Risk, readonly Proof[]>>;
  /** Kinds of claims whose words must be held in one of these ways, with a locator. */
  held: { kinds: readonly Kind[]; as: readonly HeldAs[] };
  /** Risks that need a second checker. */
  secondCheck: readonly Risk[];
}

const PROOF: readonly Proof[] = [
  { tiers: ['primary'], sources: 1 },
  { tiers: ['primary', 'secondary'], sources: 3 },
];

/** After the KSJ handbook (design: the rules of the desk). */
export const PRESET: HouseRules = {
  version: 1,
  proof: { low: [{ tiers: TIERS, sources: 1 }], normal: PROOF, high: PROOF },
  held: { kinds: ['quote'], as: ['recording', 'transcript', 'call-back'] },
  secondCheck: ['high'],
};

/** The one rule that the first checker cannot meet alone. */
export const SECOND_CHECK = 'second-check';

const filled = (text: string) => text.trim() !== '';

function proofMissing(claim: JudgedClaim, supporting: readonly JudgedEvidence[], rules: HouseRules): Unmet[] {
  if (supporting.length === 0) return [{ rule: 'supporting-evidence', sentence: MISSING.supportingEvidence() }];
  const proofs = rules.proof[claim.risk];
  const origins = originsOf(supporting);
  // What counts is the origin: a primary piece and a tertiary one of the same origin are one primary source.
  const counting = (tiers: readonly Tier[]) =>
    origins.filter((origin) => origin.pieces.some((one) => tiers.includes(one.tier))).length;
  if (proofs.some(({ tiers, sources }) => counting(tiers) >= sources)) return [];
  const have = Math.max(...proofs.map(({ tiers }) => counting(tiers)));
  const ones = origins.flatMap((origin) => (origin.why ? [origin.why] : []));
  return [{ rule: 'independent-sources', sentence: [MISSING.independentSources(proofs, have), ...ones].join(' ') }];
}

function heldMissing(claim: JudgedClaim, supporting: readonly JudgedEvidence[], { held }: HouseRules): Unmet[] {
  if (!held.kinds.includes(claim.kind)) return [];
  const holds = supporting.some((one) => one.heldAs !== '' && held.as.includes(one.heldAs) && filled(one.locator));
  return holds ? [] : [{ rule: 'held-words', sentence: MISSING.heldWords() }];
}

/** What `confirmed` would lack as the evidence stands, for whoever has not checked the claim yet. */
export function missingToConfirm(claim: JudgedClaim, rules: HouseRules = PRESET): Unmet[] {
  const supporting = claim.evidence.filter((one) => one.stance === 'supports');
  return [...proofMissing(claim, supporting, rules), ...heldMissing(claim, supporting, rules)];
}

/** The author's word is on record: as a quotation, or as an answer that the asker's side accepted (design: "on author"). */
const hasAuthorsWord = ({ evidence, queries }: JudgedClaim) =>
  evidence.some((one) => one.type === 'quotation') ||
  queries.some((query) => query.outcome === 'accepted-on-author' && query.byAuthor);

/** Whether another person has found the same on the same words, or a third has ruled. */
const seenByTwo = (check: JudgedCheck, standing: readonly JudgedCheck[]) =>
  check.ruling || standing.some((one) => one.by !== check.by || one.ruling);

/**
 * What is still missing before a finding settles the claim, in the words to say it. A check is never refused for it.
 * `standing`: the checks that count, this one among them.
 */
export function unmetRules(
  claim: JudgedClaim,
  check: JudgedCheck,
  standing: readonly JudgedCheck[],
  rules: HouseRules = PRESET,
): Unmet[] {
  const unmet: Unmet[] = [];
  const { evidence, risk } = claim;
  if (check.finding === 'confirmed' || check.finding === 'confirmed-with-change')
    unmet.push(...missingToConfirm(claim, rules));
  if (check.finding === 'conflicting-sources' && originsOf(evidence).length < 2)
    unmet.push({ rule: 'two-sources', sentence: MISSING.twoSources() });
  if (check.finding === 'on-author' && !hasAuthorsWord(claim))
    unmet.push({ rule: 'authors-word', sentence: MISSING.authorsWord() });
  if (check.finding === 'confirmed-with-change' && !filled(check.wording))
    unmet.push({ rule: 'wording', sentence: MISSING.wording() });
  if (check.finding !== 'confirmed' && !filled(check.rationale))
    unmet.push({ rule: 'rationale', sentence: MISSING.rationale() });
  if (rules.secondCheck.includes(risk) && !seenByTwo(check, standing))
    unmet.push({ rule: SECOND_CHECK, sentence: MISSING.secondCheck() });
  return unmet;
}
