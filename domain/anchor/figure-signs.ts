import { UNSPACED } from './words';

// Signs that make another figure of one, as parts of patterns: "−5", "±5", "<5".

/** Plus and minus. No em dash, which parts what is said. */
export const ADDED = '[-−–‒‐‑﹣－+＋±∓]';
/** What compares: only the shaft of an arrow before it makes something else of it. */
export const COMPARED = '(?<![-−–=])[<>＜＞≤≥≦≧⩽⩾≈≒~～∼]';

/** A letter of a script that puts spaces between words. In others a figure stands right behind a word: "气温是−5度". */
const SPACED = `(?![${UNSPACED}ー])[\\p{L}\\p{M}]`;
/** Quotation marks that close: the straight ones, and those that open in other languages, by what stands before them. */
const CLOSED = `(?:${SPACED}|[\\p{N}.,!?…%])["'\\p{Pi}]|[^\\s\\p{Ps}]\\p{Pf}`;
/** After these a plus or minus is no sign: it makes a range, or parts what is said, as two hyphens do. */
export const NO_SIGN_AFTER = `(?<!${SPACED}|[-\\p{N}\\p{Pe}.!?…%‰°]|${CLOSED})`;

/** Signs that say the same, and what they are compared by. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/minus|[−–‒‐‑]/giu, '-'],
  [/\+/gu, ''],
  [/[≦⩽]/gu, '≤'],
  [/[≧⩾]/gu, '≥'],
  [/[≒~∼]/gu, '≈'],
  [/\s/gu, ''],
];

/** What the signs before a figure come to; a plus says nothing. */
export const signValue = (signs: string): string =>
  ALIKE.reduce((value, [written, as]) => value.replace(written, as), signs.normalize('NFKC'));
