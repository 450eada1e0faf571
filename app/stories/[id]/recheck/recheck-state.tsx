'use client';

import { useRouter } from 'next/navigation';
import { createContext, useContext, useState } from 'react';
import { type RecheckRow, recheckRows, stillAsks } from '@/domain/recheck';
import type { ClaimView } from '@/domain/views';
import type { RecheckScreen } from '@/domain/views-text';
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
  settle: (key: string, claim: ClaimView, sentence: string) => void;
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

/** The rows as the server sent them last; those that are done stay in their place as they were. */
function withDone(before: readonly RecheckRow[], now: readonly RecheckRow[], done: ReadonlyMap<string, Done>) {
  const fresh = new Map(now.map((row) => [row.key, row]));
  const kept = before.flatMap((row) => (done.has(row.key) ? row : (fresh.get(row.key) ?? [])));
  const known = new Set(kept.map((row) => row.key));
  return [...kept, ...now.filter((row) => !known.has(row.key))];
}

/** The row after one that is done, or the first that is still open. */
const nextOpen = (rows: readonly RecheckRow[], done: ReadonlyMap<string, Done>, after: string): string | null => {
  const open = (row: RecheckRow) => !done.has(row.key);
  const at = rows.findIndex((row) => row.key === after);
  return (rows.slice(at + 1).find(open) ?? rows.find(open))?.key ?? null;
};

function useRows(screen: RecheckScreen, done: ReadonlyMap<string, Done>): readonly RecheckRow[] {
  const [shown, setShown] = useState(() => ({ screen, rows: recheckRows(screen.items) }));
  if (shown.screen === screen) return shown.rows;
  const rows = withDone(shown.rows, recheckRows(screen.items), done);
  setShown({ screen, rows });
  return rows;
}

/** The rows of a claim that ask for nothing any more, after an act on one of them. */
const answeredBy = (claim: ClaimView, rows: readonly RecheckRow[]) =>
  rows.filter((row) => row.item.claim.id === claim.id && !stillAsks(row, claim)).map((row) => row.key);

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
  const rows = useRows(screen, done);
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
      const after = new Map(done);
      for (const one of [key, ...answeredBy(claim, rows)])
        if (!after.has(one)) after.set(one, { sentence, sign: claim.sign });
      setDone(after);
      setRevisions(new Map(revisions).set(claim.id, claim.revision));
      setPlace({ on: nextOpen(rows, after, key), way: null });
    },
    revisionOf: (claim) => {
      const known = rows.filter((row) => row.item.claim.id === claim).map((row) => row.item.claim.revision);
      return Math.max(0, ...known, revisions.get(claim) ?? 0);
    },
    lookAgain: () => router.refresh(),
  };
  return <RecheckContext value={state}>{children}</RecheckContext>;
};
