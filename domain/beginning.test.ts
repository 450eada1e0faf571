import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginning } from './beginning';

it.each([
  ['a text that is shorter', 'abc', 5, 'abc'],
  ['one that is as long', 'abc', 3, 'abc'],
  ['a longer one', 'abcd', 3, 'abc'],
  ['a pair at the edge', 'ab😀d', 3, 'ab'],
  ['a pair before the edge', 'ab😀d', 4, 'ab😀'],
  ['nothing', '', 3, ''],
])('of %s', (_, text, most, want) => {
  expect(beginning(text, most)).toBe(want);
});

it('is whole, a beginning, and short enough, of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, most) => {
      const cut = beginning(text, most);
      expect(cut.isWellFormed() && text.startsWith(cut) && cut.length <= most).toBe(true);
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, most - 1));
    }),
  );
});
