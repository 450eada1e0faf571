'use client';

// HOW TO USE IT, in one line, in place of useState for whatever a person types:
//   const [reason, setReason, sent] = useKept({ id: `claims/${claim.id}/ruling`, says: 'a ruling on claim 3 of “…”', href: '/stories/s1#claim-3' }, '');
// `sent()` after the server has acknowledged it: the draft is dropped and the value is empty again. Any value that JSON
// can carry; a form whose value is `null` while shut opens by itself when a draft comes back. Give the component a `key`
// that changes with the place. `null` for a place: nothing is kept (passwords, confidential text). On the story screen
// `placeOn(store, claim, 'a ruling')` of state/place.ts makes the place.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from './keeper';
import { keeperNow, keeperWhenOpen } from './keeping';

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Fields that came into the program after the draft was typed are empty in it. */
const filledUp = <T>(empty: T, kept: T): T =>
  typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? { ...empty, ...kept } : kept;

/** A value that survives a reload, a crash and a lost session: kept in this browser, sealed, until it is sent. */
export function useKept<T>(place: Place | null, empty: T): [value: T, change: (value: T) => void, sent: () => void] {
  const [value, setValue] = useState(empty);
  const latest = useRef({ place, empty });
  useEffect(() => {
    latest.current = { place, empty };
  });
  /** What the person has typed since the field came, if anything. */
  const typed = useRef<{ value: T } | null>(null);
  const keepTyped = useCallback(() => {
    const { place: here, empty: none } = latest.current;
    if (!here || !typed.current) return;
    const { value: now } = typed.current;
    if (isSame(now, none)) keeperNow()?.drop(here.id);
    else keeperNow()?.keep(here, () => now);
  }, []);
  const id = place?.id;
  useEffect(() => {
    let isGone = false;
    void keeperWhenOpen().then(async (keeper) => {
      if (!keeper || id === undefined) return;
      const kept = await keeper.load(id);
      if (isGone) return;
      if (typed.current) keepTyped();
      else if (kept !== undefined) setValue(filledUp(latest.current.empty, kept as T));
    });
    return () => {
      isGone = true;
    };
  }, [id, keepTyped]);

  const change = useCallback(
    (next: T) => {
      typed.current = { value: next };
      setValue(next);
      keepTyped();
    },
    [keepTyped],
  );
  const sent = useCallback(() => change(latest.current.empty), [change]);
  return [value, change, sent];
}
