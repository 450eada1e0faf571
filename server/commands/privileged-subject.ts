import type { Subject } from '@/domain/note';
import type { StoryRow } from '../scope';
import type { Running } from './command';

/** What a privileged note is about: the story, or a claim that stands on it; null where it does not. */
export async function subjectHere(
  { tx, story }: Running<StoryRow>,
  { claim }: { claim?: string | undefined },
): Promise<{ on: Subject } | null> {
  if (claim === undefined) return { on: null };
  const on = await tx.claim.findFirst({
    where: { id: claim, storyId: story.id, removedAt: null },
    select: { id: true, number: true },
  });
  return on && { on };
}
