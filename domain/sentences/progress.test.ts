import { describe, expect, it } from 'vitest';
import { barParts, countOf, progressLine, spokenBar } from './progress';

describe('the progress of a story in words', () => {
  it('orders the bar from done to untouched and leaves out what is not there', () => {
    expect(barParts({ open: 5, barred: 1, settled: 30, lost: 0 }).map(({ sign }) => sign)).toEqual([
      'settled',
      'barred',
      'open',
    ]);
  });

  it.each([
    [{ settled: 30, barred: 1, open: 5 }, '30 settled, 1 settled, not clear, 5 open'],
    [{}, 'No claims yet'],
  ])('speaks the bar: %j', (signs, words) => {
    expect(spokenBar(signs)).toBe(words);
  });

  it.each([
    [{ claims: 27, settled: 17, clear: 14, blockers: 13 }, '17 of 27, 14 clear'],
    [{ claims: 0, settled: 0, clear: 0, blockers: 1 }, 'No claims yet'],
  ])('says both counts: %j', (progress, words) => {
    expect(progressLine(progress)).toBe(words);
  });

  it.each([
    [1, '1 blocker'],
    [2, '2 blockers'],
    [0, '0 blockers'],
  ])('counts %i', (count, words) => {
    expect(countOf(count, 'blocker')).toBe(words);
  });
});
