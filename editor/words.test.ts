import { expect, it } from 'vitest';
import { wordsOf } from './words';

it.each([
  ['Engineers found cracks.', ['Engineers', 'found', 'cracks']],
  ['will cost €6.4 million', ['will', 'cost', '€6.4', 'million']],
  ['60% of forty-two hangers', ['60%', 'of', 'forty-two', 'hangers']],
  ['“We would close it for ten,” she said.', ['“We', 'would', 'close', 'it', 'for', 'ten,”', 'she', 'said']],
  ['the bridge’s 1931–32 hangers', ['the', 'bridge’s', '1931–32', 'hangers']],
  [' — … ', []],
])('%s', (text, want) => {
  expect(wordsOf(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual(want);
});
