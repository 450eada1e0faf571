import type { Effect } from '../rules-effect';
import type { State } from '../vocabulary';
import { countOf } from './progress';
import { listed } from './rule-words';

/** How many claims a change unsettles, settles, or makes stand otherwise. */
export type EffectCounts = Record<Effect, number>;

export const noEffects = (): EffectCounts => ({ unsettled: 0, settled: 0, moved: 0 });

/** "unsettles 5 claims", "settles 2 claims" */
export const effectParts = ({ unsettled, settled, moved }: EffectCounts): string[] => [
  ...(unsettled > 0 ? [`unsettles ${countOf(unsettled, 'claim')}`] : []),
  ...(settled > 0 ? [`settles ${countOf(settled, 'claim')}`] : []),
  ...(moved > 0 ? [`makes ${countOf(moved, 'claim')} wait for something else`] : []),
];

/** "It unsettles 5 claims and settles 2 claims, in 3 stories." */
export function effectsInAll(counts: EffectCounts, stories: number): string {
  const said = effectParts(counts);
  if (said.length === 0) return 'Every claim of every open story stands as it stood.';
  return `It ${listed(said, 'and')}, in ${stories === 1 ? 'one story' : `${stories} stories`}.`;
}

/** The same of stories that the reader may not see; '' where there is none. */
export function effectsElsewhere(counts: EffectCounts, stories: number): string {
  if (stories === 0) return '';
  const where = stories === 1 ? 'one story that is' : `${stories} stories that are`;
  return `In ${where} not open to you it ${listed(effectParts(counts), 'and')}. Their people see which.`;
}

const LEFT: Partial<Record<State, string>> = {
  'awaiting-second-check': 'It would wait for a second check.',
  'awaiting-author': 'It would wait for the author.',
};

/** What would become of a claim, with what it would lack. */
export function effectOnClaim(effect: Effect, state: State, unmet: readonly { sentence: string }[]): string {
  if (effect === 'settled') return 'It would be settled.';
  const first =
    LEFT[state] ?? (effect === 'unsettled' ? 'It would no longer be settled.' : 'It would stand otherwise.');
  return [first, ...(state === 'open' ? unmet.map((one) => one.sentence) : [])].join(' ');
}

/** Of a story whose claims come to stand otherwise: its signature is not touched. */
export const STAYS_SIGNED = 'It is signed off, and stays so: a later rule voids no signature.';

export const moreClaims = (count: number): string => `and ${countOf(count, 'claim')} more`;
