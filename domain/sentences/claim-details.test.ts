import { expect, it } from 'vitest';
import { claimDetails } from './claim-details';
import { filterWords } from './list-filter';

it('tells a mark by number, sign, kind, risk and person, and leaves out what says nothing', () => {
  expect(claimDetails({ number: 9, sign: 'second', kind: 'figure', risk: 'high' }, 'Tess Lang')).toBe(
    'Claim 9, awaiting second check, figure, high risk, with Tess Lang',
  );
  expect(claimDetails({ number: 1, sign: 'open', kind: 'other', risk: 'normal' }, null)).toBe('Claim 1, open');
});

it.each([
  [
    { sign: 'recheck', kind: 'figure', risk: 'high', person: 'Tess Lang' },
    'recheck, figure, high risk, with Tess Lang',
  ],
  [{ sign: '', kind: 'date', risk: '', person: 'nobody' }, 'date, nobody’s'],
  [{ sign: '', kind: '', risk: '', person: '' }, ''],
] as const)('names a filter %j', (filter, words) => {
  expect(filterWords(filter)).toBe(words);
});
