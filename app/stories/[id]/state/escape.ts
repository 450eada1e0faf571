import { useEffect } from 'react';
import { isTyping } from '@/ui/use-keys';
import { backToText } from '../panel/hand';
import { clearSelection } from './selection';
import type { StoryStore } from './story-store';
import { openClaim } from './walk';

/** One step back at a time: out of the field, off the words, out of the act, off the selected claims, out of the list, out of the claim. */
function back(store: StoryStore, event: KeyboardEvent) {
  const selection = getSelection();
  if (isTyping(event) || (event.target instanceof Element && event.target.matches('.panel *, .list *'))) backToText();
  else if (selection && !selection.isCollapsed) selection.removeAllRanges();
  else if (store.get().acting) store.set({ acting: null });
  else if (store.get().selection.picking) clearSelection(store);
  else if (store.get().several?.sentence) store.set({ several: null });
  else if (store.get().listShown) store.set({ listShown: false });
  else if (store.get().open !== null) openClaim(store, null);
}

/** Escape; what opens over the page closes itself first. */
export function useEscape(store: StoryStore) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector(':popover-open')) return;
      back(store, event);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store]);
}
