import { expect, it } from 'vitest';
import type { CheckView, ClaimView, EvidenceView } from '../views';
import { whatChanged } from './what-changed';

const directory = { h: { id: 'h', name: 'Hanna Okoye', initials: 'HO', role: 'checker' as const } };

const claim = (change: Partial<ClaimView> = {}) =>
  ({
    statement: 'Nine hangers',
    kind: 'figure',
    risk: 'normal',
    assignee: null,
    spans: [],
    evidence: [],
    checks: [],
    ...change,
  }) as unknown as ClaimView;

const evidence = (change: Partial<EvidenceView>) =>
  ({ id: 'e', revision: 1, source: 'Report 117', createdBy: 'h', before: [], ...change }) as unknown as EvidenceView;

const check = (change: Partial<CheckView>) =>
  ({ id: 'k', by: 'h', finding: 'wrong', ...change }) as unknown as CheckView;

it.each<[string, Partial<ClaimView>, Partial<ClaimView>, string[]]>([
  ['nothing', {}, {}, []],
  ['the statement', {}, { statement: 'Eight hangers' }, ['The statement now reads “Eight hangers”.']],
  ['the kind', {}, { kind: 'name' }, ['Its kind is now name.']],
  ['the risk', {}, { risk: 'high' }, ['It is now of high risk.']],
  ['new evidence', {}, { evidence: [evidence({})] }, ['Hanna Okoye attached evidence from Report 117.']],
  [
    'corrected evidence',
    { evidence: [evidence({})] },
    { evidence: [evidence({ revision: 2, before: [{ revision: 1, excerpt: '', replacedAt: '', replacedBy: 'h' }] })] },
    ['Hanna Okoye corrected the evidence from Report 117.'],
  ],
  ['a check', {}, { checks: [check({})] }, ['Hanna Okoye recorded “wrong”.']],
  ['who has it', {}, { assignee: 'h' }, ['It is now with Hanna Okoye.']],
  ['that nobody has it', { assignee: 'h' }, {}, ['It is nobody’s now.']],
  ['somebody unknown', {}, { checks: [check({ by: 'gone' })] }, ['Somebody recorded “wrong”.']],
])('says %s', (_, before, after, sentences) => {
  expect(whatChanged(claim(before), claim(after), directory)).toEqual(sentences);
});
