import { type Range, sentencesOf } from './sentence';
import { type Words, wordsOf } from './words';

/** A sentence, or a part of a very long one: its first word, and the word after its last. */
export interface Unit {
  from: number;
  to: number;
  /** Which sentence of the text it is of. */
  sentence: number;
}

/** One of two texts that are compared: its words, numbered alike in both, and its sentences. */
export interface Side extends Words {
  text: string;
  sentences: Range[];
  ids: Int32Array;
  units: Unit[];
  /** The unit of each word. */
  unitOf: Int32Array;
  /** Where a word stands, by its number. */
  placesOfWord: (id: number) => Int32Array;
}

/** Words by number: the first, and the one after the last. */
export interface WordRange {
  from: number;
  to: number;
}

/** Where words of a text stand in it. */
export const rangeOf = ({ starts, ends }: Side, { from, to }: WordRange): Range => ({
  start: starts[from] ?? 0,
  end: ends[to - 1] ?? 0,
});

export interface TwoTexts {
  before: Side;
  after: Side;
  /** How much it says, by number, that a word stands in both: rare words much, frequent ones and signs little. */
  weights: Float64Array;
}

/** Longer sentences are compared in parts, so that the work stays bounded whatever the text. */
const LONGEST = 100;
const SHORTEST_PART = 12;

/** Whether a very long sentence is cut after this word: by the word alone, so that both texts are cut alike. */
const cutsAfter = (id: number): boolean => Math.imul(id + 1, 0x9e3779b1) >>> 0 < 2 ** 32 / 24;

function partsOf(ids: Int32Array, from: number, to: number, sentence: number): Unit[] {
  const parts: Unit[] = [];
  let start = from;
  for (let word = from; word < to && to - from > LONGEST; word += 1) {
    const length = word + 1 - start;
    if (length < LONGEST && (length < SHORTEST_PART || !cutsAfter(ids[word] ?? 0))) continue;
    parts.push({ from: start, to: word + 1, sentence });
    start = word + 1;
  }
  if (start < to) parts.push({ from: start, to, sentence });
  return parts;
}

function unitsOf({ ends }: Words, ids: Int32Array, sentences: readonly Range[]): Unit[] {
  let at = 0;
  return sentences.flatMap(({ end }, sentence) => {
    const from = at;
    while (at < ends.length && (ends[at] ?? 0) <= end) at += 1;
    return partsOf(ids, from, at, sentence);
  });
}

/** Where each word stands: all places in one list, those of a word from its offset on. */
function placesByWord(ids: Int32Array): (id: number) => Int32Array {
  const most = ids.reduce((high, id) => Math.max(high, id), -1) + 1;
  const offsets = new Int32Array(most + 1);
  for (const id of ids) offsets[id + 1] = (offsets[id + 1] ?? 0) + 1;
  for (let id = 0; id < most; id += 1) offsets[id + 1] = (offsets[id + 1] ?? 0) + (offsets[id] ?? 0);
  const next = offsets.slice();
  const places = new Int32Array(ids.length);
  ids.forEach((id, word) => {
    places[next[id] ?? 0] = word;
    next[id] = (next[id] ?? 0) + 1;
  });
  return (id) => (id < 0 || id >= most ? places.subarray(0, 0) : places.subarray(offsets[id], offsets[id + 1]));
}

function sideOf(text: string, numbers: Map<string, number>, language: string): Side {
  const words = wordsOf(text);
  const ids = Int32Array.from(words.keys, (key) => {
    const known = numbers.get(key) ?? numbers.size;
    if (known === numbers.size) numbers.set(key, known);
    return known;
  });
  const sentences = sentencesOf(text, language);
  const units = unitsOf(words, ids, sentences);
  const unitOf = new Int32Array(ids.length);
  units.forEach(({ from, to }, unit) => {
    unitOf.fill(unit, from, to);
  });
  return { ...words, text, sentences, ids, units, unitOf, placesOfWord: placesByWord(ids) };
}

const FIGURE = /\p{N}/u;
const SHORT = /^[a-zа-яα-ω']{1,3}$/u;
const LETTERS = /[\p{L}\p{N}\p{So}]/u;

function weightOf(key: string, count: number, total: number): number {
  if (!LETTERS.test(key)) return 0.05;
  const rare = Math.log(1 + total / count) / Math.log(1 + total);
  // Figures are what is changed: a sentence is known by its words.
  if (FIGURE.test(key)) return rare / 2;
  return SHORT.test(key) ? rare / 3 : rare;
}

export function twoTexts(before: string, after: string, language: string): TwoTexts {
  const numbers = new Map<string, number>();
  const sides = { before: sideOf(before, numbers, language), after: sideOf(after, numbers, language) };
  const counts = new Float64Array(numbers.size);
  for (const side of [sides.before, sides.after]) for (const id of side.ids) counts[id] = (counts[id] ?? 0) + 1;
  const total = sides.before.ids.length + sides.after.ids.length;
  const weights = Float64Array.from(numbers.keys(), (key, id) => weightOf(key, counts[id] ?? 1, total));
  return { ...sides, weights };
}
