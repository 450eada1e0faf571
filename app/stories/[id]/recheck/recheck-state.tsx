'use client';

import { useRouter } from 'next/navigation';
import { createContext, useContext, useState } from 'react';
import { type RecheckRow, recheckRows } from '@/domain/recheck';
import type { ClaimView } from '@/domain/views';
import type { RecheckScreen } from '@/domain/views-text';
import { call } from '@/ui/call';
import { useFreshPage } from '@/ui/use-fresh-page';
import { answeredBy, type Done, doneNow, nextOpen, rowsNow } from './rows-now';

/** What can be done about a row; each but `again` and `attach` asks for a word why. */
export type Way = 'stands' | 'reopen' | 'old' | 'cut';

export interface RecheckState {
  screen: RecheckScreen;
  now: string;
  rows: readonly RecheckRow[];
  /** Of a row that asks for nothing any more, by its key: what became of it. */
  done: ReadonlyMap<string, Done>;
  /** The row the keys act on. */
  on: string | null;
  /** The way that is open on it. */
  way: Way | null;
  /** What the last key did, or why it did nothing. */
  told: string;
  tell: (sentence: string) => void;
  setOn: (key: string) => void;
  setWay: (key: string, way: Way | null) => void;
  /** One's own act made the claim what it is now: the row says so in its place, and the next one is open. */
  settle: (key: string, claim: ClaimView, sentence: string) => void;
  /** The revision that the next act names: the one that was seen when its way was opened, else the latest known. */
  revisionOf: (claim: string) => number;
  /** Whether the claim of the open way changed since that was opened. */
  isChanged: boolean;
  /** The person has read the claim as it stands now. */
  readAgain: () => void;
  /** Asks for the present state, where somebody was quicker. */
  lookAgain: () => void;
}

const RecheckContext = createContext<RecheckState | null>(null);

export function useRecheck(): RecheckState {
  const state = useContext(RecheckContext);
  if (!state) throw new Error('outside the recheck screen');
  return state;
}

/** What the server sent last, and the rows that stand on the screen. */
function useRows(screen: RecheckScreen) {
  const [shown, setShown] = useState(() => ({
    screen,
    sent: recheckRows(screen.items),
    rows: recheckRows(screen.items),
  }));
  if (shown.screen === screen) return shown;
  const sent = recheckRows(screen.items);
  const now = { screen, sent, rows: rowsNow(shown.rows, sent) };
  setShown(now);
  return now;
}

interface Open {
  on: string | null;
  way: Way | null;
  /** The claim's revision when the way was opened; null: as it stands on the screen. */
  seen: number | null;
}

interface Props {
  screen: RecheckScreen;
  now: string;
  children: React.ReactNode;
}

/** What the recheck screen knows for as long as the page is open. */
export const RecheckRoom = ({ screen, now, children }: Props) => {
  const router = useRouter();
  const [own, setOwn] = useState<ReadonlyMap<string, Done>>(new Map());
  const [revisions, setRevisions] = useState<ReadonlyMap<string, number>>(new Map());
  const { rows, sent } = useRows(screen);
  const done = doneNow(rows, sent, own);
  const [place, setPlace] = useState<Open>(() => ({ on: rows[0]?.key ?? null, way: null, seen: null }));
  const [told, tell] = useState('');
  useFreshPage(now, () => call('GET', `/stories/${screen.story.id}?text=none`));
  const revisionOf = (claim: string) => {
    const known = rows.filter((row) => row.item.claim.id === claim).map((row) => row.item.claim.revision);
    return Math.max(0, ...known, revisions.get(claim) ?? 0);
  };
  const claimOn = (key: string | null) => rows.find((row) => row.key === key)?.item.claim.id ?? '';
  const state: RecheckState = {
    ...{ screen, now, rows, done, told, tell, ...place },
    setOn: (key) => setPlace((was) => (was.on === key ? was : { on: key, way: null, seen: null })),
    setWay: (key, way) => {
      tell('');
      setPlace({ on: key, way, seen: way && revisionOf(claimOn(key)) });
    },
    settle: (key, claim, sentence) => {
      const made = { sentence, sign: claim.sign, revision: claim.revision };
      const [after, mine] = [new Map(done).set(key, made), new Map(own).set(key, made)];
      for (const one of answeredBy(claim, rows).filter((row) => !after.has(row))) {
        after.set(one, made);
        mine.set(one, made);
      }
      setOwn(mine);
      setRevisions(new Map(revisions).set(claim.id, claim.revision));
      setPlace({ on: nextOpen(rows, after, key), way: null, seen: null });
      router.refresh();
    },
    revisionOf: (claim) => (claim === claimOn(place.on) ? place.seen : null) ?? revisionOf(claim),
    isChanged: place.seen !== null && revisionOf(claimOn(place.on)) > place.seen,
    readAgain: () => setPlace((was) => ({ ...was, seen: null })),
    lookAgain: () => {
      setPlace((was) => ({ ...was, seen: null }));
      router.refresh();
    },
  };
  return <RecheckContext value={state}>{children}</RecheckContext>;
};
