import type { Directory } from './views';
import type { Sign } from './vocabulary';

/** What can wait for somebody. */
export const WAITING_KINDS = ['query', 'answer', 'correction', 'second-check', 'recheck'] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** One thing that waits for one person's move. */
export interface WaitingEntry {
  kind: WaitingKind;
  /** What it is: the query's, the correction's or the claim's id. */
  id: string;
  story: string;
  headline: string;
  /** The claim's number, by which its address on the story screen names it. */
  number: number;
  sign: Sign;
  /** The next act: "Answer a query", "Second check", … */
  act: string;
  words: string;
  detail: string;
  since: string | null;
  dueAt: string | null;
  /** "2 days late"; empty while there is time. */
  late: string;
}

/** All that waits for one person; null: for whoever may. */
export interface WaitingGroup {
  person: string | null;
  entries: WaitingEntry[];
}

export interface WaitingScreen {
  me: string;
  now: string;
  /** The reader first, then who is latest. */
  groups: WaitingGroup[];
  total: number;
  late: number;
  /** There is more of a kind than is shown. */
  cut: boolean;
  /** Whom and what one can narrow it to, of all that waits. */
  people: string[];
  stories: { id: string; headline: string }[];
  directory: Directory;
}
