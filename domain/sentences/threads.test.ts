import { expect, it } from 'vitest';
import { resolvedCount } from './threads';

it.each([
  [1, '1 resolved thread'],
  [2, '2 resolved threads'],
])('%d', (count, words) => {
  expect(resolvedCount(count)).toBe(words);
});
