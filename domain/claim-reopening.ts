import { z } from 'zod';
import { type ClaimRecord, staleClaim } from './claim';
import type { Judgement } from './judgement';
import { refuse } from './refusal';
import { id, requiredText, revision } from './text-input';
import { type Decision, decided } from './trail-event';

export const reopeningInput = z.object({
  claim: id,
  revision,
  reason: requiredText(5000, 'Say why this claim is to be checked anew: the next checker reads it.'),
});

/** The claim is to be checked anew: what was found before counts no more. It stays on record, and so does the evidence. */
export function decideReopening(
  claim: ClaimRecord & { judgement: Pick<Judgement, 'state' | 'standing'> },
  input: z.infer<typeof reopeningInput>,
): Decision<{ checkedFrom: number }> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  if (claim.judgement.state === 'disputed')
    return refuse('blocked', `Claim ${claim.number} is disputed. Rule on it first; a ruling settles what it is.`);
  if (claim.judgement.standing.length === 0)
    return refuse('blocked', `Claim ${claim.number} is open: nobody’s finding counts on it. Check it.`);
  const revisionAfter = claim.revision + 1;
  return decided(
    { checkedFrom: revisionAfter },
    {
      type: 'claim.reopened',
      payload: { claim: claim.id, number: claim.number, revision: revisionAfter, reason: input.reason },
    },
  );
}
