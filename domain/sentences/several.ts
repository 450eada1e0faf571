import { countOf } from './progress';

/** What was done to several claims at once. */
export type SeveralAct = 'confirm' | 'change' | 'attach';

export interface SeveralDone {
  act: SeveralAct;
  done: number;
  settled: number;
  refused: number;
}

const DOING: Record<SeveralAct, string> = { confirm: 'Confirming', change: 'Changing', attach: 'Attaching to' };

/** "Confirming claim 12 of 40": while it lasts. */
export const doingSeveral = (act: SeveralAct, done: number, of: number): string =>
  `${DOING[act]} claim ${Math.min(done + 1, of)} of ${of} …`;

function doneOf({ act, done, settled }: SeveralDone): string {
  const claims = countOf(done, 'claim');
  if (act === 'change') return `${claims} changed.`;
  if (act === 'attach') return `The evidence is attached to ${claims}.`;
  if (settled === done) return `${claims} confirmed and settled.`;
  const left = done - settled;
  const others = left === 1 ? 'one is' : `${left} are`;
  return `${claims} confirmed; ${settled} settled, ${others} recorded and not settled yet, as said below.`;
}

/** Afterwards, in a sentence or two; whatever was refused is listed beside it. */
export function severalDone(what: SeveralDone): string {
  const { done, refused } = what;
  const left = refused === 1 ? 'One claim was refused and stays' : `${refused} claims were refused and stay`;
  const parts = [...(done > 0 ? [doneOf(what)] : []), ...(refused > 0 ? [`${left} selected.`] : [])];
  return parts.join(' ') || 'There was nothing to do: all of them are so already.';
}
