import type { HeldAs, Kind } from '../vocabulary';

const COUNT = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "three"; from ten on in figures. */
export const count = (number: number): string => COUNT[number] ?? `${number}`;

/** "a, b and c" */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  const [first = '', ...more] = words;
  return more.length === 0 ? first : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A claim of each kind, as a sentence speaks of it. */
export const CLAIM_OF_KIND: Record<Kind, string> = {
  figure: 'a figure',
  name: 'a name',
  date: 'a date',
  quote: 'a quotation',
  title: 'a title',
  place: 'a place',
  attribution: 'an attribution',
  superlative: 'a superlative',
  causal: 'a causal claim',
  description: 'a description',
  other: 'a claim of another kind',
};

/** What holds spoken or written words. */
export const HELD_IN: Record<HeldAs, string> = {
  recording: 'a recording',
  transcript: 'a transcript',
  'call-back': 'a call-back',
  notes: 'notes',
};
