import { claimRemovalInput, decideClaimRemoval, type RemovedClaim } from '@/domain/claim-removal';
import { wholeClaim } from '../claim-records';
import { claimSince } from '../queries/claim-since';
import type { StoryRow } from '../scope';
import { type Running, storyCommand } from './command';

/** Takes a claim off every list. Its places and its links to evidence go with it; the evidence stays on the story. */
export async function takeOff(
  { tx, actor, given }: Running<StoryRow>,
  removed: RemovedClaim,
  seen: number,
): Promise<'saved' | 'stale'> {
  const { count } = await tx.claim.updateMany({
    where: { id: removed.id, revision: seen, removedAt: null },
    data: {
      revision: { increment: 1 },
      removedAt: new Date(given.now),
      removedBy: actor.id,
      removedWhy: removed.reason,
      mergedInto: removed.mergedInto,
    },
  });
  if (count === 0) return 'stale';
  await tx.span.deleteMany({ where: { claimId: removed.id } });
  await tx.claimEvidence.deleteMany({ where: { claimId: removed.id } });
  return 'saved';
}

/** Removes a claim that was made by mistake. */
export const removeClaim = storyCommand({
  name: 'remove-claim',
  action: 'claim.write',
  input: claimRemovalInput,
  scope: (input) => ({ claim: input.claim, evenRemoved: true }),
  load: ({ tx }, input) => wholeClaim(tx, input.claim),
  decide: ({ actor }, claim, input) => decideClaimRemoval(actor, claim, input),
  save: (running, removed, claim) => takeOff(running, removed, claim.revision),
  answer: async (_running, { id, number }) => ({ id, number }),
  present: claimSince,
});
