import type { Place } from '@/ui/drafts/keeper';
import { placeOn } from '../state/place';
import type { StoryStore } from '../state/story-store';

/** A reason typed in the list of blockers: its draft leads back to the list. */
export const overridePlace = (store: StoryStore, what: string, which = ''): Place => ({
  ...placeOn(store, null, what, which),
  href: `/stories/${store.get().story.id}#blockers`,
});
