import type { Alignment } from './alignment';
import { commonWords, weightOfAll } from './common-words';
import { HAN } from './figure-edges';
import { SCALE, SMALL } from './figure-words';
import type { Side, WordRange } from './two-texts';

/** So many words on each side say where a place is. */
const AROUND = 30;
/** Places whose surroundings agree that nearly alike are equally good. */
const EVEN = 0.95;
/** So few words do not say by themselves where they belong. */
const FEW = 2;

/** How much of what stood around words of the old text stands around a place of the new one. */
export function agreement({ before, after, weights }: Alignment, words: WordRange, place: WordRange): number {
  const left = commonWords(
    before.ids.slice(Math.max(0, words.from - AROUND), words.from).reverse(),
    after.ids.slice(Math.max(0, place.from - AROUND), place.from).reverse(),
    weights,
  );
  const right = commonWords(
    before.ids.subarray(words.to, words.to + AROUND),
    after.ids.subarray(place.to, place.to + AROUND),
    weights,
  );
  return left.weight + right.weight;
}

/** Whether the second place is as good as the first, by what stands around them. */
export const asGood = (first: number, second: number): boolean => second >= EVEN * first;

/** Whether no word beside these stands beside them still: they may be the same words in another role. */
function alone({ before, after, map }: Alignment, { from, to }: WordRange): boolean {
  const [first, last] = [map[from] ?? -1, map[to - 1] ?? -1];
  const left = from === 0 ? first === 0 : first > 0 && map[from - 1] === first - 1;
  const right = to === before.ids.length ? last === after.ids.length - 1 : map[to] === last + 1;
  return !left && !right;
}

/** Less than this weighs no more than a sign. */
const SIGN = 0.1;

/** How many of the two words that stood beside these stand on the same sides of a place. */
function keptNeighbours({ before, after, weights }: Alignment, words: WordRange, place: WordRange): number {
  const kept = (word: number, at: number) =>
    before.ids[word] === after.ids[at] && (weights[before.ids[word] ?? -1] ?? 0) > SIGN;
  return Number(kept(words.from - 1, place.from - 1)) + Number(kept(words.to, place.to));
}

const counts = (word: string): boolean => SMALL.has(word) || SCALE.has(word) || HAN.includes(word);

/** What a word is by its looks: a figure (in words, too, where they are known), a name, another word, or a sign. */
function looks({ text, starts, ends }: Side, word: number): string {
  const letters = text.slice(starts[word], ends[word]);
  if (/\p{N}/u.test(letters) || counts(letters.toLowerCase())) return 'figure';
  return /^\p{Lu}/u.test(letters) ? 'name' : /^\p{L}/u.test(letters) ? 'word' : 'sign';
}

/** Whether a figure stands for each figure, a name for each name: else what is beside must say twice that the role is one. */
function looksAlike({ before, after }: Alignment, words: WordRange, place: WordRange): boolean {
  for (let word = words.from; word < words.to; word += 1)
    if (looks(before, word) !== looks(after, place.from + word - words.from)) return false;
  return true;
}

/**
 * The place in the same sentence that these words' surroundings speak for, beside a word that they stood beside, where
 * they stand alone in a place that the surroundings do not speak for ("5 of the 12", then "12 of the 15"); null where
 * there is none.
 */
export function betterPlace(alignment: Alignment, words: WordRange): WordRange | null {
  if (!alone(alignment, words)) return null;
  const { map, before, after, weights } = alignment;
  const [first, length] = [map[words.from] ?? 0, words.to - words.from];
  const unit = after.units[after.unitOf[first] ?? -1];
  if (!unit) return null;
  const found = { from: first, to: first + length };
  // Many words speak for themselves; a name or a figure may stand there in another role.
  const own = length <= FEW ? 0 : weightOfAll(before.ids.subarray(words.from, words.to), weights);
  let best = { place: found, value: agreement(alignment, words, found) + own };
  for (let from = unit.from; from + length <= unit.to; from += 1) {
    if (from < found.to && found.from < from + length) continue;
    const place = { from, to: from + length };
    const neighbours = keptNeighbours(alignment, words, place);
    if (neighbours < 2 && !(neighbours === 1 && looksAlike(alignment, words, place))) continue;
    const value = agreement(alignment, words, place);
    if (value > best.value) best = { place, value };
  }
  return best.place === found ? null : best.place;
}
