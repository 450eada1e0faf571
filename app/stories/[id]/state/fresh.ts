import { useEffect, useRef } from 'react';
import type { StoryScreen } from '@/domain/views';
import { useFreshPage } from '@/ui/use-fresh-page';
import { loadClaim, refreshStory } from './details';
import type { StoryStore } from './story-store';

/** What others did meanwhile comes in when the page is returned to; what is typed, open and filtered stays. */
export function useFresh(store: StoryStore, screen: StoryScreen, now: string) {
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    const { me, story, blocks, claims, blockers, threads, corrections, askable, directory, abilities } = screen;
    store.set({ me, story, blocks, claims, blockers, threads, corrections, askable, directory, abilities, now });
    const { open, byId } = store.get();
    if (open !== null && byId.has(open)) void loadClaim(store, open);
  }, [store, screen, now]);
  useFreshPage(now, () => refreshStory(store));
}
