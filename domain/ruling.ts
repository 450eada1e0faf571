import { z } from 'zod';
import { missingAfter, seenOf } from './check';
import { type ClaimRecord, staleClaim } from './claim';
import type { Actor, Given } from './given';
import { type JudgedCheck, type JudgedClaim, judge } from './judgement';
import { type Refused, refuse } from './refusal';
import { id, plainText, requiredText, revision } from './text-input';
import { type Decision, decided } from './trail-event';
import { FINDINGS } from './vocabulary';

export const rulingInput = z.object({
  claim: id,
  revision,
  finding: z.enum(FINDINGS),
  reason: requiredText(20_000, 'A ruling needs its reason: the trail and both checkers read it.'),
  wording: plainText(20_000).default(''),
});

/** Why this person cannot rule on the claim; null when they can. */
export function rulingRefusal(actor: string, claim: JudgedClaim, number: number): Refused | null {
  const { state, standing } = judge(claim);
  if (state !== 'disputed')
    return refuse('invalid', `Claim ${number} is not disputed, so there is nothing to rule on.`);
  if (standing.some((check) => check.by === actor))
    return refuse(
      'not-permitted',
      'You made one of the two checks, so a third person rules. Ask a checker or an editor who made neither, or check the claim again.',
    );
  return null;
}

/** A third person's finding on a dispute. It ends it: the checks before it no longer count. */
export function decideRuling(
  actor: Actor,
  claim: ClaimRecord & { judged: JudgedClaim },
  input: z.infer<typeof rulingInput>,
  given: Given,
): Decision<JudgedCheck> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  const stopped = rulingRefusal(actor.id, claim.judged, claim.number);
  if (stopped) return stopped;
  const ruling: JudgedCheck = {
    id: given.newId(),
    finding: input.finding,
    rationale: input.reason,
    wording: input.finding === 'confirmed-with-change' ? input.wording : '',
    seen: seenOf(claim),
    by: actor.id,
    at: given.now,
    claimRevision: claim.revision,
    ruling: true,
  };
  return decided(ruling, {
    type: 'ruling.given',
    payload: {
      check: ruling.id,
      claim: claim.id,
      number: claim.number,
      revision: claim.revision,
      finding: ruling.finding,
      reason: ruling.rationale,
      wording: ruling.wording,
      seen: { statement: ruling.seen.statement, spans: ruling.seen.spans },
      missing: missingAfter(claim.judged, ruling),
      between: judge(claim.judged).standing.map((check) => check.id),
    },
  });
}
