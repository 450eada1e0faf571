import { expect, it } from 'vitest';
import { shortHash } from './hash';

it.each([
  ['sha256:7c1e90b45d2a000000000000e83f', 'sha256:7c1e 90b4 5d2a … e83f'],
  ['sha256:7c1e90b45d2a111111111111e83f', 'sha256:7c1e 90b4 5d2a … e83f'],
])('%s', (hash, short) => {
  expect(shortHash(hash)).toBe(short);
});
