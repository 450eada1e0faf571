import { useEffect } from 'react';
import { together } from '@/domain/sentences/drafts';
import type { Place } from '@/ui/drafts/keeper';
import { allDrafts, drop, keep } from '@/ui/drafts/keeping';
import { begun, type Draft, filledUp, STORY_DRAFT } from './draft';
import { placeOn } from './place';
import type { StoryStore } from './story-store';

/** Where the draft on a claim, or (key `story`) on the whole story, is kept: one place, whatever of it has been begun. */
function placeOf(store: StoryStore, key: string, draft: Draft): Place | null {
  const claim = store.get().byId.get(key);
  if (!claim && key !== STORY_DRAFT) return null;
  const place = placeOn(store, claim ?? null, 'draft');
  return { ...place, says: placeOn(store, claim ?? null, together(begun(draft))).says };
}

/** What was typed before the page came, put back where it was; what is typed by now stays. */
async function putBack(store: StoryStore) {
  const kept = new Map((await allDrafts()).map(({ place, value }) => [place.id, value]));
  const { claims, drafts } = store.get();
  const found = new Map(drafts);
  for (const claim of [...claims, null]) {
    const key = claim?.id ?? STORY_DRAFT;
    const value = kept.get(placeOn(store, claim, 'draft').id);
    if (value && !drafts.has(key)) found.set(key, filledUp(value as Partial<Draft>));
  }
  if (found.size > drafts.size) store.set({ drafts: found });
}

function keepChanged(store: StoryStore, before: ReadonlyMap<string, Draft>) {
  for (const [key, draft] of store.get().drafts) {
    if (before.get(key) === draft) continue;
    const place = placeOf(store, key, draft);
    if (!place) continue;
    if (begun(draft).length > 0) keep(place, () => draft);
    else drop(place.id);
  }
}

/** Keeps every draft of the story screen in this browser until it is sent, and brings them back. */
export function useKeptDrafts(store: StoryStore) {
  useEffect(() => {
    let { drafts } = store.get();
    const stop = store.subscribe(() => {
      const before = drafts;
      drafts = store.get().drafts;
      if (drafts !== before) keepChanged(store, before);
    });
    void putBack(store).catch(() => undefined);
    return stop;
  }, [store]);
}
