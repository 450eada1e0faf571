import { expect, test } from 'vitest';
import { codePoints } from './code-points';

test('positions count characters, a pair as one', () => {
  const text = 'a😀b𝒳c';
  const at = codePoints(text);
  const units = [0, 1, 3, 4, 6, 7];
  expect(units.map(at)).toEqual([0, 1, 2, 3, 4, 5]);
  for (const unit of units) expect([...text].slice(at(unit)).join('')).toBe(text.slice(unit));
});

test('in a text without pairs both are the same', () => {
  const at = codePoints('Ærøskøbing, 1931');
  expect([0, 5, 16].map(at)).toEqual([0, 5, 16]);
});
