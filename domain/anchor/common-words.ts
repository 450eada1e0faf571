/** Words that two stretches have in common, in order: their places in each, and what they weigh. */
export interface CommonWords {
  pairs: [number, number][];
  weight: number;
}

/** What it adds that two common words follow each other in both stretches: chance matches lie scattered. */
const TOGETHER = 0.5;

export const togetherWeight = (one: number, next: number): number => TOGETHER * Math.min(one, next);

/** What a stretch of words weighs, as `commonWords` weighs it when all of it is found again. */
export function weightOfAll(ids: ArrayLike<number>, weights: Float64Array): number {
  let weight = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const own = weights[ids[at] ?? -1] ?? 0;
    weight += own;
    if (at > 0) weight += togetherWeight(weights[ids[at - 1] ?? -1] ?? 0, own);
  }
  return weight;
}

/**
 * The heaviest words in the same order that two stretches share; -1 stands for a word that is not to be taken. The work
 * is the product of the two lengths.
 */
export function commonWords(one: ArrayLike<number>, other: ArrayLike<number>, weights: Float64Array): CommonWords {
  const width = other.length + 1;
  // The best from a pair of places on: at all, and when the two words there are taken as a pair.
  const best = new Float32Array((one.length + 1) * width);
  const taken = new Float32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const id = one[i] ?? -1;
    const own = weights[id] ?? 0;
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      let most = Math.max(best[at + 1] ?? 0, best[at + width] ?? 0);
      if (id !== -1 && id === other[j]) {
        const after = taken[at + width + 1] ?? 0;
        const together = after > 0 ? after + togetherWeight(own, weights[one[i + 1] ?? -1] ?? 0) : 0;
        const value = own + Math.max(together, best[at + width + 1] ?? 0);
        taken[at] = value;
        most = Math.max(most, value);
      }
      best[at] = most;
    }
  }
  return { pairs: walk(one, other, weights, best, taken), weight: best[0] ?? 0 };
}

function walk(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  weights: Float64Array,
  best: Float32Array,
  taken: Float32Array,
): [number, number][] {
  const width = other.length + 1;
  const pairs: [number, number][] = [];
  let together = false;
  for (let [i, j] = [0, 0]; i < one.length && j < other.length; ) {
    const at = i * width + j;
    const here = best[at] ?? 0;
    if (here === 0) break;
    if (together || taken[at] === here) {
      pairs.push([i, j]);
      const next = taken[at + width + 1] ?? 0;
      const more = togetherWeight(weights[one[i] ?? -1] ?? 0, weights[one[i + 1] ?? -1] ?? 0);
      together = next > 0 && next + more >= (best[at + width + 1] ?? 0);
      i += 1;
      j += 1;
    } else if (best[at + width] === here) i += 1;
    else j += 1;
  }
  return pairs;
}
