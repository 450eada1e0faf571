import type { ProposedCorrection } from '@/domain/correction';
import type { StoryRow } from '../scope';
import type { Running } from './command';

/** Proposed corrections of a claim, and the claim one revision further with each. */
export async function saveProposals(
  { tx, story, actor, given }: Running<StoryRow>,
  { id, revision }: { id: string; revision: number },
  proposed: readonly ProposedCorrection[],
): Promise<'saved' | 'stale'> {
  const { count } = await tx.claim.updateMany({
    where: { id, revision },
    data: { revision: { increment: proposed.length } },
  });
  if (count === 0) return 'stale';
  const who = { storyId: story.id, claimId: id, proposedBy: actor.id, proposedAt: new Date(given.now) };
  const rows = proposed.map(({ claim: _, claimRevision: __, span: spanId, ...rest }) => ({ ...rest, ...who, spanId }));
  await tx.correction.createMany({ data: rows });
  return 'saved';
}
