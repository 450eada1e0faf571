import { expect, test } from 'vitest';
import { blockersOf } from './blockers';
import { judge } from './judgement';
import { check, claim, found, query } from './test-judged';
import type { Sign, State } from './vocabulary';

const answer = { answer: 'I was, all day.' };
const closed = { ...answer, outcome: 'stet' } as const;

test.each<[string, Parameters<typeof claim>[0], [State, string | null, boolean, Sign]]>([
  ['an open query on what nobody checked', { queries: [query()] }, ['awaiting-author', null, false, 'author']],
  [
    'an open query on a settled claim',
    { queries: [query()], checks: [check('confirmed')] },
    ['awaiting-author', 'confirmed', false, 'author'],
  ],
  [
    'an answer without outcome',
    { queries: [query(answer)], checks: [check('confirmed')] },
    ['settled', 'confirmed', true, 'answered'],
  ],
  [
    'a closed query',
    { queries: [query(closed)], checks: [check('confirmed')] },
    ['settled', 'confirmed', true, 'settled'],
  ],
  [
    'a closed one and an open one',
    { queries: [query(closed), query({ id: 'q2' })], checks: [check('confirmed')] },
    ['awaiting-author', 'confirmed', false, 'author'],
  ],
  [
    'an open query on a dispute',
    { queries: [query()], checks: [check('confirmed'), check('wrong', { by: 'second' })] },
    ['disputed', null, false, 'disputed'],
  ],
])('%s', (_what, more, expected) => {
  expect(found(claim(more))).toEqual(expected);
});

const blockersOn = (more: Parameters<typeof claim>[0]) => {
  const judged = claim(more);
  const record = { ...judged, id: 'c1', number: 4, revision: 7, judgement: judge(judged) };
  return blockersOf([record], [], []).map(({ code, person }) => [code, person]);
};

test('an open query hides neither that the claim is unchecked nor that it is wrong', () => {
  expect(blockersOn({ queries: [query()] })).toEqual([
    ['unsettled', undefined],
    ['query-open', 'ada'],
  ]);
  expect(blockersOn({ queries: [query()], checks: [check('wrong')] })).toEqual([
    ['not-clear', undefined],
    ['query-open', 'ada'],
  ]);
});

test('an answer without outcome blocks, and names whoever asked; an outcome does not', () => {
  expect(blockersOn({ queries: [query(answer)], checks: [check('confirmed')] })).toEqual([['query-outcome', 'first']]);
  expect(blockersOn({ queries: [query(closed)], checks: [check('confirmed')] })).toEqual([]);
});
