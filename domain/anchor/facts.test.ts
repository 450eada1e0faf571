import { expect, describe as group, it } from 'vitest';
import { type FactKind, factChanges, factsOf } from './facts';

const read = (text: string, language = 'en') =>
  factsOf(text, language).map(({ kind, start, end, value }) => [kind, text.slice(start, end), value]);
const only = (kind: FactKind, text: string, language = 'en') =>
  read(text, language).flatMap(([one, words, value]) => (one === kind ? [[words, value]] : []));

group('figures', () => {
  it.each([
    ['some 49,000 people', '49,000', '49000'],
    ['forty-nine thousand and five hundred people', 'forty-nine thousand and five hundred', '49500'],
    ['two thirds of them', 'two thirds', '2/3'],
    ['a third of them', 'a third', '1/3'],
    ['half a million euros', 'half a million euros', '500000€'],
    ['$5 million', '$5 million', '5000000$'],
    ['five million dollars', 'five million dollars', '5000000$'],
    ['US$2bn', 'US$2bn', '2000000000$'],
    ['10 per cent', '10 per cent', '10%'],
    ['5.5%', '5.5%', '5.5%'],
    ['3 percentage points', '3 percentage points', '3pp'],
    ['minus 4 degrees', 'minus 4', '-4'],
    ['it was −4 degrees', '−4', '-4'],
    ['it was –4 degrees', '–4', '-4'],
    ['it was ±4 degrees', '±4', '±4'],
    ['it was <4 degrees', '<4', '<4'],
    ['it was < $4 million', '< $4 million', '<4000000$'],
    ['it was <−4 degrees', '<−4', '<-4'],
    ['it was ≧4 degrees', '≧4', '≥4'],
    ['it was ~ 4 degrees', '~ 4', '≈4'],
    ['it was +4 degrees', '+4', '4'],
    ['cars – 4 of them', '4', '4'],
    ['cars - 4 of them', '4', '4'],
    ['cars (red ones)–4 of them', '4', '4'],
    ['"cars"–4 of them', '4', '4'],
    ['go ->4', '4', '4'],
    ['it rose by .5 percent', '.5 percent', '0.5%'],
    ['it rose by 0·5 percent', '0·5 percent', '0.5%'],
    ['it came to an end...5 left', '5', '5'],
    ['the 3rd time', '3rd', '#3'],
    ['the third time', 'third', '#3'],
    ['twice as many', 'twice', 'x2'],
    ['two dozen', 'two dozen', '24'],
  ])('%s', (text, words, value) => {
    expect(only('figure', text)).toEqual([[words, value]]);
  });

  it.each([
    ['de', 'rund 49.000,5 Menschen', '49.000,5', '49000.5'],
    ['de', 'rund ,5 Prozent', ',5', '0.5'],
    ['fr', 'environ 49 000 personnes', '49 000', '49000'],
    ['de', 'zehn Menschen', undefined, undefined],
  ])('in %s: %s', (language, text, words, value) => {
    expect(only('figure', text, language)).toEqual(words === undefined ? [] : [[words, value]]);
  });
});

group('dates', () => {
  it.each([
    ['on 3 May 2024', '3 May 2024', '2024-5-3'],
    ['on May 3, 2024', 'May 3, 2024', '2024-5-3'],
    ['on the 3rd of May', '3rd of May', '-5-3'],
    ['on Jan. 5 they', 'Jan. 5', '-1-5'],
    ['in March', 'March', '-3-'],
    ['since 1999', '1999', '1999--'],
    ['in 2019 people left', '2019', '2019--'],
    ['the 1990s', '1990s', '1990s--'],
    ['on Monday', 'Monday', 'd1'],
    ['last week', 'last week', 'last week'],
    ['on 2024-05-03', '2024-05-03', '2024-05-03'],
  ])('%s', (text, words, value) => {
    expect(read(text)).toEqual([['date', words, value]]);
  });

  it('knows the months of other languages', () => {
    expect(only('date', 'am 3. Mai 2024', 'de')).toEqual([['3. Mai 2024', '2024-5-3']]);
    expect(only('date', 'le 3 mai', 'fr')).toEqual([['3 mai', '-5-3']]);
  });

  it('takes no "may" or "march" in small letters for a month', () => {
    expect(only('date', 'they may march on')).toEqual([]);
  });
});

