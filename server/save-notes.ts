import type { WrittenNote } from '@/domain/note';
import type { Tx } from './database';

/** Writes notes on a story that each begin a thread: those that come with its text. */
export async function saveTextNotes(
  tx: Tx,
  story: string,
  notes: readonly WrittenNote[],
  by: { person: string; at: Date },
): Promise<void> {
  await tx.note.createMany({
    data: notes.map(({ id, thread, text }) => ({
      id,
      storyId: story,
      threadId: thread,
      text,
      createdAt: by.at,
      createdBy: by.person,
    })),
  });
}
