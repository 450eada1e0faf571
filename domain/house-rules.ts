import { anonymousMissing } from './anonymous-source';
import { originsOf, whyOne } from './independence';
import type { JudgedCheck, JudgedClaim, JudgedEvidence } from './judgement';
import { toldToAll } from './sealed-evidence';
import { MISSING } from './sentences/house-rules';
import type { Unmet } from './views';
import type { Tier } from './vocabulary';

/** The one rule that the first checker cannot meet alone. */
export const SECOND_CHECK = 'second-check';

const filled = (text: string) => text.trim() !== '';

/** What counts is the origin: a primary piece and a tertiary one of the same origin are one primary source. */
const countingIn = (origins: readonly (readonly JudgedEvidence[])[], tiers: readonly Tier[]): number =>
  origins.filter((origin) => origin.some((one) => tiers.includes(one.tier))).length;

function proofMissing({ risk, rules }: JudgedClaim, supporting: readonly JudgedEvidence[]): Unmet[] {
  if (supporting.length === 0) return [{ rule: 'supporting-evidence', sentence: MISSING.supportingEvidence() }];
  const proofs = rules.proof[risk];
  const origins = originsOf(supporting);
  let have = 0;
  for (const { tiers, sources } of proofs) {
    const counting = countingIn(origins, tiers);
    if (counting >= sources) return [];
    have = Math.max(have, counting);
  }
  const ones = origins.map(whyOne).filter((why) => why !== '');
  return [{ rule: 'independent-sources', sentence: [MISSING.independentSources(proofs, have), ...ones].join(' ') }];
}

function heldMissing({ kind, rules }: JudgedClaim, supporting: readonly JudgedEvidence[]): Unmet[] {
  const ways = rules.held[kind];
  if (!ways) return [];
  const holds = supporting.some((one) => one.heldAs !== '' && ways.includes(one.heldAs) && filled(one.locator));
  return holds ? [] : [{ rule: 'held-words', sentence: MISSING.heldWords(kind, ways) }];
}

/** What `confirmed` would lack as the evidence stands, for whoever has not checked the claim yet. */
export const missingToConfirm = (claim: JudgedClaim): Unmet[] => toldToAll(claim, confirmationMissing);

function confirmationMissing(claim: JudgedClaim): Unmet[] {
  const supporting = claim.evidence.filter((one) => one.stance === 'supports');
  return [...proofMissing(claim, supporting), ...heldMissing(claim, supporting), ...anonymousMissing(supporting)];
}

/** The author's word is on record: as a quotation, or as an answer that the asker's side accepted (design: "on author"). */
const hasAuthorsWord = ({ evidence, queries }: JudgedClaim) =>
  evidence.some((one) => one.type === 'quotation') ||
  queries.some((query) => query.outcome === 'accepted-on-author' && query.byAuthor);

/** Whether another person has found the same on the same words, or a third has ruled. */
const seenByTwo = (check: JudgedCheck, standing: readonly JudgedCheck[]) =>
  check.ruling || standing.some((one) => one.by !== check.by || one.ruling);

const needsSecond = ({ risk, kind, rules: { secondCheck } }: JudgedClaim) =>
  secondCheck.risks.includes(risk) || secondCheck.kinds.includes(kind);

/** Whether a check says that the claim may stand, so that its evidence must hold. */
export const confirms = ({ finding }: JudgedCheck): boolean =>
  finding === 'confirmed' || finding === 'confirmed-with-change';

/** What the other findings ask for beside their rationale and a second check. */
function otherMissing(claim: JudgedClaim, check: JudgedCheck): Unmet[] {
  const { evidence, rules } = claim;
  const unmet: Unmet[] = [];
  if (check.finding === 'conflicting-sources' && originsOf(evidence).length < rules.conflicting)
    unmet.push({ rule: 'two-sources', sentence: MISSING.conflicting(rules.conflicting) });
  if (check.finding === 'on-author' && rules.authorsWord && !hasAuthorsWord(claim))
    unmet.push({ rule: 'authors-word', sentence: MISSING.authorsWord() });
  if (check.finding === 'confirmed-with-change' && !filled(check.wording))
    unmet.push({ rule: 'wording', sentence: MISSING.wording() });
  return unmet;
}

/**
 * What is still missing before a finding settles the claim by the house rules that it is judged by, in the words to say it.
 * A check is never refused for it. `standing`: the checks that count, this one among them. `toConfirm`: what confirming it
 * would lack, which is the same for all of them.
 */
export function unmetRules(
  claim: JudgedClaim,
  check: JudgedCheck,
  standing: readonly JudgedCheck[],
  toConfirm: readonly Unmet[] = missingToConfirm(claim),
): Unmet[] {
  const unmet = confirms(check) ? [...toConfirm] : [];
  if (check.finding !== 'confirmed') unmet.push(...toldToAll(claim, (one) => otherMissing(one, check)));
  if (claim.rules.rationale.includes(check.finding) && !filled(check.rationale))
    unmet.push({ rule: 'rationale', sentence: MISSING.rationale() });
  if (needsSecond(claim) && !seenByTwo(check, standing))
    unmet.push({ rule: SECOND_CHECK, sentence: MISSING.secondCheck(claim) });
  return unmet;
}
