import { useState } from 'react';
import type { Place } from '@/ui/drafts/keeper';
import { useKept } from '@/ui/drafts/use-kept';
import { backToText } from './hand';

/**
 * A field that opens when it is asked for, keeps what is typed in it, and opens by itself when a draft comes back.
 * `before`: what stands in it at first.
 */
export function useOpening(place: Place, before = '') {
  const [isAsked, setAsked] = useState(false);
  const [typed, setTyped, sent] = useKept<string | null>(place, null);
  return {
    isAsked,
    isOpen: isAsked || typed !== null,
    text: typed ?? before,
    change: (text: string) => {
      setAsked(true);
      setTyped(text === before ? null : text);
    },
    open: () => setAsked(true),
    /** It was sent, or is not wanted. */
    shut: () => {
      setAsked(false);
      sent();
      backToText();
    },
  };
}
