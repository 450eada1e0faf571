import { sharedRuns } from './sequence-diff';
import type { Block } from './story-text';
import { type Bag, bagsOf, likeness, mayBeAlike, NO_WORDS, sharedWords, together } from './word-bags';

/**
 * Blocks of two versions that belong together, by their places: one and one, one that was split (several after), several
 * that were merged (several before). `after` alone is new, `before` alone is gone; `moved` stood elsewhere.
 */
export interface Pair {
  before: number[];
  after: number[];
  moved?: true;
}

/** Most pairs of blocks that are compared word by word within one changed part of the text. */
const MOST_COMPARED = 40_000;
/** In a longer part a block is compared with those about as far down only, this many each way. */
const BAND = 24;
/** Two blocks are one, changed, from this share of common words on; parts of a split need more. */
const ALIKE = 0.4;
const PART = 0.6;
/** A block that was moved and changed is known again by this share, from this many words on. */
const MOVED = 0.75;
const MOVED_WORDS = 6;

/** Headline, dek and byline stay what they are, however they are retyped. */
const FIXED = new Set(['headline', 'dek', 'byline']);

interface Sides {
  blocks: readonly [readonly Block[], readonly Block[]];
  bags: readonly [readonly Bag[], readonly Bag[]];
}

const lengthOf = (bags: readonly Bag[]) => bags.reduce((sum, bag) => sum + bag.length, 0);

/** What it is worth to take one block for the other; 0 when they are not the same. */
function worthOfOne({ blocks, bags }: Sides, before: number, after: number): number {
  const [one, other] = [bags[0][before] ?? NO_WORDS, bags[1][after] ?? NO_WORDS];
  const kind = blocks[0][before]?.kind ?? 'paragraph';
  const sameKind = kind === blocks[1][after]?.kind;
  if (sameKind && FIXED.has(kind)) return sharedWords(one, other) + 1;
  if (one.length === 0 && other.length === 0) return sameKind ? 0.5 : 0;
  if (!mayBeAlike(one.length, other.length, ALIKE)) return 0;
  const shared = sharedWords(one, other);
  return likeness(one, other, shared) >= ALIKE ? shared + 0.5 : 0;
}

/** What it is worth to take several blocks for one, on whichever side; 0 when they are not. */
function worthOfSeveral({ bags }: Sides, before: readonly number[], after: readonly number[]): number {
  const old = before.map((at) => bags[0][at] ?? NO_WORDS);
  const now = after.map((at) => bags[1][at] ?? NO_WORDS);
  if (!mayBeAlike(lengthOf(old), lengthOf(now), PART)) return 0;
  const [one, other] = [together(old), together(now)];
  const [whole, parts] = before.length === 1 ? [one, now] : [other, old];
  const all = parts.every((part) => part.length > 0 && sharedWords(part, whole) >= PART * part.length);
  const shared = all ? sharedWords(one, other) : 0;
  return likeness(one, other, shared) >= PART ? shared : 0;
}

const worth = (sides: Sides, before: readonly number[], after: readonly number[]): number =>
  before.length + after.length === 2
    ? worthOfOne(sides, before[0] ?? -1, after[0] ?? -1)
    : worthOfSeveral(sides, before, after);

/** One and one, splits and merges of two and of three. */
const SHAPES = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
] as const;

interface Part {
  before: [number, number];
  after: [number, number];
}

const placesFrom = (start: number, count: number) => Array.from({ length: count }, (_, at) => start + at);

/** Of very many changed blocks each stretch is paired by itself: room for the sums grows with the square. */
const MOST_AT_ONCE = 400;

function stretchesOf({ before, after }: Part): Part[] {
  const [rows, columns] = [before[1] - before[0], after[1] - after[0]];
  const count = Math.max(1, Math.ceil(Math.max(rows, columns) / MOST_AT_ONCE));
  const edge = ([from]: [number, number], length: number, at: number) => from + Math.floor((length * at) / count);
  return placesFrom(0, count).map((at) => ({
    before: [edge(before, rows, at), edge(before, rows, at + 1)],
    after: [edge(after, columns, at), edge(after, columns, at + 1)],
  }));
}

/** The best way to pair the blocks of a changed part of the text, in order: from its end back, each step the best from there on. */
function pairsWithin(sides: Sides, part: Part): Pair[] {
  const [rows, columns] = [part.before[1] - part.before[0], part.after[1] - part.after[0]];
  const [old, now] = [placesFrom(part.before[0], rows), placesFrom(part.after[0], columns)];
  // However many blocks became one, or one became.
  if (Math.min(rows, columns) === 1 && rows + columns > 4 && worth(sides, old, now) > 0)
    return [{ before: old, after: now }];
  const isNear = (x: number, y: number) =>
    rows * columns <= MOST_COMPARED || Math.abs((x * columns) / rows - y) <= BAND;
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const shapes = Array.from({ length: rows + 1 }, () => new Int8Array(columns + 1).fill(-1));
  const bestAt = (x: number, y: number) => best[x]?.[y] ?? 0;
  const consider = (x: number, y: number) => {
    let found = Math.max(bestAt(x + 1, y), bestAt(x, y + 1));
    SHAPES.forEach(([old, now], shape) => {
      if (x + old > rows || y + now > columns || (shape > 0 && !mayShare(sides, part, x, y))) return;
      const value = worth(sides, placesFrom(part.before[0] + x, old), placesFrom(part.after[0] + y, now));
      if (value === 0 || value + bestAt(x + old, y + now) <= found) return;
      found = value + bestAt(x + old, y + now);
      shapes[x]?.fill(shape, y, y + 1);
    });
    best[x]?.fill(found, y, y + 1);
  };
  for (let x = rows; x >= 0; x -= 1) {
    for (let y = columns; y >= 0; y -= 1) {
      if (x < rows && y < columns && isNear(x, y)) consider(x, y);
      else best[x]?.fill(Math.max(bestAt(x + 1, y), bestAt(x, y + 1)), y, y + 1);
    }
  }
  return walk(part, shapes, bestAt);
}

