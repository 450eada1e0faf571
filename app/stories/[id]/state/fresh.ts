import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { StoryScreen } from '@/domain/views';
import { loadClaim, refreshStory } from './details';
import type { StoryStore } from './story-store';

const OLD = 30_000;

/** What others did meanwhile comes in when the page is returned to; what is typed, open and filtered stays. */
export function useFresh(store: StoryStore, screen: StoryScreen, now: string) {
  const router = useRouter();
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    const { me, story, blocks, claims, blockers, threads, corrections, askable, directory, abilities } = screen;
    store.set({ me, story, blocks, claims, blockers, threads, corrections, askable, directory, abilities, now });
    const { open, byId } = store.get();
    if (open !== null && byId.has(open)) void loadClaim(store, open);
  }, [store, screen, now]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden' || Date.now() - Date.parse(now) <= OLD) return;
      // Asked by a call first: when the session has run out, that asks for the password here instead of leading away.
      void refreshStory(store).then((answer) => answer.ok && router.refresh());
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [router, store, now]);
}
