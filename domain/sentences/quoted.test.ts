import { expect, it } from 'vitest';
import { quoted } from './quoted';

it.each([
  ['ten of them', '“ten of them”'],
  [' ten\n\nof\tthem ', '“ten of them”'],
  ['', '“”'],
  ['a'.repeat(160), `“${'a'.repeat(160)}”`],
  ['a'.repeat(161), `“${'a'.repeat(160)} …”`],
  [`${'a'.repeat(159)} bc`, `“${'a'.repeat(159)} …”`],
  [`${'a'.repeat(159)}😀b`, `“${'a'.repeat(159)} …”`],
])('%j', (words, want) => {
  expect(quoted(words)).toBe(want);
});
