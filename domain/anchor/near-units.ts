import type { Gaps } from './gaps';
import type { TwoTexts } from './two-texts';

/** Words in more sentences than this point to none. */
const FREQUENT = 60;
/** So many sentences with the heaviest words in common are compared in full. */
const MOST = 5;
/** Those with less of the heaviest one's weight are not. */
const LEAST = 0.3;
/** In a gap of so few sentences all of them are. */
const SMALL_GAP = 3;

/** For each word by number, the sentences of the new text that hold it and are not taken. */
function sentencesByWord({ after, weights }: TwoTexts, taken: ReadonlySet<number>): Map<number, number[]> {
  const byWord = new Map<number, number[]>();
  after.units.forEach(({ from, to }, unit) => {
    if (taken.has(unit)) return;
    for (let word = from; word < to; word += 1) {
      const id = after.ids[word] ?? -1;
      const list = byWord.get(id);
      if (!list) byWord.set(id, [unit]);
      else if (list.at(-1) !== unit) list.push(unit);
    }
  });
  for (const [id, list] of byWord) if (list.length > FREQUENT || (weights[id] ?? 0) < 0.1) byWord.delete(id);
  return byWord;
}

/** The heaviest few of some units. */
function heaviest(units: readonly number[], weight: Float64Array): number[] {
  const best: number[] = [];
  for (const unit of units) {
    let at = best.length;
    while (at > 0 && (weight[best[at - 1] ?? 0] ?? 0) < (weight[unit] ?? 0)) at -= 1;
    if (at >= MOST) continue;
    best.splice(at, 0, unit);
    if (best.length > MOST) best.pop();
  }
  const least = LEAST * (weight[best[0] ?? 0] ?? 0);
  return best.filter((unit) => (weight[unit] ?? 0) >= least);
}

/**
 * For each sentence of the old text that none reads like, the sentences of the new one that it may have become: those
 * with the heaviest words in common, and all of a small gap.
 */
export function nearUnits(texts: TwoTexts, same: Int32Array, { low, high }: Gaps): number[][] {
  const { before, after, weights } = texts;
  const taken = new Set(same);
  const byWord = sentencesByWord(texts, taken);
  const weight = new Float64Array(after.units.length);
  return before.units.map(({ from, to }, unit) => {
    if (same[unit] !== -1) return [];
    const seen: number[] = [];
    for (let word = from; word < to; word += 1) {
      const id = before.ids[word] ?? -1;
      for (const target of byWord.get(id) ?? []) {
        if (weight[target] === 0) seen.push(target);
        weight[target] = (weight[target] ?? 0) + (weights[id] ?? 0);
      }
    }
    const near = new Set(heaviest(seen, weight));
    for (const target of seen) weight[target] = 0;
    const [first, last] = [low[unit] ?? -1, high[unit] ?? 0];
    for (let target = first + 1; target < last && last - first <= SMALL_GAP + 1; target += 1)
      if (!taken.has(target)) near.add(target);
    return [...near];
  });
}
