import { z } from 'zod';
import { type ClaimRecord, staleClaim } from './claim';
import type { Actor, Given } from './given';
import { type JudgedCheck, type JudgedClaim, judge, type Seen } from './judgement';
import { id, plainText, revision } from './text-input';
import { type Decision, decided } from './trail-event';
import { FINDINGS } from './vocabulary';

export const checkInput = z.object({
  claim: id,
  revision,
  finding: z.enum(FINDINGS),
  rationale: plainText(20_000).default(''),
  wording: plainText(20_000).default(''),
});

/** What a person who looks at the claim now sees: kept with the check, for every span. */
export const seenOf = (claim: Pick<ClaimRecord, 'statement' | 'spans'>): Seen => ({
  statement: claim.statement,
  spans: claim.spans.filter((span) => span.placement !== 'lost').map(({ id: span, exact }) => ({ id: span, exact })),
});

/** The rules that are still unmet once this check is among the others. */
export const missingAfter = (claim: JudgedClaim, check: JudgedCheck): string[] =>
  judge({ ...claim, checks: [...claim.checks, check] }).unmet.map((one) => one.rule);

/** A finding on the revision that was seen. Never refused for a house rule: what is missing is recorded with it. */
export function decideCheck(
  actor: Actor,
  claim: ClaimRecord & { judged: JudgedClaim },
  input: z.infer<typeof checkInput>,
  given: Given,
): Decision<JudgedCheck> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  const check: JudgedCheck = {
    id: given.newId(),
    finding: input.finding,
    rationale: input.rationale,
    wording: input.finding === 'confirmed-with-change' ? input.wording : '',
    seen: seenOf(claim),
    by: actor.id,
    at: given.now,
    claimRevision: claim.revision,
    ruling: false,
  };
  return decided(check, {
    type: 'check.recorded',
    payload: {
      check: check.id,
      claim: claim.id,
      number: claim.number,
      revision: claim.revision,
      finding: check.finding,
      rationale: check.rationale,
      wording: check.wording,
      seen: { statement: check.seen.statement, spans: check.seen.spans },
      missing: missingAfter(claim.judged, check),
    },
  });
}
