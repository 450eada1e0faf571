/** Where words stand: the words, a little of what is around them, and where they begin (UTF-16 code units). */
export interface Selector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}

/** How much of the surrounding text a selector keeps, on each side. */
const CONTEXT = 32;

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** The selector of a range of a text. `start` and `end` count UTF-16 code units; no half of a pair is ever cut off. */
export function describe(text: string, range: { start: number; end: number }): Selector {
  const from = Math.max(0, range.start - CONTEXT);
  const to = Math.min(text.length, range.end + CONTEXT);
  return {
    exact: text.slice(range.start, range.end),
    prefix: text.slice(isLow(text, from) ? from + 1 : from, range.start),
    suffix: text.slice(range.end, isLow(text, to) ? to - 1 : to),
    start: range.start,
  };
}

export type Found = { ok: true; start: number; end: number } | { ok: false; why: 'nowhere' | 'elsewhere' | 'several' };

/** Where some words begin in a text, every time that they stand there. */
export function everyPlace(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

const endsAt = (text: string, words: string, end: number) =>
  end >= words.length && text.startsWith(words, end - words.length);

/**
 * The one place a selector means; `exact` is not empty. With `start`: that place, if the words stand there. Otherwise the
 * one whose surroundings agree with prefix and suffix; two that are equally good are never guessed between, and one that
 * does not agree is another place (`elsewhere`).
 */
export function find(text: string, selector: { exact: string } & Partial<Selector>): Found {
  const { exact, prefix = '', suffix = '', start } = selector;
  const at = (place: number): Found => ({ ok: true, start: place, end: place + exact.length });
  if (start !== undefined && text.startsWith(exact, start)) return at(start);
  const places = everyPlace(text, exact);
  const agreeing = places.filter(
    (place) => endsAt(text, prefix, place) && text.startsWith(suffix, place + exact.length),
  );
  const [only, ...others] = agreeing;
  if (only === undefined) return { ok: false, why: places.length === 0 ? 'nowhere' : 'elsewhere' };
  return others.length === 0 ? at(only) : { ok: false, why: 'several' };
}
