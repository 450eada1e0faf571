import { expect, test } from 'vitest';
import type { Ability, BlockerView, ClaimRow } from '../views';
import type { SignOffScreen } from '../views-sign-off';
import { readySentences } from './ready-to-sign';

const row = (change: Partial<ClaimRow> = {}, by = ['hanna']): SignOffScreen['rows'][number] => ({
  claim: {
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
  },
  restsOn: '',
  by,
});
const overridden: BlockerView = { key: 'k', code: 'not-clear', sentence: 'It is not clear.', overridden: true };
const may: Ability = { may: true };
const told = (rows: SignOffScreen['rows'], blockers: BlockerView[] = [], sign: Ability = may) =>
  readySentences({ rows, blockers, abilities: { sign, withdraw: may, override: may } });

test('what is settled and clear, and what is closed as cut, each counted once', () => {
  expect(told([row(), row({ finding: 'cut' })]).slice(0, 2)).toEqual([
    '1 of 2 claims settled and clear',
    '1 claim closed as cut',
  ]);
  expect(told([row(), row({ clear: false, finding: 'wrong' })])[0]).toBe('1 of 2 claims settled and clear');
  expect(told([row({ clear: false, finding: 'wrong' })]).join(' ')).not.toContain('settled and clear');
});

test('high risk counts when two people checked it', () => {
  const high = (by: string[]) => row({ risk: 'high' }, by);
  expect(told([high(['hanna', 'tomas']), high(['hanna'])])).toContain('1 high-risk claim checked by two people');
  expect(told([high(['hanna'])]).join(' ')).not.toContain('high-risk');
});

test('an override is not passed over', () => {
  expect(told([row()])).toContain('Nothing stands in the way');
  expect(told([row()], [overridden])).not.toContain('Nothing stands in the way');
});

test('nothing is said of a reader who may not sign', () => {
  expect(told([row()]).join(' ')).toContain('You neither wrote it');
  expect(told([row()], [], { may: false, why: 'You wrote it.' }).join(' ')).not.toContain('You neither');
});
