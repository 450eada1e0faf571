'use client';

import Form from 'next/form';
import { useRef } from 'react';
import { useKeys } from './use-keys';

/** The desk's search, on every page: `/` goes to it, Enter shows the stories that have the words and gives the keys back to the list. */
export const FindBox = ({ query = '' }: { query?: string }) => {
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.select() });
  return (
    <search>
      <Form className="find" action="/" prefetch={false} onSubmit={() => field.current?.blur()}>
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
      </Form>
    </search>
  );
};
