import { expect, it } from 'vitest';
import { selectorOf } from './selection';

const text = 'Rowan Bridge to close\nThe bridge will close.';

it('takes the words with what stands around them', () => {
  expect(selectorOf(text, { start: 6, end: 12 })).toEqual({
    ok: true,
    value: { exact: 'Bridge', start: 6, prefix: 'Rowan ', suffix: ' to close\nThe bridge will close.' },
  });
});

it('leaves white space at both ends out', () => {
  const taken = selectorOf(text, { start: 12, end: 22 });
  expect(taken.ok && taken.value).toMatchObject({ exact: 'to close', start: 13 });
});

it.each([
  [6, 6],
  [21, 22],
  [12, 13],
])('refuses nothing and white space, %i to %i, and says what to do', (start, end) => {
  const taken = selectorOf(text, { start, end });
  expect(!taken.ok && taken.refusal.sentence).toContain('Nothing is selected');
});

it('cuts no letter of two halves where what stands around the words ends', () => {
  const around = `${'a'.repeat(31)}😀`;
  const taken = selectorOf(`${around}${'b'.repeat(31)}HERE${'c'.repeat(31)}😀`, { start: 64, end: 68 });
  expect(taken.ok && taken.value.exact).toBe('HERE');
  expect(taken.ok && taken.value.prefix.isWellFormed() && taken.value.suffix.isWellFormed()).toBe(true);
});
