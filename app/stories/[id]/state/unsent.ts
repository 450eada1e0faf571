import { useEffect } from 'react';
import { isUnsent } from './draft';
import type { StoryStore } from './story-store';

/** A link to another page, followed in this window. */
const leads = (event: MouseEvent): HTMLAnchorElement | null => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const here = !link || link.target || link.pathname === location.pathname;
  return here || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey ? null : link;
};

/** The browser asks before it throws away what is typed and not sent, whichever way the page is left. */
export function useUnsent(store: StoryStore) {
  useEffect(() => {
    const unsent = () => [...store.get().drafts.values()].some(isUnsent);
    const ask = (event: BeforeUnloadEvent) => {
      if (unsent()) event.preventDefault();
    };
    const follow = (event: MouseEvent) => {
      const link = leads(event);
      if (!link || !unsent()) return;
      event.preventDefault();
      event.stopPropagation();
      location.assign(link.href);
    };
    addEventListener('beforeunload', ask);
    addEventListener('click', follow, { capture: true });
    return () => {
      removeEventListener('beforeunload', ask);
      removeEventListener('click', follow, { capture: true });
    };
  }, [store]);
}
