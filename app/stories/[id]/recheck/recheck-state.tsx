'use client';

import { useRouter } from 'next/navigation';
import { createContext, useContext, useMemo, useState } from 'react';
import { type RecheckRow, recheckRows } from '@/domain/recheck';
import type { ClaimRow } from '@/domain/views';
import type { RecheckItem, RecheckScreen } from '@/domain/views-text';
import type { Sign } from '@/domain/vocabulary';

/** What can be done about a row; each but `again` and `attach` asks for a word why. */
export type Way = 'stands' | 'reopen' | 'old' | 'cut';

export interface Done {
  sentence: string;
  /** How the claim shows now. */
  sign: Sign;
}

export interface RecheckState {
  screen: RecheckScreen;
  now: string;
  rows: readonly RecheckRow[];
  /** Of a row whose act is done, by its key: what it made. */
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
  settle: (key: string, claim: ClaimRow, sentence: string) => void;
  /** The revision that the next act names: that of one's own last act, where it is the later one. */
  revisionOf: (claim: string) => number;
  /** Asks for the present state, where somebody was quicker. */
  lookAgain: () => void;
}

const RecheckContext = createContext<RecheckState | null>(null);

export function useRecheck(): RecheckState {
  const state = useContext(RecheckContext);
  if (!state) throw new Error('outside the recheck screen');
  return state;
}

/** What came afresh, and of what is done by now the row as it was: it stays in its place. */
function withDone(before: readonly RecheckItem[], now: readonly RecheckItem[], done: ReadonlyMap<string, Done>) {
  const fresh = new Map(now.map((item) => [item.claim.id, item]));
  const isDone = (item: RecheckItem) => recheckRows([item]).some((row) => done.has(row.key));
  const kept = before.flatMap((item) => (isDone(item) ? item : (fresh.get(item.claim.id) ?? [])));
  const known = new Set(kept.map((item) => item.claim.id));
  return [...kept, ...now.filter((item) => !known.has(item.claim.id))];
}

/** The row after one that is done, or the first that is still open. */
const nextOpen = (rows: readonly RecheckRow[], done: ReadonlyMap<string, Done>, after: string): string | null => {
  const open = (row: RecheckRow) => !done.has(row.key);
  const at = rows.findIndex((row) => row.key === after);
  return (rows.slice(at + 1).find(open) ?? rows.find(open))?.key ?? null;
};

/** Items as the server sent them last; those that one has settled keep their place. */
function useItems(screen: RecheckScreen, done: ReadonlyMap<string, Done>): readonly RecheckItem[] {
  const [shown, setShown] = useState({ screen, items: screen.items });
  if (shown.screen === screen) return shown.items;
  const items = withDone(shown.items, screen.items, done);
  setShown({ screen, items });
  return items;
}

interface Props {
  screen: RecheckScreen;
  now: string;
  children: React.ReactNode;
}

/** What the recheck screen knows for as long as the page is open. */
export const RecheckRoom = ({ screen, now, children }: Props) => {
  const router = useRouter();
  const [done, setDone] = useState<ReadonlyMap<string, Done>>(new Map());
  const [revisions, setRevisions] = useState<ReadonlyMap<string, number>>(new Map());
  const items = useItems(screen, done);
  const rows = useMemo(() => recheckRows(items), [items]);
  const [place, setPlace] = useState<{ on: string | null; way: Way | null }>(() => ({
    on: rows[0]?.key ?? null,
    way: null,
  }));
  const [told, tell] = useState('');
  const state: RecheckState = {
    ...{ screen, now, rows, done, told, tell, ...place },
    setOn: (key) => setPlace((was) => (was.on === key ? was : { on: key, way: null })),
    setWay: (key, way) => {
      tell('');
      setPlace({ on: key, way });
    },
    settle: (key, claim, sentence) => {
      const after = new Map(done).set(key, { sentence, sign: claim.sign });
      setDone(after);
      setRevisions(new Map(revisions).set(claim.id, claim.revision));
      setPlace({ on: nextOpen(rows, after, key), way: null });
    },
    revisionOf: (claim) => {
      const known = items.find((item) => item.claim.id === claim)?.claim.revision ?? 0;
      return Math.max(known, revisions.get(claim) ?? 0);
    },
    lookAgain: () => router.refresh(),
  };
  return <RecheckContext value={state}>{children}</RecheckContext>;
};
