import { expect, test } from 'vitest';
import type { ClaimRow } from '../views';
import { whileReading } from './while-reading';

const claim = (change: Partial<ClaimRow> = {}): ClaimRow => ({
  id: 'c1',
  number: 1,
  revision: 3,
  statement: 'It closes for ten weeks.',
  kind: 'figure',
  risk: 'normal',
  state: 'settled',
  finding: 'confirmed',
  clear: true,
  sign: 'settled',
  assignee: null,
  spans: [],
  ...change,
});
const read = (claims: readonly ClaimRow[] = [claim()], version = 1, overrides: string[] = []) => ({
  version,
  claims,
  overrides,
});

test.each([
  ['nothing', read(), read(), []],
  ['the text', read(), read([claim()], 2), ['The text is version 2 now.']],
  [
    'a finding',
    read(),
    read([claim({ revision: 4, finding: null, sign: 'disputed' })]),
    ['Claim 1 is disputed now; it was settled (confirmed).'],
  ],
  [
    'another finding that settles it too',
    read(),
    read([claim({ revision: 4, finding: 'on-author' })]),
    ['Claim 1 is settled (on author) now; it was settled (confirmed).'],
  ],
  [
    'a statement',
    read(),
    read([claim({ revision: 4, statement: 'Eleven weeks.' })]),
    ['Claim 1 now says “Eleven weeks.”.'],
  ],
  [
    'evidence',
    read(),
    read([claim({ revision: 4 })]),
    ['Claim 1 was worked on: its evidence, a check or its places are others now.'],
  ],
  [
    'a claim marked and one removed',
    read(),
    read([claim({ id: 'c2', number: 2 })]),
    ['Claim 2 was marked: “It closes for ten weeks.”.', 'Claim 1 was removed.'],
  ],
  ['an override', read(), read([claim()], 1, ['o1']), ['An editor let a blocker stand.']],
  ['one that was taken back', read([claim()], 1, ['o1']), read([claim()], 1, []), ['An override no longer holds.']],
])('%s changed while one was reading', (_what, before, after, told) => {
  expect(whileReading(before, after)).toEqual(told);
});
