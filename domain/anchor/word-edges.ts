import { insideFigure } from './figure-edges';
import type { Selector } from './selector';
import type { Range } from './sentence';

const INSIDE = /[\p{L}\p{M}\p{N}\u200d]/u;
/** Dashes and apostrophes bind words: "non-fatal", "l’Élysée". */
const BOUND = /(?<=[\p{L}\p{M}\p{N}])(?=[\p{Pd}'’][\p{L}\p{N}])|(?<=[\p{L}\p{M}\p{N}][\p{Pd}'’])(?=[\p{L}\p{N}])/uy;

/** Scripts without spaces have no word edges that could be seen, but for those of figures. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const at = (text: string, index: number): string => {
  const code = text.codePointAt(index) ?? 0;
  return String.fromCodePoint(code);
};
const ahead = (text: string, index: number): number =>
  index - ((text.charCodeAt(index - 1) & 0xfc00) === 0xdc00 ? 2 : 1);

function bound(text: string, place: number): boolean {
  BOUND.lastIndex = place;
  return BOUND.test(text);
}

/** Whether a place lies inside a word, a compound ("non-|fatal") or a figure ("1.|5"). */
export function insideWord(text: string, place: number): boolean {
  if (place <= 0 || place >= text.length) return false;
  if (insideFigure(text, place)) return true;
  const [left, right] = [at(text, ahead(text, place)), at(text, place)];
  if (UNSPACED.test(left) || UNSPACED.test(right)) return false;
  return (INSIDE.test(left) && INSIDE.test(right)) || bound(text, place);
}

/** Whether words that stood at `was` begin or end inside a word at `is`, where they did not before. */
export const cutsWord = (before: string, was: Range, after: string, is: Range): boolean =>
  (insideWord(after, is.start) && !insideWord(before, was.start)) ||
  (insideWord(after, is.end) && !insideWord(before, was.end));

/** Whether a span's words, found at a place of a text, are a part of a longer word or figure there, where they were none. */
export function isCut({ prefix, exact, suffix }: Omit<Selector, 'start'>, text: string, place: Range): boolean {
  const was = { start: prefix.length, end: prefix.length + exact.length };
  return cutsWord(`${prefix}${exact}${suffix}`, was, text, place);
}

/** A range with the whole of the words that it begins and ends in. */
export function wholeWords(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (insideWord(text, from)) from = ahead(text, from);
  while (insideWord(text, to)) to += at(text, to).length;
  return { start: from, end: to };
}
