import type { NoteView, ThreadView } from '@/domain/views';

/** Open threads first, the oldest first of each: as the server gives them. */
const inOrder = (threads: readonly ThreadView[]): ThreadView[] =>
  [...threads].sort((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null));

/** A thread as the server has just said it is, in the place of what was known of it. */
export const withThread = (threads: readonly ThreadView[], thread: ThreadView): ThreadView[] =>
  inOrder(
    threads.some((one) => one.id === thread.id)
      ? threads.map((one) => (one.id === thread.id ? thread : one))
      : [...threads, thread],
  );

/** A note that was just written or edited; a new one in a resolved thread has opened it again. */
export function withNote(threads: readonly ThreadView[], note: NoteView): ThreadView[] {
  const thread = threads.find((one) => one.id === note.thread);
  if (!thread) return withThread(threads, { id: note.thread, claim: note.claim, notes: [note], resolved: null });
  const isKnown = thread.notes.some((one) => one.id === note.id);
  return withThread(
    threads,
    isKnown
      ? { ...thread, notes: thread.notes.map((one) => (one.id === note.id ? note : one)) }
      : { ...thread, notes: [...thread.notes, note], resolved: null },
  );
}
