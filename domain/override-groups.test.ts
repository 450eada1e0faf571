import { expect, test } from 'vitest';
import { overrideGroups } from './override-groups';
import type { BlockerView } from './views';

const blocker = (key: string, override?: { id: string; by?: string; at?: string; reason?: string }): BlockerView => ({
  key,
  code: 'not-clear',
  sentence: `${key} stands in the way.`,
  overridden: override !== undefined,
  ...(override
    ? { override: { by: 'ruth', at: '2026-02-12T16:52:00.000Z', reason: 'The register is shut.', ...override } }
    : {}),
});
const keys = (blockers: readonly BlockerView[]) =>
  overrideGroups(blockers).map((group) => group.blockers.map((one) => one.key));

test('those of one act stand together, what nobody let stand is left out', () => {
  expect(keys([blocker('a', { id: '1' }), blocker('b'), blocker('c', { id: '2' })])).toEqual([['a', 'c']]);
});

test.each([
  ['another editor', { id: '2', by: 'tomas' }],
  ['another moment', { id: '2', at: '2026-02-12T16:53:00.000Z' }],
  ['another reason', { id: '2', reason: 'The lawyers have read it.' }],
])('%s is another act', (_what, other) => {
  expect(keys([blocker('a', { id: '1' }), blocker('b', other)])).toEqual([['a'], ['b']]);
});
