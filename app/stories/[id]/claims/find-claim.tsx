import { useRef } from 'react';
import { useKeys } from '@/ui/use-keys';
import { useStory, useStoryStore } from '../state/story-store';

/** Finds claims of this story by their words: `/` goes to it, Escape clears it and leaves. */
export const FindClaim = () => {
  const store = useStoryStore();
  const words = useStory((state) => state.words);
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.select() });
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.key === 'Escape') store.set({ words: '' });
    field.current?.blur();
  };
  return (
    <search className="find">
      <i className="i i-search i-s" />
      <input
        ref={field}
        type="search"
        value={words}
        placeholder="Find a claim"
        aria-label="Find a claim of this story"
        maxLength={200}
        autoComplete="off"
        onChange={(event) => store.set({ words: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
    </search>
  );
};
