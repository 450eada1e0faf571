import type { BlockerView } from '@/domain/views';
import { type WholeClaim, wholeClaims } from '../claim-records';
import type { Tx } from '../database';
import type { StoryRow } from '../scope';
import { judgeBlockers } from '../sign-off-binding';

/** The blockers of a story; `claims` when they are read already. */
export async function blockersIn(tx: Tx, story: StoryRow, claims?: readonly WholeClaim[]): Promise<BlockerView[]> {
  const { checkable } = await tx.version.findUniqueOrThrow({
    where: { storyId_number: { storyId: story.id, number: story.current } },
    select: { checkable: true },
  });
  return judgeBlockers(tx, story, claims ?? (await wholeClaims(tx, { story: story.id })), checkable);
}
