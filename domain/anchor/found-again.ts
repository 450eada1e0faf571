import type { Alignment } from './alignment';
import { inOtherCompany, together } from './company';
import type { Range } from './sentence';
import { stretchOf } from './stretch';
import { betterPlace } from './surroundings';
import { rangeOf, type WordRange } from './two-texts';
import { cutsWord, wholeWords } from './word-edges';

/** Where a span's words stand in the new text. */
export interface FoundAgain extends Range {
  state: 'exact' | 'moved' | 'changed';
  /** How much of the words was found again, 0 to 1. */
  score: number;
}

/** How many of sorted places are not beyond `value`. */
function upTo(places: readonly number[], value: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words of the old text that a range touches; null where there is none. */
export function wordsIn({ before }: Alignment, { start, end }: Range): WordRange | null {
  const words = { from: upTo(before.ends, start), to: upTo(before.starts, end - 1) };
  return words.to > words.from ? words : null;
}

/** Whether a place of the new text lies between the words that stood around the sentences of these and kept their order. */
export function keepsFlow({ before, after, map, inFlow }: Alignment, words: WordRange, place: Range): boolean {
  let left = (before.units[before.unitOf[words.from] ?? 0]?.from ?? 0) - 1;
  while (left >= 0 && inFlow[left] === 0) left -= 1;
  let right = before.units[before.unitOf[words.to - 1] ?? 0]?.to ?? map.length;
  while (right < map.length && inFlow[right] === 0) right += 1;
  const follows = left < 0 || (after.ends[map[left] ?? 0] ?? 0) <= place.start;
  return follows && (right >= map.length || (after.starts[map[right] ?? 0] ?? 0) >= place.end);
}

/** The words of a span standing together and unchanged, letter by letter; null where they do not. */
export function unchanged(alignment: Alignment, span: Range, words: WordRange): FoundAgain | null {
  const { before, after, inFlow } = alignment;
  const first = together(alignment, words);
  if (first === -1 || inOtherCompany(alignment, words)) return null;
  const better = betterPlace(alignment, words);
  if (better) return { ...rangeOf(after, better), state: 'changed', score: 0 };
  const start = (after.starts[first] ?? 0) + span.start - (before.starts[words.from] ?? 0);
  const place = { start, end: start + span.end - span.start };
  if (start < 0 || after.text.slice(start, place.end) !== before.text.slice(span.start, span.end)) return null;
  if (cutsWord(before.text, span, after.text, place))
    return { ...wholeWords(after.text, place), state: 'changed', score: 1 };
  return { ...place, state: inFlow[words.from] === 1 ? 'exact' : 'moved', score: 1 };
}

/** Other words that stand for those of a span; null where nothing does. */
export function changed(alignment: Alignment, words: WordRange): FoundAgain | null {
  const stretch = inOtherCompany(alignment, words) ? null : stretchOf(alignment, words.from, words.to);
  if (!stretch) return null;
  return { ...rangeOf(alignment.after, stretch), state: 'changed', score: stretch.share };
}

/** A wider place around words found again, less the words at its edges that stood beside the old ones and still do. */
export function withoutNeighbours({ after, image }: Alignment, words: WordRange, found: Range, wide: Range): Range {
  let [first, last] = [upTo(after.ends, wide.start), upTo(after.starts, wide.end - 1) - 1];
  let { start, end } = wide;
  const stoodBefore = (word: number) => (image[word] ?? -1) >= 0 && (image[word] ?? 0) < words.from;
  for (; start < found.start && stoodBefore(first); first += 1) start = after.starts[first + 1] ?? found.start;
  for (; end > found.end && (image[last] ?? -1) >= words.to; last -= 1) end = after.ends[last - 1] ?? found.end;
  return { start: Math.min(start, found.start), end: Math.max(end, found.end) };
}

/** Where words that are gone would have stood: after the nearest word before them that kept its place. */
export function wouldStand({ before, after, map, inFlow }: Alignment, start: number): number {
  let word = upTo(before.ends, start) - 1;
  while (word >= 0 && inFlow[word] === 0) word -= 1;
  return word < 0 ? 0 : (after.ends[map[word] ?? 0] ?? 0);
}
