import type { Alignment } from './alignment';
import type { Range } from './sentence';
import { agreement, asGood } from './surroundings';
import { rangeOf, type WordRange } from './two-texts';

/** More places than this are not looked at: words that stand so often are told apart by the flow alone. */
const MOST_PLACES = 200;

/** Every place where the same words stand in a row, by the places of the rarest of them. */
function placesOf({ ids, placesOfWord }: Alignment['after'], words: Int32Array): WordRange[] {
  let rarest = 0;
  words.forEach((id, n) => {
    if (placesOfWord(id).length < placesOfWord(words[rarest] ?? -1).length) rarest = n;
  });
  const places: WordRange[] = [];
  for (const place of placesOfWord(words[rarest] ?? -1)) {
    const from = place - rarest;
    if (words.every((id, n) => ids[from + n] === id)) places.push({ from, to: from + words.length });
    if (places.length > MOST_PLACES) return [];
  }
  return places;
}

/**
 * Places of the new text that are as good for a span's words as the one that was found, that one first; empty where there
 * is no doubt. A place that other words of the old text stand for is spoken for.
 */
export function equallyGood(alignment: Alignment, words: WordRange, place: Range): Range[] {
  const { before, after, map, image } = alignment;
  const at = map[words.from] ?? 0;
  const found = { from: at, to: at + words.to - words.from };
  const others = placesOf(after, before.ids.subarray(words.from, words.to));
  const free = others.filter(({ from }) => from !== at && image[from] === -1);
  if (free.length === 0) return [];
  const best = agreement(alignment, words, found);
  const even = free.filter((other) => asGood(best, agreement(alignment, words, other)));
  const { start, end } = place;
  return even.length === 0 ? [] : [{ start, end }, ...even.map((other) => rangeOf(after, other))];
}
