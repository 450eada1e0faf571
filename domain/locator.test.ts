import { expect, it } from 'vitest';
import { nextLocator } from './locator';

it.each([
  ['p. 12, table 3', 'p. 12, table '],
  ['Interview, recording, 00:07:41', 'Interview, recording, '],
  ['paragraph 4', 'paragraph '],
  ['pp. 12–14', 'pp. '],
  ['cell B7', 'cell B'],
  ['p. 4, second column', 'p. '],
  ['Transcript', 'Transcript'],
  ['Box 20–50 % across, 10–30 % down', ''],
  ['Photo 3, Box 20–50 % across, 10–30 % down', ''],
  ['00:07:41', ''],
  ['', ''],
])('after %j comes %j', (last, next) => {
  expect(nextLocator(last)).toBe(next);
});
