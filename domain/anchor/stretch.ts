import type { Alignment } from './alignment';
import { laidBeside } from './likeness';
import type { Side } from './two-texts';

/** Words of the new text that stand for words of the old one: `from`, and the word after the last. */
export interface Stretch {
  from: number;
  to: number;
  /** How much of the old words' weight is found again, 0 to 1. */
  share: number;
}

/** A word of the old text and its place in the new one. */
interface Pair {
  word: number;
  at: number;
}

/** Less than this of a span's weight is no more than a chance likeness of signs and small words. */
const CHANCE = 0.08;
/** With so little found of its own words, a span must stand beside a word that was beside it. */
const LITTLE = 0.3;

const weigh = ({ before, weights }: Alignment, words: readonly number[]): number =>
  words.reduce((sum, word) => sum + (weights[before.ids[word] ?? -1] ?? 0), 0);

/** The places of a span's words in the new text, those far from each other apart: the heaviest of them. */
function heart(alignment: Alignment, from: number, to: number): { pairs: Pair[]; share: number } {
  const clusters: Pair[][] = [];
  for (let word = from; word < to; word += 1) {
    const at = alignment.map[word] ?? -1;
    if (at === -1) continue;
    const last = clusters.at(-1)?.at(-1);
    const near = last && at > last.at && at - last.at <= 2 * (word - last.word) + 5 + (to - from);
    if (near) clusters.at(-1)?.push({ word, at });
    else clusters.push([{ word, at }]);
  }
  const weightOf = (pairs: readonly Pair[]) =>
    weigh(
      alignment,
      pairs.map(({ word }) => word),
    );
  const pairs = clusters.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best), []);
  const all = weigh(
    alignment,
    Array.from({ length: to - from }, (_, n) => from + n),
  );
  const share = weightOf(pairs) / (all || 1);
  return share < CHANCE ? { pairs: [], share: 0 } : { pairs, share };
}

const unitAround = (side: Side, word: number) => side.units[side.unitOf[word] ?? -1] ?? { from: word, to: word + 1 };

/** The nearest word from `word` on that was found again, within its sentence; `at` is -1 where there is none. */
function neighbour({ before, map }: Alignment, word: number, step: 1 | -1): Pair {
  if (word < 0 || word >= map.length) return { word, at: -1 };
  const { from, to } = unitAround(before, word);
  let here = word;
  while (here >= from && here < to && map[here] === -1) here += step;
  return { word: here, at: here >= from && here < to ? (map[here] ?? -1) : -1 };
}

/** Words between two found ones, in both texts; of the new ones, those that may be taken without a likeness. */
interface Gap {
  words: [number, number];
  places: [number, number];
  free: [number, number];
}

/** What stands in a gap for the span's words `from` to `to`. */
function inGap({ before, after }: Alignment, { words, places, free }: Gap, from: number, to: number) {
  if (to <= from || places[1] <= places[0]) return null;
  const beside = laidBeside(before.keys.slice(...words), after.keys.slice(...places));
  const found = beside.slice(from - words[0], to - words[0]).filter((at) => at !== -1);
  const alone = words[0] === from && words[1] === to;
  const taken = alone && free[1] > free[0] && free[1] - free[0] <= 2 * (to - from) + 3 ? free : [];
  const all = [...taken.map((at, end) => at - end), ...found.map((at) => at + places[0])];
  return all.length === 0 ? null : { from: Math.min(...all), to: Math.max(...all) + 1 };
}

/** Whether two found words stand so near each other that what is between may be one change. */
const inReach = (left: Pair, right: Pair) =>
  left.at !== -1 && right.at > left.at && right.at - left.at <= 3 * (right.word - left.word) + 20;

function withoutHeart(alignment: Alignment, from: number, to: number): Stretch | null {
  const { after, before } = alignment;
  const [left, right] = [neighbour(alignment, from - 1, -1), neighbour(alignment, to, 1)];
  const own = (pair: Pair, word: number) => pair.at !== -1 && before.unitOf[pair.word] === before.unitOf[word];
  const [onLeft, onRight] = [own(left, from), own(right, to - 1)];
  if (!(onLeft || onRight) || (onLeft && onRight && !inReach(left, right))) return null;
  const low = onLeft ? left.at + 1 : unitAround(after, right.at).from;
  const high = onRight ? right.at : unitAround(after, left.at).to;
  const words: [number, number] = [left.word + 1, right.word];
  const found = inGap(alignment, { words, places: [low, high], free: [low, high] }, from, to);
  return found && { ...found, share: 0 };
}

/** Where the words `from` to `to` of the old text stand in the new one, changed as they may be; null: nowhere. */
export function stretchOf(alignment: Alignment, from: number, to: number): Stretch | null {
  const { pairs, share } = heart(alignment, from, to);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return withoutHeart(alignment, from, to);
  const [left, right] = [neighbour(alignment, from - 1, -1), neighbour(alignment, to, 1)];
  const [onLeft, onRight] = [inReach(left, first), inReach(last, right)];
  if (share < LITTLE && !onLeft && !onRight) return null;
  const low = onLeft ? left.at + 1 : unitAround(alignment.after, first.at).from;
  const high = onRight ? right.at : unitAround(alignment.after, last.at).to;
  const start = inGap(
    alignment,
    {
      words: [left.word + 1, first.word],
      places: [low, first.at],
      free: [Math.max(low, unitAround(alignment.after, first.at).from), first.at],
    },
    from,
    first.word,
  );
  const end = inGap(
    alignment,
    {
      words: [last.word + 1, right.word],
      places: [last.at + 1, high],
      free: [last.at + 1, Math.min(high, unitAround(alignment.after, last.at).to)],
    },
    last.word + 1,
    to,
  );
  return { from: start?.from ?? first.at, to: end?.to ?? last.at + 1, share };
}
