import type { Alignment } from './alignment';
import { partAround } from './context';
import { inCommon } from './in-common';
import { rewrittenAround } from './roles';
import { rangeOf, type Side, type WordRange } from './two-texts';

/** More words than this speak for themselves, whatever they stand among. */
const FEW = 5;
/** From how large a share of their weight on two companies are one: less is what any two sentences share. */
const SAME = 0.2;
/** Words that weigh so many times what is beside them are the sentence: it is known by them alone. */
const MOST = 2;

/** Where the first of some words stands in the new text, if all of them stand together there in their order; else -1. */
export function together({ map }: Alignment, { from, to }: WordRange): number {
  const first = map[from] ?? -1;
  for (let word = from; word < to; word += 1) if (map[word] !== first + word - from) return -1;
  return first;
}

/** The sentence or sentences that words stand in. */
function unitsAround({ units, unitOf }: Side, { from, to }: WordRange): WordRange {
  const [first, last] = [units[unitOf[from] ?? -1], units[unitOf[to - 1] ?? -1]];
  return { from: first?.from ?? from, to: last?.to ?? to };
}

const others = ({ ids }: Side, all: WordRange, own: WordRange): number[] => [
  ...ids.subarray(all.from, own.from),
  ...ids.subarray(own.to, all.to),
];

const weigh = (ids: ArrayLike<number>, weights: Float64Array): number =>
  Array.from(ids).reduce((sum, id) => sum + (weights[id] ?? 0), 0);

/** How much of what two lots of words weigh they have in common, in any order, 0 to 1. */
function shared(one: readonly number[], other: readonly number[], weights: Float64Array): number {
  const common = inCommon(one, other);
  return (2 * weigh(common, weights)) / (weigh(one, weights) + weigh(other, weights));
}

const END = '\n';

/** Whether the sentences on one side of two are one, and stand in the same paragraph with them or both do not. */
function alikeOn(side: 'left' | 'right', { before, after, map }: Alignment, was: WordRange, is: WordRange): boolean {
  const [word, place] = side === 'left' ? [was.from - 1, is.from - 1] : [was.to, is.to];
  const [one, other] = [before.units[before.unitOf[word] ?? -1], after.units[after.unitOf[place] ?? -1]];
  if (!one || !other) return !one && !other;
  const kept = map.subarray(one.from, one.to).filter((at) => at >= other.from && at < other.to).length;
  const gap = ({ text, starts, ends }: Side, at: number) =>
    side === 'left' ? text.slice(ends[at], starts[at + 1]) : text.slice(ends[at - 1], starts[at]);
  const sameBlock = gap(before, word).includes(END) === gap(after, place).includes(END);
  return sameBlock && 2 * kept >= one.to - one.from;
}

/** Whether a sentence stands in the place of another: between the same two as that, or the same ends of the text. */
const inPlace = (alignment: Alignment, was: WordRange, is: WordRange): boolean =>
  alikeOn('left', alignment, was, is) && alikeOn('right', alignment, was, is);

/** Whether the two sentences owe a tick for these words by themselves: only then does no version pass over it in silence. */
const owesTick = ({ before, after }: Alignment, words: WordRange, found: WordRange): boolean =>
  rewrittenAround(partAround(before, rangeOf(before, words)), partAround(after, rangeOf(after, found)));

/**
 * Whether a few words stand unchanged in a sentence that has nothing else of the one they stood in, and not beside a word
 * or sign of it either. Theirs was cut then: they are said of something else ("It has 12 schools", "in the town there are
 * 12 schools and a church"). In its place it was written anew, and they stand, if a tick is owed for that.
 */
export function inOtherCompany(alignment: Alignment, words: WordRange): boolean {
  const { before, after, map, weights } = alignment;
  const first = together(alignment, words);
  if (first === -1 || words.to - words.from > FEW) return false;
  const found = { from: first, to: first + words.to - words.from };
  const [was, is] = [unitsAround(before, words), unitsAround(after, found)];
  const onLeft = words.from > was.from && found.from > is.from && map[words.from - 1] === found.from - 1;
  const onRight = words.to < was.to && found.to < is.to && map[words.to] === found.to;
  if (onLeft || onRight) return false;
  const company = others(before, was, words);
  const own = weigh(before.ids.subarray(words.from, words.to), weights);
  if (own >= MOST * weigh(company, weights)) return false;
  if (shared(company, others(after, is, found), weights) >= SAME) return false;
  return !(inPlace(alignment, was, is) && owesTick(alignment, words, found));
}
