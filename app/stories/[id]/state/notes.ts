import { useEffect } from 'react';
import { ok, type Result } from '@/domain/refusal';
import type { NoteView, ThreadView } from '@/domain/views';
import { call } from '@/ui/call';
import { onSent, wait } from '@/ui/drafts/outbox';
import { loadClaim, putClaim } from './details';
import { placeOn } from './place';
import type { StoryStore } from './story-store';
import { withNote, withThread } from './threads';

/** Where the notes of a claim, or with `null` of the whole story, are sent. */
export const notesPath = (store: StoryStore, claim: string | null) =>
  claim === null ? `/stories/${store.get().story.id}/notes` : `/claims/${claim}/notes`;

type After = (threads: readonly ThreadView[]) => ThreadView[];

/** What the server said of a note or thread stands at once, on the claim or on the story. */
function put(store: StoryStore, claim: string | null, after: After, said: string) {
  const { threads, details } = store.get();
  const detail = claim === null ? undefined : details.get(claim);
  if (claim === null) store.set({ threads: after(threads) });
  else if (detail) putClaim(store, { ...detail, threads: after(detail.threads) });
  else void loadClaim(store, claim, true);
  store.set({ said });
}

const putNote = (store: StoryStore, note: NoteView, said: string) =>
  put(store, note.claim, (threads) => withNote(threads, note), said);

export interface NewNote {
  text: string;
  /** The thread that it answers in; none begins one. */
  thread?: string;
}

/**
 * A note on a claim, or with `null` on the whole story: saved, or waiting here for the server to answer. `sent` is called
 * before it is shown: a thread that moves then builds its fields anew, and finds no draft of what was just sent.
 */
export async function writeNote(
  store: StoryStore,
  claim: string | null,
  body: NewNote,
  sent: () => void,
): Promise<Result<'saved' | 'waiting'>> {
  const path = notesPath(store, claim);
  const answer = await call<NoteView>('POST', path, body);
  if (!answer.ok && answer.refusal.code !== 'busy') return answer;
  sent();
  if (answer.ok) {
    putNote(store, answer.value, 'The note is saved.');
    return ok('saved');
  }
  const on = claim === null ? null : (store.get().byId.get(claim) ?? null);
  wait({ place: placeOn(store, on, body.thread ? 'an answer' : 'a note'), path, body });
  return ok('waiting');
}

/** Other words for one's own note; what stands now comes with a refusal. */
export async function editNote(store: StoryStore, note: NoteView, text: string): Promise<Result<NoteView>> {
  const answer = await call<NoteView>('PATCH', `/notes/${note.id}`, { revision: note.revision, text });
  if (answer.ok) putNote(store, answer.value, 'The note is edited.');
  else if (answer.refusal.code === 'stale') putNote(store, answer.refusal.present as NoteView, '');
  return answer;
}

const putThread = (store: StoryStore, thread: ThreadView, said: string) =>
  put(store, thread.claim, (threads) => withThread(threads, thread), said);

export async function resolveThread(
  store: StoryStore,
  thread: ThreadView,
  reason: string,
  sent: () => void,
): Promise<Result<ThreadView>> {
  const answer = await call<ThreadView>('POST', `/notes/${thread.id}/resolution`, { reason });
  if (!answer.ok) return answer;
  sent();
  putThread(store, answer.value, 'The thread is resolved.');
  return answer;
}

export async function reopenThread(store: StoryStore, thread: ThreadView): Promise<Result<ThreadView>> {
  const answer = await call<ThreadView>('POST', `/notes/${thread.id}/reopening`, {});
  if (answer.ok) putThread(store, answer.value, 'The thread is open again.');
  return answer;
}

/** Notes that waited for the server, as they go up: those of this story join their thread. */
export function useGoneUp(store: StoryStore) {
  useEffect(
    () =>
      onSent((path, answer) => {
        const note = answer as NoteView;
        if (path === notesPath(store, note.claim) && (note.claim === null || store.get().byId.has(note.claim)))
          putNote(store, note, 'The note is saved.');
      }),
    [store],
  );
}
