'use client';

import { useRef } from 'react';
import { useKeys } from './use-keys';

/** The desk's search, on every page: `/` goes to it, Enter shows the stories that have the words. */
export const FindBox = ({ query = '' }: { query?: string }) => {
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.select() });
  return (
    <search>
      <form className="find" action="/" method="get">
        <i className="i i-search i-s" />
        <input
          ref={field}
          type="search"
          name="q"
          defaultValue={query}
          placeholder="Find a story"
          aria-label="Find a story"
          maxLength={200}
          autoComplete="off"
        />
        <kbd>/</kbd>
      </form>
    </search>
  );
};
