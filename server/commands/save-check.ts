import type { JudgedCheck } from '@/domain/judgement';
import type { StoryRow } from '../scope';
import type { Running } from './command';

/** A finding, on the revision it was decided on: none hit means that somebody was quicker. */
export async function saveCheck(
  { tx, story }: Running<StoryRow>,
  check: JudgedCheck,
  claim: { id: string; revision: number },
): Promise<'saved' | 'stale'> {
  const { count } = await tx.claim.updateMany({
    where: { id: claim.id, revision: claim.revision },
    data: { revision: { increment: 1 } },
  });
  if (count === 0) return 'stale';
  await tx.check.create({
    data: {
      id: check.id,
      claimId: claim.id,
      claimRevision: check.claimRevision,
      finding: check.finding,
      rationale: check.rationale,
      wording: check.wording,
      seen: { statement: check.seen.statement, spans: check.seen.spans },
      version: story.current,
      ruling: check.ruling,
      createdAt: new Date(check.at),
      createdBy: check.by,
    },
    select: { id: true },
  });
  return 'saved';
}