group('names', () => {
  it.each([
    ['so Ana de Souza of Le Monde left', ['Ana de Souza of Le Monde']],
    ['Smith left', ['Smith']],
    ['The mayor left', []],
    ['The Senate left', ['Senate']],
    ['I left. However, Ana left', ['Ana']],
    ['“We left,” said J. F. Smith', ['J. F. Smith']],
    ['nothing here', []],
  ])('%s', (text, names) => {
    expect(only('name', text).map(([name]) => name)).toEqual(names);
  });

  it('takes no lone German noun for one', () => {
    expect(only('name', 'Dann ging die Ministerin mit Angela Merkel', 'de')).toEqual([
      ['Angela Merkel', 'angela merkel'],
    ]);
  });
});

group('negations and attributions', () => {
  it.each<[string, string, FactKind, string[]]>([
    ['en', 'It did not rain, and no one left; they didn’t', 'negation', ['not', 'no one', 'didn’t']],
    ['en', 'a few left, few stayed', 'negation', ['few']],
    ['de', 'Sie kamen nicht, keiner', 'negation', ['nicht', 'keiner']],
    ['fr', 'ils n’ont pas le nez', 'negation', ['n’', 'pas']],
    ['xx', 'not known', 'negation', []],
    [
      'en',
      'Ten left, according to the army’s spokesman, and stayed',
      'attribution',
      ['according to the army’s spokesman'],
    ],
    ['en', 'Ten left, the old ministry said.', 'attribution', ['the old ministry said']],
    ['fr', 'selon le ministère, dix', 'attribution', ['selon le ministère']],
  ])('in %s: %s', (language, text, kind, words) => {
    expect(only(kind, text, language).map(([one]) => one)).toEqual(words);
  });
});

group('what differs', () => {
  it.each<[string, string, string, ReturnType<typeof factChanges>]>([
    ['a figure', 'Ten left.', 'Eleven left.', [{ kind: 'figure', before: 'Ten', after: 'Eleven' }]],
    ['a name', 'Ana Brandt left', 'Anna Brandt left', [{ kind: 'name', before: 'Ana Brandt', after: 'Anna Brandt' }]],
    ['a year', 'It began in 2019.', 'It began in 2020.', [{ kind: 'date', before: '2019', after: '2020' }]],
    ['"not" put in', 'It was closed.', 'It was not closed.', [{ kind: 'negation', before: '', after: 'not' }]],
    [
      'an attribution that falls away',
      'Ten left, the ministry said.',
      'Ten left.',
      [{ kind: 'attribution', before: 'the ministry said', after: '' }],
    ],
    [
      'another one to say it, once',
      'According to the army, 5 died',
      'According to Ana Brandt, 5 died',
      [{ kind: 'attribution', before: 'According to the army', after: 'According to Ana Brandt' }],
    ],
    [
      'money',
      'It cost $5 million',
      'It cost €5 million',
      [{ kind: 'figure', before: '$5 million', after: '€5 million' }],
    ],
    [
      'several at once',
      'Ten left Ulm in May.',
      'Two left Bonn in June.',
      [
        { kind: 'figure', before: 'Ten', after: 'Two' },
        { kind: 'name', before: 'Ulm', after: 'Bonn' },
        { kind: 'date', before: 'May', after: 'June' },
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(factChanges(before, after, 'en')).toEqual(changes);
  });

  it.each([
    ['the order', 'Officials said ten left on 3 May 2024.', 'Ten left on May 3, 2024, officials said.'],
    ['a figure in words', 'About 10 per cent of 1,200 left', 'About ten percent of 1200 left'],
    ['other words', 'The bridge was closed quickly.', 'The bridge was shut at once.'],
    ['nothing', '', ''],
  ])('not %s', (_, before, after) => {
    expect(factChanges(before, after, 'en')).toEqual([]);
  });

  it('reads a language of no known form as English', () => {
    expect(factChanges('Ten left on 3 May', 'Ten left on 4 May', 'en-abcde-abcde')).toHaveLength(1);
  });
});

it.each([
  'a'.repeat(50_000),
  'two '.repeat(20_000),
  '1,'.repeat(30_000),
  'A'.repeat(50_000),
  'Ab '.repeat(20_000),
  `two${' '.repeat(50_000)}`,
])('comes to an end with a text made to be slow', (text) => {
  expect(factsOf(text, 'en').every(({ start, end }) => start < end && end <= text.length)).toBe(true);
});
