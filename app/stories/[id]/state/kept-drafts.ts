import { useEffect } from 'react';
import { together } from '@/domain/sentences/drafts';
import type { Place } from '@/ui/drafts/keeper';
import { allDrafts, drop, keep } from '@/ui/drafts/keeping';
import { begun, type Draft, filledUp, NO_DRAFT, over, STORY_DRAFT, wordsOf } from './draft';
import { placeOn } from './place';
import type { StoryStore } from './story-store';

type Drafts = ReadonlyMap<string, Draft>;

const DRAFT_ON_CLAIM = /^claims\/([^/]+)\/draft\/$/;

/** Where the draft on a claim, or (key `story`) on the whole story, is kept: one place, whatever of it has been begun. */
function placeOf(store: StoryStore, key: string, draft: Draft): Place | null {
  const claim = store.get().byId.get(key);
  if (!claim && key !== STORY_DRAFT) return null;
  const place = placeOn(store, claim ?? null, 'draft');
  return { ...place, says: placeOn(store, claim ?? null, together(begun(draft))).says };
}

/** A draft on a claim that was removed or merged meanwhile has no place any more: its words go to the note on the story. */
function moveGone(store: StoryStore, drafts: Drafts): Drafts {
  const { byId } = store.get();
  const gone = [...drafts].filter(([key]) => key !== STORY_DRAFT && !byId.has(key));
  if (gone.length === 0) return drafts;
  const after = new Map(drafts);
  const words = gone.map(([, draft]) => wordsOf(draft)).filter((text) => text !== '');
  for (const [key] of gone) {
    after.delete(key);
    drop(`claims/${key}/draft/`);
  }
  const onStory = drafts.get(STORY_DRAFT) ?? NO_DRAFT;
  const note = [onStory.note, ...words.map((text) => `Typed on a claim that is gone: ${text}`)].filter(Boolean);
  return words.length === 0 ? after : after.set(STORY_DRAFT, { ...onStory, note: note.join('\n') });
}

/** What was typed before the page came, put back where it was; what is typed by now stays. */
async function putBack(store: StoryStore) {
  const kept = await allDrafts();
  const { story, drafts } = store.get();
  const found = new Map(drafts);
  const onStory = placeOn(store, null, 'draft').id;
  for (const { place, value } of kept) {
    const here = place.href.startsWith(`/stories/${story.id}#`);
    const key = place.id === onStory ? STORY_DRAFT : DRAFT_ON_CLAIM.exec(place.id)?.[1];
    if (here && key) found.set(key, over(filledUp(value as Partial<Draft>), drafts.get(key)));
  }
  if (found.size > 0) store.set({ drafts: found });
}

function keepChanged(store: StoryStore, before: Drafts) {
  const { drafts } = store.get();
  for (const [key, draft] of drafts) {
    if (before.get(key) === draft) continue;
    const place = placeOf(store, key, draft);
    if (place && begun(draft).length > 0) keep(place, () => draft);
    else if (place) drop(place.id);
  }
}

/** Keeps every draft of the story screen in this browser until it is sent, and brings them back. */
export function useKeptDrafts(store: StoryStore) {
  useEffect(() => {
    let { drafts, byId } = store.get();
    const stop = store.subscribe(() => {
      const now = store.get();
      if (now.drafts === drafts && now.byId === byId) return;
      ({ byId } = now);
      const whole = moveGone(store, now.drafts);
      if (whole !== now.drafts) return store.set({ drafts: whole });
      const before = drafts;
      ({ drafts } = now);
      if (drafts !== before) keepChanged(store, before);
    });
    void putBack(store).catch(() => undefined);
    return stop;
  }, [store]);
}
