import { expect, test } from 'vitest';
import { lapsedOverrides } from './lapsed';

const override = (key: string, id = 'o1', at = '2026-02-12T10:00:00.000Z') => ({
  key,
  id,
  reason: 'The register is shut.',
  by: 'ruth',
  at,
});

const lapsedOf = (blocker: string, ...overrides: ReturnType<typeof override>[]) =>
  lapsedOverrides([{ key: blocker }], overrides).get(blocker)?.id ?? null;

test.each([
  ['is on an earlier revision', 'not-clear:c1:5', 'not-clear:c1:4', 'o1'],
  ['let another blocker of the claim stand', 'unsettled:c1:5', 'not-clear:c1:4', 'o1'],
  ['is of the same place', 'lost:c1:5:s1', 'lost:c1:4:s1', 'o1'],
  ['is of earlier paragraphs', 'unmarked:2:abc', 'unmarked:1:def', 'o1'],
  ['still holds', 'not-clear:c1:5', 'not-clear:c1:5', null],
  ['is of another claim', 'not-clear:c1:5', 'not-clear:c2:4', null],
  ['is of another place', 'lost:c1:5:s1', 'lost:c1:4:s2', null],
  ['is of a claim, not of its place', 'lost:c1:5:s1', 'not-clear:c1:4', null],
  ['is of claims, not of paragraphs', 'unmarked:2:abc', 'no-claims:1', null],
])('an override that %s', (_what, blocker, key, found) => {
  expect(lapsedOf(blocker, override(key))).toBe(found);
});

test('the latest of several is told', () => {
  const early = override('not-clear:c1:3', 'early', '2026-02-12T09:00:00.000Z');
  const late = override('not-clear:c1:4', 'late', '2026-02-12T11:00:00.000Z');
  expect(lapsedOf('not-clear:c1:5', late, early)).toBe('late');
});
