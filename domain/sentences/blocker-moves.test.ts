import { expect, test } from 'vitest';
import type { BlockerView, StoryView } from '../views';
import type { BlockerCode, State } from '../vocabulary';
import { besideNumber, blockerGroups, whoseMove } from './blocker-moves';

const blocker = (code: BlockerCode, claim?: string): BlockerView => ({
  key: `${code}:${claim ?? 1}`,
  code,
  sentence: 'It stands in the way.',
  overridden: false,
  ...(claim ? { claim } : {}),
});
const rows = new Map<string, { state: State; assignee: string | null }>([
  ['c1', { state: 'open', assignee: 'hanna' }],
  ['c2', { state: 'disputed', assignee: 'hanna' }],
  ['c3', { state: 'awaiting-second-check', assignee: 'me' }],
  ['c4', { state: 'unassigned', assignee: null }],
  ['c5', { state: 'settled', assignee: 'me' }],
  ['c6', { state: 'awaiting-author', assignee: 'hanna' }],
]);

test('blockers stand by what they ask for, the gravest first, each in the order of the claims', () => {
  const all = [
    blocker('unmarked'),
    blocker('unsettled', 'c1'),
    blocker('unsettled', 'c2'),
    blocker('unsettled', 'c3'),
    blocker('unsettled', 'c4'),
    blocker('not-clear', 'c5'),
    { ...blocker('query-open', 'c6'), query: 'q1', person: 'nora' },
    { ...blocker('unsettled', 'c6'), state: 'awaiting-second-check' as const },
    { ...blocker('query-outcome', 'c5'), query: 'q2', person: 'hanna' },
  ];
  expect(blockerGroups(all, rows).map(({ name, blockers }) => [name, blockers.map((one) => one.claim)])).toEqual([
    ['Disputed', ['c2']],
    ['Settled, not clear', ['c5']],
    ['Queries not answered', ['c6']],
    ['Queries answered, without outcome', ['c5']],
    ['Waiting for a second check', ['c3', 'c6']],
    ['Not checked yet', ['c1', 'c4']],
    ['The story as a whole', [undefined]],
  ]);
});

const people: StoryView['people'] = [
  { person: 'ruth', as: 'editor' },
  { person: 'me', as: 'checker' },
  { person: 'nora', as: 'author' },
];
const nameOf = (person: string) => ({ hanna: 'Hanna Okoye', ruth: 'Ruth Amsel' })[person];

test.each([
  ['an open claim', blocker('unsettled', 'c1'), people, 'Hanna Okoye'],
  ['one that nobody has', blocker('unsettled', 'c4'), people, 'nobody yet'],
  ['a dispute', blocker('unsettled', 'c2'), people, 'a third person'],
  ['a second check', blocker('unsettled', 'c3'), people, 'a second checker'],
  ['what cannot be printed', blocker('not-clear', 'c5'), people, 'Ruth Amsel'],
  ['the same on a story without an editor', blocker('not-clear', 'c5'), [], 'an editor'],
  ['a lost place', blocker('lost', 'c5'), people, 'you'],
  ['unmarked paragraphs', blocker('unmarked'), people, 'you'],
  ['a story without a claim', blocker('no-claims'), [], 'a checker'],
  ['an open query', { ...blocker('query-open', 'c6'), person: 'hanna' }, people, 'Hanna Okoye'],
  [
    'a query that whoever was asked can answer no longer',
    { ...blocker('query-open', 'c6'), person: 'nora' },
    people,
    'you',
  ],
  ['the same on a story without a checker', { ...blocker('query-open', 'c6'), person: 'nora' }, [], 'a checker'],
  ['an answer to read', { ...blocker('query-outcome', 'c6'), person: 'ruth' }, people, 'Ruth Amsel'],
  ['an answer that an author asked for', { ...blocker('query-outcome', 'c6'), person: 'nora' }, people, 'you'],
])('whose move is %s', (_what, one, on, told) => {
  expect(whoseMove(one, rows, { people: on, askable: ['hanna'], me: 'me', nameOf })).toBe(told);
});

test.each([
  ['Claim 12 needs a recheck: its words changed.', 'Needs a recheck: its words changed.'],
  ['Claim 3, on author, is not settled yet. A word is missing.', 'On author, not settled yet. A word is missing.'],
  ['No claim is marked yet.', 'No claim is marked yet.'],
])('%s is said beside its number as %s', (sentence, short) => {
  expect(besideNumber(sentence)).toBe(short);
});
