import { describe, expect, test } from 'vitest';
import type { WaitingEntry } from './views-waiting';
import type { Part } from './vocabulary';
import { answererOf, deciderOf, grouped, readerOf, recheckerOf, secondOf, type WaitingStory } from './waiting';

const PEOPLE: [string, Part][] = [
  ['nora', 'author'],
  ['hanna', 'checker'],
  ['tomas', 'checker'],
  ['ruth', 'editor'],
];
const seenBy = (me: string, may = true, people = PEOPLE): WaitingStory => ({
  people: people.map(([person, as]) => ({ person, as })),
  me,
  mayCheck: may,
  mayDecide: may,
});
const query = { by: 'hanna', to: 'nora', askerWorks: true, away: false };

describe('whose move it is', () => {
  test.each<[string, string | null, string | null]>([
    ['an open query is of whoever was asked', answererOf(seenBy('ruth'), query), 'nora'],
    ['where they are gone, of whoever asked', answererOf(seenBy('ruth'), { ...query, away: true }), 'hanna'],
    ['an answer is read by whoever asked', readerOf(seenBy('ruth'), query), 'hanna'],
    [
      'where an author asked, by who checks',
      readerOf(seenBy('elin', false), { ...query, by: 'nora', to: 'ruth' }),
      'hanna',
    ],
    ['by the reader, where they may', readerOf(seenBy('tomas'), { ...query, by: 'nora', to: 'hanna' }), 'tomas'],
    ['never by whoever was asked', readerOf(seenBy('hanna'), { ...query, by: 'nora', to: 'hanna' }), 'tomas'],
    ['where the asker left, by another', readerOf(seenBy('elin', false), { ...query, askerWorks: false }), 'hanna'],
    ['a second check is not the first checker’s', secondOf(seenBy('hanna'), 'hanna'), 'tomas'],
    ['but the reader’s, where they may', secondOf(seenBy('ruth'), 'hanna'), 'ruth'],
    ['and nobody’s where nobody is there', secondOf(seenBy('elin', false, [['hanna', 'checker']]), 'hanna'), null],
    [
      'no author gives it',
      secondOf(
        seenBy('nora', true, [
          ['nora', 'author'],
          ['nora', 'editor'],
        ]),
        'hanna',
      ),
      null,
    ],
    ['a correction is the editor’s', deciderOf(seenBy('nora', false)), 'ruth'],
    ['or the author’s, where they decide', deciderOf(seenBy('nora')), 'nora'],
    ['a recheck is of whoever has the claim', recheckerOf(seenBy('ruth'), 'tomas'), 'tomas'],
    ['or of who checks the story', recheckerOf(seenBy('elin', false), null), 'hanna'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

const entry = (id: string, dueAt: string | null, since: string | null = null): WaitingEntry => ({
  kind: 'query',
  id,
  story: 's1',
  headline: 'Bridge',
  number: 1,
  sign: 'author',
  act: 'Answer a query',
  words: 'Which year?',
  detail: '',
  since,
  dueAt,
  late: '',
});

test('the reader’s own comes first, then what is due first, and last what anybody may do', () => {
  const found = [
    { person: null, entry: entry('a', '2026-01-01') },
    { person: 'nora', entry: entry('b', '2026-03-03') },
    { person: 'ruth', entry: entry('c', '2026-03-02') },
    { person: 'nora', entry: entry('d', '2026-03-01') },
    { person: 'me', entry: entry('e', null, '2026-02-02') },
    { person: 'me', entry: entry('f', null, '2026-02-01') },
  ];
  expect(grouped(found, 'me').map(({ person, entries }) => [person, entries.map((one) => one.id)])).toEqual([
    ['me', ['f', 'e']],
    ['nora', ['d', 'b']],
    ['ruth', ['c']],
    [null, ['a']],
  ]);
});
