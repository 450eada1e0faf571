import { expect, it } from 'vitest';
import { lanesOf } from './lanes';

const told = (...spans: [number, number][]) => {
  const ranges = spans.map(([start, end]) => ({ start, end }));
  const lanes = lanesOf(ranges);
  return ranges.map((range) => lanes.get(range));
};

it.each<[string, [number, number][], number[]]>([
  [
    'apart',
    [
      [0, 5],
      [5, 9],
      [20, 30],
    ],
    [0, 0, 0],
  ],
  [
    'one in another: the shorter keeps to the words',
    [
      [0, 20],
      [3, 8],
    ],
    [1, 0],
  ],
  [
    'three deep',
    [
      [0, 30],
      [2, 20],
      [3, 8],
    ],
    [2, 1, 0],
  ],
  [
    'more than there are lanes',
    [
      [0, 50],
      [0, 40],
      [0, 30],
      [0, 20],
      [0, 10],
    ],
    [3, 3, 2, 1, 0],
  ],
  [
    'a long one over two short',
    [
      [0, 30],
      [2, 8],
      [10, 14],
    ],
    [1, 0, 0],
  ],
])('%s', (_, spans, lanes) => {
  expect(told(...spans)).toEqual(lanes);
});