/** A split or a merge is looked at only where its first blocks have words in common. */
const mayShare = ({ bags }: Sides, part: Part, x: number, y: number): boolean => {
  const [one, other] = [bags[0][part.before[0] + x], bags[1][part.after[0] + y]];
  if (!one || !other || one.length + other.length > 20_000) return false;
  return sharedWords(one, other) * 2 >= Math.min(one.length, other.length);
};

function walk(part: Part, shapes: readonly Int8Array[], bestAt: (x: number, y: number) => number): Pair[] {
  const pairs: Pair[] = [];
  const [rows, columns] = [part.before[1] - part.before[0], part.after[1] - part.after[0]];
  for (let [x, y] = [0, 0]; x < rows || y < columns; ) {
    const shape = SHAPES[shapes[x]?.[y] ?? -1];
    const [old, now] = shape ?? (y >= columns || (x < rows && bestAt(x + 1, y) >= bestAt(x, y + 1)) ? [1, 0] : [0, 1]);
    pairs.push({ before: placesFrom(part.before[0] + x, old), after: placesFrom(part.after[0] + y, now) });
    x += old;
    y += now;
  }
  return pairs;
}

/** What is gone in one place and new in another is one block that was moved. */
function findMoved(sides: Sides, pairs: readonly Pair[]): Pair[] {
  const gone = new Set(pairs.filter((pair) => pair.after.length === 0).map((pair) => pair.before[0] ?? -1));
  const come = pairs.filter((pair) => pair.before.length === 0);
  const all = gone.size * come.length <= MOST_COMPARED;
  const from = new Map<Pair, number>();
  const take = (pair: Pair, old: number | undefined) => {
    if (old === undefined) return;
    gone.delete(old);
    from.set(pair, old);
  };
  const textOf = (side: 0 | 1, at: number) => sides.blocks[side][at]?.text;
  const byText = new Map([...gone].map((at) => [textOf(0, at), at]));
  for (const pair of come) {
    const old = byText.get(textOf(1, pair.after[0] ?? -1));
    take(pair, old !== undefined && gone.has(old) ? old : undefined);
  }
  for (const pair of all ? come.filter((one) => !from.has(one)) : []) {
    take(pair, mostAlike(sides, [...gone], pair.after[0] ?? -1));
  }
  return pairs.map((pair) =>
    from.has(pair) ? { before: [from.get(pair) ?? 0], after: pair.after, moved: true } : pair,
  );
}

function mostAlike({ bags }: Sides, gone: readonly number[], after: number): number | undefined {
  const now = bags[1][after];
  if (!now || now.length < MOVED_WORDS) return undefined;
  const alike = gone.map((at) => {
    const old = bags[0][at] ?? NO_WORDS;
    return { at, by: likeness(old, now, sharedWords(old, now)) };
  });
  return alike.filter(({ by }) => by >= MOVED).sort((a, b) => b.by - a.by)[0]?.at;
}

/**
 * Which blocks of two versions belong together, in an order to read: that of the new text, what is gone where it stood.
 * A block that was moved is listed twice, as gone (`before` alone) and with `moved` where it stands now. The work is
 * bounded by the number of blocks times a constant, however much was retyped.
 */
export function pairBlocks(before: readonly Block[], after: readonly Block[]): Pair[] {
  const texts = (blocks: readonly Block[]) => blocks.map((block) => block.text);
  const known = new Map<string, number>();
  const sides: Sides = { blocks: [before, after], bags: [bagsOf(texts(before), known), bagsOf(texts(after), known)] };
  const pairs: Pair[] = [];
  let [x, y] = [0, 0];
  for (const run of [
    ...sharedRuns(texts(before), texts(after)),
    { before: before.length, after: after.length, length: 0 },
  ]) {
    const changed: Part = { before: [x, run.before], after: [y, run.after] };
    pairs.push(...stretchesOf(changed).flatMap((stretch) => pairsWithin(sides, stretch)));
    for (let at = 0; at < run.length; at += 1) pairs.push({ before: [run.before + at], after: [run.after + at] });
    [x, y] = [run.before + run.length, run.after + run.length];
  }
  return findMoved(sides, pairs);
}
