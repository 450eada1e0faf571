'use client';

import { useEffect, useRef } from 'react';

export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

const TYPED_INTO = 'textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable="true"]';

/** Whether the person is typing, so that a letter is a letter and not a command. */
export const isTyping = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest(TYPED_INTO) !== null;

/**
 * Single keys for commands, as `event.key` names them. None works while one types or holds Ctrl, Alt or Meta. `first`: they
 * come before the same keys elsewhere on the page, as long as they are given.
 */
export function useKeys(keys: KeyMap, first = false): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const command = latest.current[event.key];
      if (!command) return;
      event.preventDefault();
      command(event);
    };
    addEventListener('keydown', onKey, first);
    return () => removeEventListener('keydown', onKey, first);
  }, [first]);
}
