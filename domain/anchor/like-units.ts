import { type CommonWords, commonWords, weightOfAll } from './common-words';
import { type Gaps, gapsOf } from './gaps';
import { nearUnits } from './near-units';
import type { Side, TwoTexts, Unit } from './two-texts';

/** For each word of the old text its place in the new one, and the other way round; -1 for none. */
export interface WordMap {
  map: Int32Array;
  image: Int32Array;
}

/** Two sentences that may be one before and after an edit. */
interface Candidate {
  unit: number;
  target: number;
  common: CommonWords;
  score: number;
}

/** From how large a share of their words on two sentences are one: less is asked where the flow leaves little choice. */
const SHARE = { few: 0.3, some: 0.36, any: 0.45 };
/** From how large a share of the shorter one's words on, where it is a part of the other. */
const COVER = { some: 0.55, any: 0.7 };
/** How much a part of a sentence must weigh to be known again. */
const PART = 3;
const FEW = 3;
const SOME = 12;
/** What it adds to a likeness that the flow expects the sentence here. */
const IN_PLACE = 0.15;
const IN_ORDER = 0.05;

interface Work extends WordMap {
  texts: TwoTexts;
  gaps: Gaps;
}

/** The words of a unit that have no partner yet; -1 stands for the others. */
const freeWords = (side: Side, { from, to }: Unit, partner: Int32Array): Int32Array =>
  side.ids.slice(from, to).map((id, at) => (partner[from + at] === -1 ? id : -1));

/** How much two sentences have in common. */
interface Shared {
  share: number;
  cover: number;
  weight: number;
  /** Whether words of either are another's already. */
  part: boolean;
}

/** How likely it is that two sentences are one before and after an edit; 0: they are two. */
function likenessOf(
  { texts, gaps }: Work,
  unit: number,
  target: number,
  { share, cover, weight, part }: Shared,
): number {
  const [low, high] = [gaps.low[unit] ?? -1, gaps.high[unit] ?? 0];
  const gap = target > low && target < high ? high - low - 1 : Number.POSITIVE_INFINITY;
  const enough = gap <= FEW ? SHARE.few : gap <= SOME ? SHARE.some : SHARE.any;
  const covered = cover >= (gap <= SOME ? COVER.some : COVER.any) && weight >= PART;
  // The rest of sentences that found each other must say more: a lone word of it would be chance.
  if (!(covered || (!part && share >= enough))) return 0;
  const order = 1 - Math.abs(unit / texts.before.units.length - target / texts.after.units.length);
  return Math.max(share, 0.8 * cover) + (gap <= SOME ? IN_PLACE : 0) + IN_ORDER * order;
}

function compared(work: Work, unit: number, target: number): Candidate {
  const { before, after, weights } = work.texts;
  const [one, other] = [before.units[unit], after.units[target]];
  const nothing = { unit, target, common: { pairs: [], weight: 0 }, score: 0 };
  if (!one || !other) return nothing;
  const [left, right] = [freeWords(before, one, work.map), freeWords(after, other, work.image)];
  const [leftFree, rightFree] = [left.filter((id) => id !== -1), right.filter((id) => id !== -1)];
  const [leftWeight, rightWeight] = [weightOfAll(leftFree, weights), weightOfAll(rightFree, weights)];
  const part = leftFree.length < left.length || rightFree.length < right.length;
  if (part && Math.min(leftWeight, rightWeight) < PART) return nothing;
  const common = commonWords(left, right, weights);
  const share = (2 * common.weight) / (leftWeight + rightWeight || 1);
  const cover = common.weight / (Math.min(leftWeight, rightWeight) || 1);
  return { unit, target, common, score: likenessOf(work, unit, target, { share, cover, weight: common.weight, part }) };
}

function pair({ map, image }: WordMap, word: number, at: number): void {
  map[word] = at;
  image[at] = word;
}

/** Pairs the words of two sentences, those that have no partner yet; `touched`: the sentences that have lost some. */
function take(work: Work, candidate: Candidate, touched: { before: Set<number>; after: Set<number> }): void {
  const { unit, target } = candidate;
  const fresh = !touched.before.has(unit) && !touched.after.has(target);
  const now = fresh ? candidate : compared(work, unit, target);
  if (now.score === 0) return;
  const [one, other] = [work.texts.before.units[unit]?.from ?? 0, work.texts.after.units[target]?.from ?? 0];
  for (const [i, j] of now.common.pairs) pair(work, one + i, other + j);
  touched.before.add(unit);
  touched.after.add(target);
}

/** Words beside paired ones pair with each other, within their sentences: very long ones were compared in parts. */
function join({ texts: { before, after }, map, image }: Work, step: 1 | -1): void {
  const sentence = ({ units, unitOf }: Side, word: number) => units[unitOf[word] ?? -1]?.sentence;
  const first = step === 1 ? 0 : map.length - 1;
  for (let word = first; word >= 0 && word < map.length; word += step) {
    const [at, next, target] = [map[word] ?? -1, word + step, (map[word] ?? -1) + step];
    if (at === -1 || map[next] !== -1 || image[target] !== -1 || before.ids[next] !== after.ids[target]) continue;
    if (sentence(before, word) === sentence(before, next) && sentence(after, at) === sentence(after, target))
      pair({ map, image }, next, target);
  }
}

/** Pairs the words of two texts: of sentences that read alike (`same`), then of those that are like each other. */
export function pairWords(texts: TwoTexts, same: Int32Array): WordMap {
  const { before, after } = texts;
  const map = new Int32Array(before.ids.length).fill(-1);
  const work: Work = { texts, gaps: gapsOf(texts, same), map, image: new Int32Array(after.ids.length).fill(-1) };
  same.forEach((target, unit) => {
    const [one, other] = [before.units[unit], after.units[target]];
    if (one && other) for (let at = 0; at < one.to - one.from; at += 1) pair(work, one.from + at, other.from + at);
  });
  const candidates = nearUnits(texts, same, work.gaps)
    .flatMap((targets, unit) => targets.map((target) => compared(work, unit, target)))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const touched = { before: new Set<number>(), after: new Set<number>() };
  for (const candidate of candidates) take(work, candidate, touched);
  // Once more for what is left of sentences that were split, merged or turned round.
  for (const candidate of candidates) take(work, candidate, touched);
  join(work, 1);
  join(work, -1);
  return work;
}
