import { useEffect } from 'react';
import { ok, type Result } from '@/domain/refusal';
import type { NoteView } from '@/domain/views';
import { call } from '@/ui/call';
import { onSent, wait } from '@/ui/drafts/outbox';
import { loadClaim } from './details';
import { NO_DRAFT, STORY_DRAFT } from './draft';
import { placeOn } from './place';
import { type StoryStore, setDraft } from './story-store';

/** Where the notes of a thread are sent: of a claim, or with `null` of the whole story. */
export const notesPath = (store: StoryStore, claim: string | null) =>
  claim === null ? `/stories/${store.get().story.id}/notes` : `/claims/${claim}/notes`;

async function noteIsSaved(store: StoryStore, note: NoteView) {
  if (note.claim === null) store.set({ notes: [...store.get().notes, note] });
  else await loadClaim(store, note.claim, true);
  store.set({ said: 'The note is saved.' });
}

/** A note on a claim, or with `null` on the whole story. Null when it waits here for the server to answer. */
export async function writeNote(store: StoryStore, claim: string | null): Promise<Result<NoteView | null>> {
  const key = claim ?? STORY_DRAFT;
  const body = { text: (store.get().drafts.get(key) ?? NO_DRAFT).note };
  const path = notesPath(store, claim);
  const answer = await call<NoteView>('POST', path, body);
  if (!answer.ok && answer.refusal.code !== 'busy') return answer;
  setDraft(store, key, { note: '' });
  if (answer.ok) await noteIsSaved(store, answer.value);
  else wait({ place: placeOn(store, store.get().byId.get(key) ?? null, 'a note'), path, body });
  return answer.ok ? answer : ok(null);
}

/** Notes that waited for the server, as they go up: those of this story join their thread. */
export function useGoneUp(store: StoryStore) {
  useEffect(
    () =>
      onSent((path, answer) => {
        const note = answer as NoteView;
        if (path === notesPath(store, note.claim) && (note.claim === null || store.get().byId.has(note.claim)))
          void noteIsSaved(store, note);
      }),
    [store],
  );
}
