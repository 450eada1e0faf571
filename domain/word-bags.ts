import { isWord, tokensOf } from './word-tokens';

/** The words of a block as sorted numbers: how many two blocks share is counted in one pass. */
export type Bag = Int32Array;

/** The bags of several texts; `known` numbers the words, and is shared by those that are compared. */
export function bagsOf(texts: readonly string[], known: Map<string, number>): Bag[] {
  return texts.map((text) => {
    const words = tokensOf(text.toLowerCase()).filter(isWord);
    const numbers = words.map((word) => {
      const number = known.get(word) ?? known.size;
      known.set(word, number);
      return number;
    });
    return Int32Array.from(numbers).sort();
  });
}

/** How many words two bags have in common. */
export function sharedWords(one: Bag, other: Bag): number {
  let [x, y, count] = [0, 0, 0];
  while (x < one.length && y < other.length) {
    const difference = (one[x] ?? 0) - (other[y] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) x += 1;
    if (difference >= 0) y += 1;
  }
  return count;
}

export const NO_WORDS: Bag = new Int32Array(0);

/** Several bags as one. */
export const together = (bags: readonly Bag[]): Bag =>
  bags.length === 1 ? (bags[0] ?? NO_WORDS) : Int32Array.from(bags.flatMap((bag) => [...bag])).sort();

/** The share of common words, 0 to 1. */
export const likeness = (one: Bag, other: Bag, shared: number) => (2 * shared) / Math.max(1, one.length + other.length);

/** Whether two could be so much alike, were all the words of the shorter one in the longer: known without a look at them. */
export const mayBeAlike = (one: number, other: number, least: number) =>
  2 * Math.min(one, other) >= least * Math.max(1, one + other);
