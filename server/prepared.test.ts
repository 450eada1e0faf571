import { expect, test } from 'vitest';
import { preparedNames } from './prepared';

const often = (name: ReturnType<typeof preparedNames>, sql: string, times = 20) =>
  Array.from({ length: times }, () => name({ sql }));

test('a statement that comes often gets one name, and keeps it', () => {
  const names = often(preparedNames(), 'SELECT 1');
  expect(names[0]).toBe('');
  expect(names.at(-1)).toMatch(/^stet_[0-9a-f]{16}$/);
  expect(new Set(names.slice(-5)).size).toBe(1);
});

test('others get names of their own, and so many at most', () => {
  const name = preparedNames();
  const last = Array.from({ length: 200 }, (_, n) => often(name, `SELECT ${n}`).at(-1));
  const given = last.filter((one) => one !== '');
  expect(new Set(given).size).toBe(given.length);
  expect(given.length).toBeLessThan(100);
});

test('statements that never come again are not remembered for ever', () => {
  const name = preparedNames();
  for (let n = 0; n < 5_000; n += 1) expect(name({ sql: `SELECT ${n}` })).toBe('');
  expect(often(name, 'SELECT 1').at(-1)).not.toBe('');
});
