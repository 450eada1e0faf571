import type { JudgedClaim } from './judgement';
import type { Unmet } from './views';

/** Rules that ask for the same, in the words that fit what is there. */
const PROOF: readonly string[] = ['supporting-evidence', 'independent-sources'];

const asksTheSame = (one: Unmet, other: Unmet) =>
  one.rule === other.rule || (PROOF.includes(one.rule) && PROOF.includes(other.rule));

/**
 * What a claim lacks, in words that everybody on the story may read. Confidential evidence counts, and is neither told nor
 * counted aloud: a rule that it meets is met; of one that it does not meet, the sentence speaks of what everybody sees.
 */
export function toldToAll(claim: JudgedClaim, lacking: (claim: JudgedClaim) => Unmet[]): Unmet[] {
  if (!claim.evidence.some((one) => one.sealed)) return lacking(claim);
  const shown = claim.evidence.filter((one) => !one.sealed);
  const with_ = lacking(claim);
  return lacking({ ...claim, evidence: shown }).filter((one) => with_.some((other) => asksTheSame(one, other)));
}
