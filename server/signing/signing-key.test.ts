import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '@/scripts/parts/database.mjs';
import { newSigningKey } from '@/scripts/parts/signing-key.mjs';
import { takeSigningKey } from '../commands/take-signing-key';
import { keep, perform } from '../gate';
import { publicKeys } from './public-keys';
import { sign, signingKey } from './signing-key';
import { takeKey } from './take-key';

const { ownerUrl } = await takeTestDatabase();

test('what is signed verifies with the public key that goes by that name', () => {
  const said = Buffer.from('these bytes');
  const { key, signature } = sign(said);
  expect(key).toBe(signingKey().fingerprint);
  expect(signature).toMatch(/^[0-9a-f]{128}$/);
  const x = Buffer.from(signingKey().publicKey, 'base64').toString('base64url');
  const known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  expect(verify(null, said, known, Buffer.from(signature, 'hex'))).toBe(true);
  expect(verify(null, Buffer.from('those bytes'), known, Buffer.from(signature, 'hex'))).toBe(false);
});

test('a program that starts tells the desk its key once, and another when it has another', async () => {
  await takeKey();
  const first = signingKey();
  const again = await perform(takeSigningKey, first, { kind: 'system', name: 'setup' });
  expect(again).toMatchObject({ refusal: { sentence: 'This key signs the trail already.' } });
  process.env.STET_SIGNING_KEY = newSigningKey();
  await takeKey('shell');
  const next = signingKey();
  expect(next.fingerprint).not.toBe(first.fingerprint);
  const keys = await keep({ name: 'job-lease', run: publicKeys });
  expect(keys).toMatchObject([
    { ...first, to: keys[1]?.from },
    { ...next, to: null },
  ]);
  const { rows } = await connected(ownerUrl, (client) =>
    client.query(`SELECT e.actor, p.payload FROM trail_entry e JOIN trail_payload p USING (chain, seq)
      WHERE e.chain = 'desk' AND e.type = 'signing-key.taken' ORDER BY e.seq`),
  );
  expect(rows.map(({ actor, payload }) => [actor, JSON.parse(payload)])).toEqual([
    ['system:setup', { key: first.fingerprint, publicKey: first.publicKey, before: null }],
    ['system:shell', { key: next.fingerprint, publicKey: next.publicKey, before: first.fingerprint }],
  ]);
});

test('a key that is not of Ed25519 signs nothing', () => {
  process.env.STET_SIGNING_KEY = 'secret';
  expect(() => sign(Buffer.from('x'))).toThrow();
});
