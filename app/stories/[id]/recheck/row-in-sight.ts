import { useEffect, useRef } from 'react';
import { useRecheck } from './recheck-state';

/** The row the keys act on is in sight, and has the focus of those who listen; typing in it keeps its own. */
export function useRowInSight(key: string) {
  const { on, setOn, done } = useRecheck();
  const isOn = on === key;
  const row = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // The page begins at its beginning, not at a row.
    if (isOn && !isFirst.current && row.current && !row.current.contains(document.activeElement)) {
      row.current.scrollIntoView({ block: 'nearest' });
      row.current.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [isOn]);
  const take = () => setOn(key);
  return {
    isOn,
    said: done.get(key),
    wiring: { ref: row, tabIndex: -1, 'aria-current': isOn || undefined, onFocus: take, onPointerDown: take },
  };
}
