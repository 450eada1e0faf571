import type { Fact } from './facts';
import { isEnglish, perLanguage } from './language';

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function namesOf(language: string, part: 'month' | 'weekday'): string[][] {
  const days = part === 'month' ? 12 : 7;
  return Array.from({ length: days }, (_, at) => {
    const day = new Date(Date.UTC(2026, part === 'month' ? at : 0, part === 'month' ? 15 : 5 + at));
    // The standing form and the one beside a day differ in some languages.
    const options: Intl.DateTimeFormatOptions[] = [{ [part]: 'long' }, { [part]: 'long', day: 'numeric' }];
    const forms = options.flatMap((option) =>
      new Intl.DateTimeFormat(language, { ...option, timeZone: 'UTC' })
        .formatToParts(day)
        .filter(({ type }) => type === part)
        .map(({ value }) => value.toLowerCase()),
    );
    return [...new Set(forms)].filter((form) => /\p{L}{3}/u.test(form));
  });
}

interface Calendar {
  pattern: RegExp;
  months: string[][];
  weekdays: string[][];
}

/** In English long months are also cut short: "Jan. 5". */
const shortened = (form: string): string[] =>
  form.length < 4
    ? []
    : [form.slice(0, 3), ...(form === 'september' ? ['sept'] : [])].flatMap((short) => [short, `${short}.`]);

const withShort = (names: string[][]): string[][] => names.map((forms) => [...forms, ...forms.flatMap(shortened)]);

const oneOf = (names: readonly string[][]): string =>
  names
    .flat()
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const YEAR = '(?:1[5-9]|20)\\d{2}';
const EDGE = '(?<![\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}\\p{N}])';

const RELATIVE =
  'today|yesterday|tomorrow|tonight|(?:last|next|this|earlier this|later this)\\s+(?:week|weekend|month|year|spring|summer|autumn|fall|winter|night|morning)';

const calendarFor = perLanguage((language): Calendar => {
  const names = namesOf(language, 'month');
  const months = isEnglish(language) ? withShort(names) : names;
  const weekdays = namesOf(language, 'weekday');
  const [month, weekday] = [oneOf(months), oneOf(weekdays)];
  const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?';
  const dayAfter = '(?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?(?![\\p{N}])';
  const forms = [
    '(?<iso>\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})',
    ...(month === ''
      ? []
      : [
          `${day}\\s+(?:of\\s+|de\\s+)?(?<month>${month})(?:,?\\s+(?:de\\s+)?(?<year>${YEAR}))?`,
          `(?<monthFirst>${month})(?:\\s+${dayAfter})?(?:,?\\s+(?:de\\s+)?(?<yearLast>${YEAR}))?`,
        ]),
    ...(weekday === '' ? [] : [`(?<weekday>${weekday})`]),
    `(?<relative>${RELATIVE})`,
    `(?<alone>${YEAR}s?)(?!\\s+\\p{Ll})|(?<=(?:in|since|by|until|from|of|during|before|after|seit|im Jahr|en|depuis|desde|nel|dal)\\s)(?<said>${YEAR})`,
  ];
  return { pattern: new RegExp(`${EDGE}(?:${forms.join('|')})${END}`, 'giu'), months, weekdays };
});

const numberOf = (names: readonly string[][], name: string | undefined): string =>
  name === undefined ? '' : String(names.findIndex((forms) => forms.includes(name.toLowerCase())) + 1);

/** A month alone in small letters ("may", "march") is no month in English; one that a capital begins is. */
const isWord = (text: string, language: string): boolean =>
  isEnglish(language) && /^(?:may|march|mar|sun|sat|dec|jan)$/u.test(text);

/** The dates of a text, in figures and words; the same day written otherwise has the same value. */
export function datesIn(text: string, language: string): Fact[] {
  const { pattern, months, weekdays } = calendarFor(language);
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups = {} }): Fact[] => {
    if (isWord(words, language)) return [];
    const { iso, day, dayAfter, month, monthFirst, year, yearLast, weekday, relative, alone, said } = groups;
    const date = [
      year ?? yearLast ?? alone ?? said ?? '',
      numberOf(months, month ?? monthFirst),
      day ?? dayAfter ?? '',
    ];
    const value = iso ?? relative?.toLowerCase() ?? (weekday ? `d${numberOf(weekdays, weekday)}` : date.join('-'));
    return [{ kind: 'date', start: index, end: index + words.length, value }];
  });
}
