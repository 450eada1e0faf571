import { type Range, sentencesOf } from './sentence';
import { type Words, wordsOf } from './words';

/** A sentence, or a part of a very long one: its first word, and the word after its last. */
export interface Unit {
  from: number;
  to: number;
}

/** One of two texts that are compared: its words, numbered alike in both, and its sentences. */
export interface Side extends Words {
  text: string;
  sentences: Range[];
  ids: Int32Array;
  units: Unit[];
  /** The sentence of each word. */
  unitOf: Int32Array;
}

export interface TwoTexts {
  before: Side;
  after: Side;
  /** How much it says, by number, that a word stands in both: rare words much, frequent ones and signs little. */
  weights: Float64Array;
}

/** Longer sentences are compared in parts, so that the work stays bounded whatever the text. */
const LONGEST = 100;

function unitsOf(words: Words, sentences: readonly Range[]): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const { end } of sentences) {
    let to = at;
    while (to < words.ends.length && (words.ends[to] ?? 0) <= end) to += 1;
    const parts = Math.ceil((to - at) / LONGEST);
    for (let part = 0; part < parts; part += 1) {
      const size = (to - at) / parts;
      units.push({ from: at + Math.round(part * size), to: at + Math.round((part + 1) * size) });
    }
    at = to;
  }
  return units;
}

function sideOf(text: string, numbers: Map<string, number>, language: string): Side {
  const words = wordsOf(text);
  const ids = Int32Array.from(words.keys, (key) => {
    const known = numbers.get(key) ?? numbers.size;
    if (known === numbers.size) numbers.set(key, known);
    return known;
  });
  const sentences = sentencesOf(text, language);
  const units = unitsOf(words, sentences);
  const unitOf = new Int32Array(ids.length);
  units.forEach(({ from, to }, unit) => {
    unitOf.fill(unit, from, to);
  });
  return { ...words, text, sentences, ids, units, unitOf };
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
