import { useState } from 'react';
import { draftName } from '@/domain/sentences/drafts';
import type { CorrectionsScreen, WaitingCorrection } from '@/domain/views-correction';
import type { Place } from '@/ui/drafts/keeper';

/** A correction that is to be accepted together with others. */
export interface Ticked {
  correction: WaitingCorrection;
  /** Other words than were proposed; null where it is accepted as it was proposed. */
  amended: string | null;
}

/** The words that are to stand there. */
export const wordsOf = ({ correction, amended }: Ticked): string => amended ?? correction.replacement;

export interface Ticks {
  ticked: readonly Ticked[];
  tick: (id: string, on: boolean) => void;
  /** Ticks one with other words than were proposed; with the proposed ones, as it was proposed. */
  amend: (correction: WaitingCorrection, words: string) => void;
  clear: () => void;
}

/** Ticks by id: one that is decided, or can be made no more, is ticked no longer. */
export function useTicks(screen: CorrectionsScreen): Ticks {
  const [ticks, setTicks] = useState<ReadonlyMap<string, string | null>>(new Map());
  const put = (id: string, amended: string | null) => setTicks(new Map(ticks).set(id, amended));
  return {
    ticked: screen.waiting.flatMap((correction) => {
      const amended = ticks.get(correction.id);
      return amended === undefined || !correction.stands.ok ? [] : { correction, amended };
    }),
    tick: (id, on) => (on ? put(id, null) : setTicks(new Map([...ticks].filter(([one]) => one !== id)))),
    amend: ({ id, replacement }, words) => put(id, words === replacement ? null : words),
    clear: () => setTicks(new Map()),
  };
}

/** Where what is typed about a correction on this page is kept. */
export const placeAbout = (
  { id, claim, claimNumber }: Pick<WaitingCorrection, 'id' | 'claim' | 'claimNumber'>,
  what: string,
  story: CorrectionsScreen['story'],
): Place => ({
  id: `claims/${claim}/${what}/${id}`,
  says: draftName(what, claimNumber, story.headline),
  href: `/stories/${story.id}/corrections`,
});

/** What the words are called that are typed in place of proposed ones. */
export const AMENDED = 'an amended correction';
