import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { decideSigningKey, keyFingerprint } from './signing-key';
import type { Sha256 } from './trail-entry';

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const one = Buffer.alloc(32, 1).toString('base64');
const two = Buffer.alloc(32, 2).toString('base64');

test('a key is named by the SHA-256 of its 32 bytes', () => {
  const hex = createHash('sha256').update(Buffer.alloc(32, 1)).digest('hex');
  expect(keyFingerprint(one, sha256)).toBe(`ed25519:${hex}`);
});

test('the first key, and another after it, are told with the one before', () => {
  const first = decideSigningKey(null, one, sha256);
  const key = keyFingerprint(one, sha256);
  expect(first).toMatchObject({ ok: true, change: { number: 1, fingerprint: key, publicKey: one } });
  const next = decideSigningKey({ number: 1, fingerprint: key, publicKey: one }, two, sha256);
  expect(next).toMatchObject({
    change: { number: 2 },
    events: [{ type: 'signing-key.taken', payload: { key: keyFingerprint(two, sha256), publicKey: two, before: key } }],
  });
});

test('a key that signs already is not taken twice', () => {
  const key = { number: 3, fingerprint: keyFingerprint(one, sha256), publicKey: one };
  expect(decideSigningKey(key, one, sha256)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
});
