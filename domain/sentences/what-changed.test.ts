import { expect, it } from 'vitest';
import type { CheckView, ClaimView, Directory, EvidenceView } from '../views';
import { changeSentence, whatChanged } from './what-changed';

const DIRECTORY: Directory = { ada: { id: 'ada', name: 'Ada Brandt', initials: 'AB', role: 'checker' } };

const evidence = (id: string, more: Partial<EvidenceView> = {}) =>
  ({ id, revision: 1, source: 'Count', createdBy: 'ada', before: [], ...more }) as EvidenceView;
const check = (id: string, more: Partial<CheckView> = {}) =>
  ({ id, finding: 'cannot-confirm', by: 'ada', ...more }) as CheckView;
const span = {
  id: 's1',
  exact: '18,400',
  prefix: '',
  suffix: '',
  start: 4,
  state: 'exact' as const,
  contextChanged: false,
  contextBefore: '',
  contextAfter: '',
  candidates: [],
};

const BEFORE = {
  id: 'c1',
  revision: 1,
  statement: '18,400 cars',
  kind: 'figure',
  risk: 'normal',
  assignee: null,
  spans: [span],
  evidence: [evidence('e1')],
  checks: [check('k1')],
} as unknown as ClaimView;

it.each<[string, Partial<ClaimView>, string[]]>([
  ['nothing', {}, []],
  ['what a reader does not see', { revision: 9, unmet: [] }, []],
  ['the statement', { statement: 'Nine' }, ['The statement now reads “Nine”.']],
  ['kind and risk', { kind: 'date', risk: 'high' }, ['Its kind is now date.', 'It is now of high risk.']],
  ['a place', { spans: [{ ...span, start: 9 }] }, ['Its places in the text changed.']],
  ['a place more', { spans: [span, { ...span, id: 's2', start: 40 }] }, ['Its places in the text changed.']],
  [
    'evidence',
    { evidence: [evidence('e1'), evidence('e2', { source: 'Map' })] },
    ['Ada Brandt attached evidence from Map.'],
  ],
  [
    'evidence corrected',
    {
      evidence: [
        evidence('e1', {
          revision: 2,
          before: [
            { revision: 1, said: {} as EvidenceView['before'][number]['said'], replacedAt: '', replacedBy: 'ada' },
          ],
        }),
      ],
    },
    ['Ada Brandt corrected the evidence from Count.'],
  ],
  ['a check', { checks: [check('k1'), check('k2', { by: 'who' })] }, ['Somebody recorded “cannot confirm”.']],
  ['who has it', { assignee: 'ada' }, ['It is now with Ada Brandt.']],
])('%s', (_, more, sentences) => {
  expect(whatChanged(BEFORE, { ...BEFORE, ...more }, DIRECTORY)).toEqual(sentences);
});

it('somebody had it', () => {
  expect(whatChanged({ ...BEFORE, assignee: 'ada' }, BEFORE, DIRECTORY)).toEqual(['It is nobody’s now.']);
});

it('tells one change of the trail with its moment', () => {
  const changed = {
    by: 'Ada Brandt',
    at: '2026-02-12T14:20:00.000Z',
    sentence: 'changed claim 1: its risk is now high',
  };
  expect(changeSentence(changed, '14:20')).toBe('Ada Brandt changed claim 1: its risk is now high (14:20).');
});
