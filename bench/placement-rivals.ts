import approximately from 'approx-string-match';
import { wordsOf } from '@/domain/anchor/words';
import type { Answer } from './revisions';

// What others do, for comparison: quote matching as Hypothesis does it, and plain diffing. Neither says that words
// changed; we let them, by comparing the words they find with the quote.

interface Range {
  start: number;
  end: number;
}

const CONTEXT = 32;
/** As Hypothesis weighs them: the quote, what is before, what follows, and the distance. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, place: 2 };

const answered = (after: string, exact: string, { start, end }: Range): Answer => ({
  state: end <= start ? 'lost' : after.slice(start, end) === exact ? 'exact' : 'changed',
  start,
  end,
});

function matches(text: string, quote: string, errors: number): (Range & { errors: number })[] {
  const exact: (Range & { errors: number })[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  return exact.length > 0 ? exact : approximately(text, quote, errors);
}

function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1;
  if (text === '') return 0;
  return 1 - (matches(text, wanted, wanted.length)[0]?.errors ?? wanted.length) / wanted.length;
}

/** The best approximate place of the quote, by quote, surroundings and distance. */
export function byQuote(before: string, after: string, { start, end }: Range): Answer {
  const exact = before.slice(start, end);
  const [prefix, suffix] = [before.slice(Math.max(0, start - CONTEXT), start), before.slice(end, end + CONTEXT)];
  const scored = matches(after, exact, Math.min(256, Math.floor(exact.length / 2))).map((match) => ({
    match,
    score:
      WEIGHTS.quote * (1 - match.errors / exact.length) +
      WEIGHTS.prefix * likeness(after.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
      WEIGHTS.suffix * likeness(after.slice(match.end, match.end + suffix.length), suffix) +
      WEIGHTS.place * (1 - Math.abs(match.start - start) / after.length),
  }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best ? answered(after, exact, best.match) : { state: 'lost', start: 0, end: 0 };
}

/** Each word of the old text and the word of the new one that a plain diff pairs it with, -1 for none. */
function diffed(before: readonly string[], after: readonly string[]): Int32Array {
  const map = new Int32Array(before.length).fill(-1);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) map[head] = head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1;
    map[before.length - tail] = after.length - tail;
  }
  const [rows, columns] = [before.length - tail - head, after.length - tail - head];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        before[head + i] === after[head + j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
    if (before[head + i] === after[head + j]) map[head + i++] = head + j++;
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return map;
}

/** A plain word diff of two texts, by which any range of the old one is carried over. */
export function byDiff(before: string, after: string): (range: Range) => Answer {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const map = diffed(
    old.starts.map((start, at) => before.slice(start, old.ends[at])),
    now.starts.map((start, at) => after.slice(start, now.ends[at])),
  );
  return ({ start, end }) => {
    const from = old.ends.findIndex((one) => one > start);
    const next = old.starts.findIndex((one) => one >= end);
    const to = next === -1 ? old.starts.length : next;
    // The new range begins after what is kept before the old one, and ends before what is kept after it.
    const left = map.slice(0, from).findLast((at) => at !== -1) ?? -1;
    const right = map.slice(to).find((at) => at !== -1) ?? now.starts.length;
    const [first, last] = [map[from] ?? -1, map[to - 1] ?? -1];
    const range = {
      start: now.starts[first === -1 ? left + 1 : first] ?? 0,
      end: now.ends[last === -1 ? right - 1 : last] ?? 0,
    };
    return answered(after, before.slice(start, end), range);
  };
}
