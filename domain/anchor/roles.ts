import type { Fact, Part } from './facts';
import { type Words, wordsOf } from './words';

const LETTERS = /[\p{L}\p{N}]/u;

/** A text cut into words, and which of them the part is that does not count. */
interface Cut {
  words: Words;
  from: number;
  to: number;
}

/** The words that a range begins and ends with: the first, and the one after the last. */
function within({ starts, ends }: Words, start: number, end: number): { from: number; to: number } {
  const from = ends.findIndex((place) => place > start);
  const next = starts.findIndex((place) => place >= end);
  return { from: from === -1 ? ends.length : from, to: next === -1 ? starts.length : next };
}

function cut({ text, without }: Part): Cut | null {
  if (!without) return null;
  const words = wordsOf(text);
  return { words, ...within(words, without.start, without.end) };
}

/** The words right before and behind others; null where a sign stands there, or nothing. */
function sides({ words: { keys }, from, to }: Cut): [before: string | null, behind: string | null] {
  const word = (key = ''): string | null => (LETTERS.test(key) ? key : null);
  return [word(keys[from - 1]), word(keys[to])];
}

/** How many sides are the same word on both. */
const common = (one: Cut, other: Cut): number => {
  const theirs = sides(other);
  return sides(one).filter((word, side) => word !== null && word === theirs[side]).length;
};

/**
 * Whether words stand beside none of the words that they stood beside, and others do: a figure or name beside one of them
 * ("Berg paid 12", "12 paid Berg"), any others between both. They say something else then, though no fact came or went.
 */
export function inAnotherRole(before: Part, after: Part, read: (text: string) => Fact[]): boolean {
  const [was, is] = [cut(before), cut(after)];
  if (!was || !is || common(was, is) > 0) return false;
  const { words } = is;
  const apart = (other: Cut) => other.to <= is.from || other.from >= is.to;
  const named = read(after.text)
    .filter(({ kind }) => kind === 'figure' || kind === 'name')
    .map(({ start, end }) => ({ words, ...within(words, start, end) }));
  if (named.some((other) => apart(other) && common(was, other) > 0)) return true;
  const length = was.to - was.from;
  return words.keys.some((_, from) => {
    const other = { words, from, to: from + length };
    return apart(other) && common(was, other) === 2;
  });
}

/** Fewer words than this around a claim, in both sentences, show nothing: "The", "A". */
const FEW = 4;
/** From how large a share of their words on what is around a claim is what was: less is what any two sentences share. */
const SAME = 0.2;
/** Short words say less. */
const SHORT = 3;
const weigh = (keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + (key.length <= SHORT ? 1 / 3 : 1), 0);

function rest({ words: { keys }, from, to }: Cut): string[] {
  return [...keys.slice(0, from), ...keys.slice(to)].filter((key) => LETTERS.test(key));
}

/** Whether next to nothing of what was said around words is: they are said of something else, perhaps, or in other words. */
export function rewrittenAround(before: Part, after: Part): boolean {
  const [was, is] = [cut(before), cut(after)];
  if (!was || !is) return false;
  const [old, now] = [rest(was), rest(is)];
  if (old.length === 0 || now.length === 0 || old.length + now.length < FEW) return false;
  const left = [...now];
  const shared = old.filter((key) => left.includes(key) && left.splice(left.indexOf(key), 1));
  return (2 * weigh(shared)) / (weigh(old) + weigh(now)) < SAME;
}
