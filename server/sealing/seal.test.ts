import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyOf } from './key';
import { keyNamedIn, open, seal } from './seal';

const key = keyOf(randomBytes(32).toString('hex'));
const place = ['record', 'one', '1'];
const text = 'Fenna Aaldering, 00:07:41 — “we knew”';

test('what was sealed opens with its key, at its place', () => {
  expect(open(seal(text, place, key), place, key)).toBe(text);
  expect(open(seal('', place, key), place, key)).toBe('');
});

test('a sealed text names its key, and says nothing of what it holds', () => {
  const sealed = seal(text, place, key);
  expect(keyNamedIn(sealed)).toBe(key.fingerprint);
  expect(key.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(sealed).not.toContain('Fenna');
  expect(sealed).not.toContain(Buffer.from('Fenna').toString('base64url'));
  expect(seal(text, place, key)).not.toBe(sealed);
});

test('it does not open at another place, so that two cannot be exchanged', () => {
  const sealed = seal(text, place, key);
  expect(() => open(sealed, ['record', 'two', '1'], key)).toThrow();
  expect(() => open(sealed, ['record', 'one', '2'], key)).toThrow();
  expect(() => open(sealed, ['record', 'one'], key)).toThrow();
});

test('it does not open with another key, which is said', () => {
  const other = keyOf(randomBytes(32).toString('hex'));
  expect(() => open(seal(text, place, key), place, other)).toThrow('another key');
});

test('not one part of it can be altered, and a shorter tag is none', () => {
  const parts = seal(text, place, key).split('.');
  for (const at of [0, 2, 3, 4]) {
    const altered = parts.map((part, index) =>
      index === at ? `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}` : part,
    );
    expect(() => open(altered.join('.'), place, key)).toThrow();
  }
  const short = parts.map((part, index) => (index === 3 ? part.slice(0, 6) : part));
  expect(() => open(short.join('.'), place, key)).toThrow();
  expect(() => open('plain', place, key)).toThrow('not a sealed text');
});

test('a key is 64 digits in hex', () => {
  for (const wrong of ['', 'secret', 'A'.repeat(64), '0'.repeat(63)]) expect(() => keyOf(wrong)).toThrow('64 digits');
});
