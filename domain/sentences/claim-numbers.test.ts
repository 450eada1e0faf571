import { expect, it } from 'vitest';
import { claimNumbers } from './claim-numbers';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it.each<[number[], string]>([
  [[], 'no claim'],
  [[4], 'claim 4'],
  [[4, 7], 'claims 4 and 7'],
  [[4, 7, 9], 'claims 4, 7 and 9'],
  [[9, 4, 15], 'claims 4, 9 and 15'],
  [upTo(12), 'claims 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 12'],
  [upTo(40), 'claims 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 28 more'],
])('%j', (numbers, words) => {
  expect(claimNumbers(numbers)).toBe(words);
});
