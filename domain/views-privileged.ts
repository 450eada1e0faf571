import type { Ability } from './views';

/** For those who may read privileged notes on a claim or the story: how many there are, and who else may. */
export interface PrivilegedOn {
  count: number;
  readers: string[];
}

/** A privileged note, opened: the answer of an act, never of a GET. */
export interface PrivilegedNoteView {
  id: string;
  revision: number;
  text: string;
  by: string;
  at: string;
  before: { text: string; replacedAt: string }[];
  edit: Ability;
}
