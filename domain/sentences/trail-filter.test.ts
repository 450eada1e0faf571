import { describe, expect, it } from 'vitest';
import { choiceTold, claimChoice, entriesShown } from './trail-filter';

describe('a claim to choose', () => {
  it('has its number and words on one line', () => {
    expect(claimChoice(4, '18,400\n cars ')).toBe('4: 18,400 cars');
  });
  it('is cut where its words are long, and never within a character', () => {
    expect(claimChoice(4, `${'x'.repeat(59)}🦊 and on`)).toBe(`4: ${'x'.repeat(59)} …`);
  });
});

it.each([
  [1, 1, '1 entry'],
  [7, 7, '7 entries'],
  [0, 7, '0 of 7 entries'],
  [1204, 100_000, '1,204 of 100,000 entries'],
])('%d of %d', (matching, total, words) => {
  expect(entriesShown(matching, total)).toBe(words);
});

it.each([
  [{}, ''],
  [{ person: 'Ada Brandt' }, 'Only what Ada Brandt did.'],
  [{ claim: '4: cars', kind: 'notes' as const }, 'Only what happened to claim 4: cars, and of the kind “Notes”.'],
])('%j is told', (choice, words) => {
  expect(choiceTold(choice)).toBe(words);
});
