/** The words of a text in order: where each begins and ends (UTF-16 code units), and what it is compared by. */
export interface Words {
  starts: number[];
  ends: number[];
  keys: string[];
}

/** Scripts that put no space between words (in Korean, not between a word and its endings): each letter stands for itself. */
export const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const LETTER = '[\\p{L}\\p{M}\\p{N}_\\u200c\\u200d]';

/**
 * A letter of an unspaced script; a word, its inner apostrophes and the points and commas inside a figure with it; an
 * emoji with all that belongs to it; or one other sign.
 */
const WORD = new RegExp(
  [
    `[${UNSPACED}]\\p{M}*`,
    `(?:(?![${UNSPACED}])${LETTER})+(?:(?:(?<=\\p{N})(?:[.:٫٬'’](?=\\p{N})|,(?=\\p{N}{2,3}(?!\\p{N})))|(?<=\\p{L})['’](?=\\p{L}))(?:(?![${UNSPACED}])${LETTER})+)*`,
    '\\p{RI}\\p{RI}|\\p{Extended_Pictographic}(?:\\ufe0f|\\p{EMod}|\\u200d\\p{Extended_Pictographic})*',
    '\\S\\p{M}*',
  ].join('|'),
  'gu',
);

/** Case, normal form and the shape of quotation marks and dashes do not make another word here; they make other words later. */
const keyOf = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/["`´\p{Pi}\p{Pf}„‚]/gu, "'")
    .replace(/\p{Pd}/gu, '-');

/** Cuts a text into words. Punctuation counts as words; white space does not. */
export function wordsOf(text: string): Words {
  const words: Words = { starts: [], ends: [], keys: [] };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.starts.push(index);
    words.ends.push(index + word.length);
    words.keys.push(keyOf(word));
  }
  return words;
}
