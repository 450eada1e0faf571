import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedRuns } from './sequence-diff';

const shared = (before: string, after: string, most?: number) =>
  sharedRuns([...before], [...after], most).map((run) => [run.before, run.after, run.length]);

/** The length of the longest common run, by the book: slow, and plainly right. */
function longest(before: string, after: string): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const one of before) {
    const next = [0];
    for (let at = 0; at < after.length; at += 1)
      next.push(one === after[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row[after.length] ?? 0;
}

describe('what two sequences share', () => {
  it.each<[string, string, string, number[][]]>([
    ['all', 'abc', 'abc', [[0, 0, 3]]],
    ['nothing', 'abc', 'xyz', []],
    [
      'a beginning and an end',
      'abXcd',
      'abYcd',
      [
        [0, 0, 2],
        [3, 3, 2],
      ],
    ],
    [
      'what something came into',
      'ac',
      'abc',
      [
        [0, 0, 1],
        [1, 2, 1],
      ],
    ],
    ['nothing with an empty one', '', 'abc', []],
    ['nothing of two empty ones', '', '', []],
  ])('is %s', (_, before, after, runs) => {
    expect(shared(before, after)).toEqual(runs);
  });

  it('is the longest there is, in order, and the same in both', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 24 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = sharedRuns([...before], [...after]);
        let [x, y, length] = [0, 0, 0];
        for (const run of runs) {
          expect(run.before).toBeGreaterThanOrEqual(x);
          expect(run.after).toBeGreaterThanOrEqual(y);
          expect(before.slice(run.before, run.before + run.length)).toBe(
            after.slice(run.after, run.after + run.length),
          );
          [x, y, length] = [run.before + run.length, run.after + run.length, length + run.length];
        }
        expect(length).toBe(longest(before, after));
      }),
    );
  });

  it('beyond so many differences is the common beginning and end alone', () => {
    expect(shared('aXbYcZd', 'a1b2c3d', 6)).toEqual([
      [0, 0, 1],
      [2, 2, 1],
      [4, 4, 1],
      [6, 6, 1],
    ]);
    expect(shared('aXbYcZd', 'a1b2c3d', 5)).toEqual([
      [0, 0, 1],
      [6, 6, 1],
    ]);
  });
});
