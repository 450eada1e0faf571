import { useState } from 'react';
import type { NotInConfidence } from '@/ui/drafts/in-confidence';
import type { Place } from '@/ui/drafts/keeper';
import { useKept } from '@/ui/drafts/use-kept';
import { backToText } from '../panel/hand';

/** A form of several fields that opens when it is asked for, is kept while it is typed, and opens by itself with a draft. */
export function useForm<T extends object>(place: Place, empty: T, ...guard: NotInConfidence<T | null>) {
  const [isAsked, setAsked] = useState(false);
  const [typed, setTyped, sent] = useKept<T | null>(place, null, ...guard);
  const draft = typed ?? empty;
  return {
    draft,
    isOpen: isAsked || typed !== null,
    isAsked,
    isTyped: typed !== null,
    change: (part: Partial<T>) => {
      setAsked(true);
      setTyped({ ...draft, ...part });
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
export type Form<T extends object> = ReturnType<typeof useForm<T>>;
