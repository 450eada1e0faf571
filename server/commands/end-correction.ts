import type { CorrectionRecord, EndedCorrection } from '@/domain/correction';
import type { StoryRow } from '../scope';
import type { Running } from './command';

/** A correction that was declined or taken back: nothing of the text changes, its claim is one revision further. */
export async function endCorrection(
  { tx, actor, given }: Running<StoryRow>,
  end: EndedCorrection,
  { revision, claim, claimRevision }: CorrectionRecord,
): Promise<'saved' | 'stale'> {
  const { count } = await tx.correction.updateMany({
    where: { id: end.id, revision, decision: null },
    data: {
      revision: { increment: 1 },
      decision: end.decision,
      decidedBy: actor.id,
      decidedAt: new Date(given.now),
      decidedReason: end.reason,
    },
  });
  if (count === 0) return 'stale';
  await tx.claim.updateMany({
    where: { id: claim, revision: claimRevision },
    data: { revision: { increment: 1 } },
  });
  return 'saved';
}
