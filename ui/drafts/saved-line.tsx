'use client';

import { usePathname } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { NOTHING_KEPT, savedSentence } from '@/domain/sentences/drafts';
import { clock } from '../time';
import { keepingNow, NOT_KEEPING, onKeeping } from './keeping';

const nothingYet = () => NOT_KEEPING;

const hereOf = (href: string) => href === location.pathname + location.hash;

/** "Saved 14:20, one draft here"; where there are drafts it leads to them, one after another. */
export const SavedLine = () => {
  const path = usePathname();
  const { works, places, savedAt } = useSyncExternalStore(onKeeping, keepingNow, nothingYet);
  const drafts = places.filter((place) => place.href.split('#')[0] === path);
  const sentence = savedSentence({ saved: savedAt && clock(savedAt), drafts: drafts.length, works });
  if (sentence === '') return null;
  const [first] = drafts;
  const words = (
    <>
      {savedAt && <i className="i i-check i-s" />}
      {sentence}
    </>
  );
  if (!first)
    return (
      <span className="saved not-narrow" title={works === false ? NOTHING_KEPT : undefined}>
        {words}
      </span>
    );
  const toNext = (event: React.MouseEvent) => {
    event.preventDefault();
    const at = drafts.findIndex((place) => hereOf(place.href));
    location.assign((drafts[at + 1] ?? first).href);
  };
  return (
    <a
      className="saved not-narrow"
      href={first.href}
      title={works === false ? NOTHING_KEPT : drafts.map((place) => place.says).join('\n')}
      onClick={toNext}
    >
      {words}
    </a>
  );
};
