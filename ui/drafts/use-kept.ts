'use client';

// HOW TO USE IT, in one line, in place of useState for whatever a person types:
//   const [reason, setReason, sent] = useKept(placeOn(store, claim, 'a ruling'), '');
// `sent()` after the server has acknowledged it: the draft is dropped and the value is empty again. Any value that JSON
// can carry; a form whose value is `null` while shut opens by itself when a draft comes back. Give the component a `key`
// that changes with the place. `null` for a place: nothing is kept (passwords). What is typed in confidence
// (in-confidence.ts) is never kept: it does not compile here, and throws. On the story screen
// `placeOn` of state/place.ts makes the place; elsewhere it is { id, says, href }, see keeper.ts.

import { useCallback, useEffect, useRef, useState } from 'react';
import { type NotInConfidence, refuseInConfidence } from './in-confidence';
import type { Place } from './keeper';
import { drop, keep, load } from './keeping';

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Fields that came into the program after the draft was typed are empty in it. */
const filledUp = <T>(empty: T, kept: T): T =>
  typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? { ...empty, ...kept } : kept;

/** A value that survives a reload, a crash and a lost session: kept in this browser, sealed, until it is sent. */
export function useKept<T>(
  place: Place | null,
  empty: T,
  ..._: NotInConfidence<T>
): [value: T, change: (value: T) => void, sent: () => void] {
  const [value, setValue] = useState(empty);
  const isTyped = useRef(false);
  const latest = useRef({ place, empty });
  useEffect(() => {
    latest.current = { place, empty };
  });
  const id = place?.id;
  useEffect(() => {
    let isGone = false;
    if (id !== undefined)
      void load(id).then(
        (kept) => {
          if (!isGone && !isTyped.current && kept !== undefined) setValue(filledUp(latest.current.empty, kept as T));
        },
        // A store that cannot be read has nothing to give back; what is typed now says so in the line above.
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [id]);

  const change = useCallback((next: T) => {
    refuseInConfidence(next);
    isTyped.current = true;
    setValue(next);
    const { place: here, empty: none } = latest.current;
    if (!here) return;
    if (isSame(next, none)) drop(here.id);
    else keep<unknown>(here, () => next);
  }, []);
  const sent = useCallback(() => change(latest.current.empty), [change]);
  return [value, change, sent];
}
