import { type CommonWords, commonWords, weightOfAll } from './common-words';
import { heaviestChain } from './flow';
import type { Side, TwoTexts, Unit } from './two-texts';

/** Two sentences that may be one before and after an edit. */
interface Candidate {
  unit: number;
  target: number;
  common: CommonWords;
  score: number;
}

/** Words in more sentences than this point to none. */
const FREQUENT = 60;
const MOST_CANDIDATES = 5;

export const LIMITS = {
  near: 0.3,
  mid: 0.36,
  far: 0.45,
  coverNear: 0.55,
  coverFar: 0.7,
  minCover: 3,
  place: 0.15,
  order: 0.05,
};

/** The words of a unit, -1 for those that another unit has already. */
const freeWords = (side: Side, { from, to }: Unit, used: Int32Array): Int32Array =>
  side.ids.slice(from, to).map((id, at) => (used[from + at] === -1 ? id : -1));

export class LikeUnits {
  readonly map: Int32Array;
  readonly image: Int32Array;

  private readonly gapLow: Int32Array;
  private readonly gapHigh: Int32Array;

  constructor(
    private readonly texts: TwoTexts,
    private readonly same: Int32Array,
  ) {
    const { before, after } = texts;
    this.map = new Int32Array(before.ids.length).fill(-1);
    this.image = new Int32Array(after.ids.length).fill(-1);
    this.gapLow = new Int32Array(before.units.length);
    this.gapHigh = new Int32Array(before.units.length);
    same.forEach((target, unit) => {
      const [one, other] = [before.units[unit], after.units[target]];
      if (one && other) for (let at = 0; at < one.to - one.from; at += 1) this.link(one.from + at, other.from + at);
    });
    this.findGaps();
    const all = this.candidates().sort((a, b) => b.score - a.score);
    for (const candidate of all) this.take(candidate);
    // What is left of a sentence that was split, merged or turned round.
    for (const candidate of all) this.take(candidate);
  }

  private link(word: number, to: number) {
    this.map[word] = to;
    this.image[to] = word;
  }

  private findGaps() {
    const linked = [...this.same.keys()].filter((unit) => this.same[unit] !== -1);
    const chain = heaviestChain(
      linked.map((unit) => {
        const { from, to } = this.texts.before.units[unit] ?? { from: 0, to: 0 };
        return { at: this.same[unit] ?? -1, weight: to - from };
      }),
    );
    const inFlow = new Set(linked.filter((_, step) => chain.has(step)));
    let low = -1;
    for (let unit = 0; unit < this.same.length; unit += 1) {
      if (inFlow.has(unit)) low = this.same[unit] ?? -1;
      this.gapLow[unit] = low;
    }
    let high = this.texts.after.units.length;
    for (let unit = this.same.length - 1; unit >= 0; unit -= 1) {
      if (inFlow.has(unit)) high = this.same[unit] ?? -1;
      this.gapHigh[unit] = high;
    }
  }

  private candidates(): Candidate[] {
    const { before, after, weights } = this.texts;
    const taken = new Set(this.same);
    const postings = new Map<number, number[]>();
    after.units.forEach(({ from, to }, target) => {
      if (taken.has(target)) return;
      for (const id of new Set(after.ids.subarray(from, to))) {
        const list = postings.get(id);
        if (list) list.push(target);
        else postings.set(id, [target]);
      }
    });
    return before.units.flatMap(({ from, to }, unit) => {
      if (this.same[unit] !== -1) return [];
      const found = new Map<number, number>();
      for (const id of new Set(before.ids.subarray(from, to))) {
        const list = postings.get(id) ?? [];
        if (list.length > FREQUENT) continue;
        for (const target of list) found.set(target, (found.get(target) ?? 0) + (weights[id] ?? 0));
      }
      const [low, high] = [this.gapLow[unit] ?? -1, this.gapHigh[unit] ?? 0];
      const best = [...found]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_CANDIDATES)
        .map(([target]) => target);
      const near = high - low <= 4 ? Array.from({ length: high - low - 1 }, (_, n) => low + 1 + n) : [];
      return [...new Set([...best, ...near])]
        .filter((target) => !taken.has(target))
        .map((target) => this.compare(unit, target));
    });
  }

  private compare(unit: number, target: number): Candidate {
    const { before, after, weights } = this.texts;
    const [one, other] = [before.units[unit], after.units[target]];
    if (!one || !other) return { unit, target, common: { pairs: [], weight: 0 }, score: 0 };
    const [own, its] = [freeWords(before, one, this.map), freeWords(after, other, this.image)];
    const common = commonWords(own, its, weights);
    const left = own.filter((id) => id !== -1);
    const right = its.filter((id) => id !== -1);
    const [w1, w2] = [weightOfAll(left, weights), weightOfAll(right, weights)];
    const dice = (2 * common.weight) / (w1 + w2 || 1);
    const cover = common.weight / (Math.min(w1, w2) || 1);
    const [low, high] = [this.gapLow[unit] ?? -1, this.gapHigh[unit] ?? 0];
    const gap = target > low && target < high ? high - low - 1 : 1000;
    const limit = gap <= 3 ? LIMITS.near : gap <= 12 ? LIMITS.mid : LIMITS.far;
    const coverLimit = gap <= 12 ? LIMITS.coverNear : LIMITS.coverFar;
    // The rest of sentences that found each other must say more: a lone word of it would be chance.
    const rest = left.length < own.length || right.length < its.length;
    const covered = cover >= coverLimit && common.weight >= LIMITS.minCover;
    const ok = rest ? covered : dice >= limit || covered;
    const place = 1 - Math.abs(unit / before.units.length - target / after.units.length);
    const bonus = (gap <= 12 ? LIMITS.place : 0) + LIMITS.order * place;
    return { unit, target, common, score: ok ? Math.max(dice, cover * 0.8) + bonus : 0 };
  }

  private take({ unit, target, score }: Candidate) {
    if (score === 0) return;
    const { before, after } = this.texts;
    const now = this.compare(unit, target);
    if (now.score === 0) return;
    const [one, other] = [before.units[unit]?.from ?? 0, after.units[target]?.from ?? 0];
    for (const [i, j] of now.common.pairs) this.link(one + i, other + j);
  }
}
