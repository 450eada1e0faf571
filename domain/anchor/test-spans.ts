import type { SpanToPlace } from './place-spans';
import { describe } from './selector';

/** A span on the nth time that some words stand in a text. */
export function spanOn(text: string, words: string, nth = 0): SpanToPlace {
  let start = text.indexOf(words);
  for (let left = nth; left > 0; left -= 1) start = text.indexOf(words, start + 1);
  if (start === -1) throw new Error(`no such words: ${words}`);
  return { id: words, placement: 'exact', ...describe(text, { start, end: start + words.length }) };
}
