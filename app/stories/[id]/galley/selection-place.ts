import { useEffect, useState } from 'react';

export interface Place {
  left: string;
  top: string;
}

const GAP = 10;

/** Below the last line of what is selected in the galley, where the hand is; null while nothing is. */
function placeOf(galley: HTMLElement): Place | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!galley.contains(range.commonAncestorContainer) || range.toString().trim() === '') return null;
  const last = [...range.getClientRects()].at(-1);
  if (!last) return null;
  const box = galley.getBoundingClientRect();
  const left = Math.min(Math.max(last.left - box.left, 16), Math.max(16, galley.clientWidth - 300));
  return { left: `${Math.round(left)}px`, top: `${Math.round(last.bottom - box.top + galley.scrollTop + GAP)}px` };
}

/** Follows the selection once it has come to rest: while the pointer is down it would run after it. */
export function useSelectionPlace(galley: React.RefObject<HTMLElement | null>): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    let frame = 0;
    let pressed = false;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPlace(pressed || !galley.current ? null : placeOf(galley.current)));
    };
    const press = (event: PointerEvent) => {
      pressed =
        event.pointerType === 'mouse' && !(event.target instanceof Element && event.target.closest('.mark-acts'));
    };
    const release = () => {
      pressed = false;
      look();
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
    };
  }, [galley]);
  return place;
}
