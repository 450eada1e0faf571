import type { Fact } from './facts';
import { ADDED, COMPARED, NO_SIGN_AFTER, signValue } from './figure-signs';
import {
  COUNTING,
  countOf,
  HALF_OF,
  ORDINAL,
  ORDINAL_WORD,
  PARTS_OF,
  partOf,
  SCALE,
  SHORT_SCALE,
  TIMES,
  TIMES_WORD,
} from './figure-words';
import { isEnglish, perLanguage } from './language';

const MONEY = '(?:\\b(?:US|A|C|NZ|HK))?[$€£¥₹₽₺₩₪]|\\b(?:USD|EUR|GBP|CHF|JPY|CNY|INR)';
/** With a space behind it a dash is no sign: "cars – 5 of them". */
const ADDED_TO = `${NO_SIGN_AFTER}(?![-–‒‐‑]\\s)${ADDED}`;
/** What may stand before a figure: signs, and money. */
const BEFORE = new RegExp(
  `(?:(?<signs>(?:${COMPARED}\\s?)?(?:${ADDED_TO}|\\bminus\\s)?)(?<money>${MONEY})?\\s?)$`,
  'iu',
);
const LONGEST_BEFORE = 12;
const MONEY_WORD = 'dollars?|euros?|pounds?|yen|francs?|rupees?|roubles?|rubles?|yuan|[$€£¥₹₽₺₩₪]';
const PER_CENT = '%|‰|per\\s?cent(?:age\\s+points?)?';
const BIG = [...SCALE.keys(), ...SHORT_SCALE.keys()].join('|');
/** ".5" is a figure; after a word or another point it ends a sentence, or leaves something out. */
const POINT = '(?:(?<![\\p{L}\\p{M}\\p{N}\\p{Pe}\\p{Pf}.,!?…])[.,·])?';
const DIGITS = `${POINT}\\p{N}(?:[\\p{N}.,·\\u00a0\\u202f٫٬’]*\\p{N})?`;
/** Outside English a space may stand between thousands: "49 000". */
const SPACED = `(?<!\\p{N})\\p{N}{1,3}(?: \\p{N}{3})+(?!\\p{N})|${DIGITS}`;

const WORDS = `${HALF_OF}|${PARTS_OF}|${COUNTING}|${TIMES_WORD}|${ORDINAL_WORD}`;
const EDGE = '(?<![\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}])';

/** A figure: digits or words, scale, and what it counts in. */
const figure = (digits: string) =>
  new RegExp(
    `(?:(?<digits>${digits})(?<ordinal>(?:st|nd|rd|th)${END})?|${EDGE}(?<words>${WORDS})${END})` +
      `(?:[\\s-]?(?<big>${BIG})${END})?(?:[\\s-]?(?<unit>${PER_CENT}|(?:${MONEY_WORD})${END}))?`,
    'giu',
  );

const FIGURE = figure(DIGITS);
const SPACED_FIGURE = figure(SPACED);

const MONEY_NAMES: [RegExp, string][] = [
  [/dollar|\$/iu, '$'],
  [/euro|€|eur/iu, '€'],
  [/pound|£|gbp/iu, '£'],
  [/yen|¥|jpy/iu, '¥'],
];

function unitOf(money = '', unit = ''): string {
  if (/point/iu.test(unit)) return 'pp';
  if (/%|cent/iu.test(unit)) return '%';
  const named = `${money}${unit}`;
  return MONEY_NAMES.find(([pattern]) => pattern.test(named))?.[1] ?? named.toLowerCase();
}

/** The marks between thousands and before decimals in a language. */
const marksOf = perLanguage((language): { group: RegExp; decimal: string } => {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567.5);
  const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const group = mark('group').replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return {
    group: new RegExp(`[\\s\\u00a0\\u202f’]${group === '' ? '' : `|${group}`}`, 'gu'),
    decimal: mark('decimal'),
  };
});

function digitsOf(digits: string, marks: { group: RegExp; decimal: string }): number | null {
  const whole = /^[.,·]/u.test(digits) ? `0${marks.decimal}${digits.slice(1)}` : digits.replace('·', marks.decimal);
  const plain = whole.replace(marks.group, '').replace(marks.decimal, '.');
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

const WHOLE_PART = new RegExp(`^(?:${PARTS_OF})$`, 'iu');

function wordsValue(words: string): string {
  const word = words.toLowerCase();
  if (TIMES.has(word)) return `x${TIMES.get(word)}`;
  if (ORDINAL.has(word)) return `#${ORDINAL.get(word)}`;
  return WHOLE_PART.test(word) ? partOf(word) : String(countOf(word));
}

function amountOf(groups: Record<string, string | undefined>, marks: { group: RegExp; decimal: string }): string {
  const { signs = '', money, digits, ordinal, words = '', big = '', unit } = groups;
  const scale = SCALE.get(big.toLowerCase()) ?? SHORT_SCALE.get(big.toLowerCase()) ?? 1;
  const number = digits === undefined ? null : digitsOf(digits, marks);
  const plain = digits === undefined ? wordsValue(words) : (number ?? digits);
  const counted = Number.isFinite(Number(plain)) ? Math.round(Number(plain) * scale * 1e6) / 1e6 : plain;
  return `${signValue(signs)}${ordinal ? '#' : ''}${counted}${unitOf(money, unit)}`;
}

/** The figures of a text, in digits and, in English, in words; the same amount written otherwise has the same value. */
export function figuresIn(text: string, language: string): Fact[] {
  const marks = marksOf(language);
  const pattern = isEnglish(language) ? FIGURE : SPACED_FIGURE;
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups = {} }): Fact[] => {
    if (groups.words && !isEnglish(language)) return [];
    const before = BEFORE.exec(text.slice(Math.max(0, index - LONGEST_BEFORE), index));
    const { signs, money } = before?.groups ?? {};
    const start = signs || money ? index - (before?.[0].length ?? 0) : index;
    return [{ kind: 'figure', start, end: index + words.length, value: amountOf({ ...groups, signs, money }, marks) }];
  });
}
