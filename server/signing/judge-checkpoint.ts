import { createPublicKey, verify } from 'node:crypto';
import { checkpointText, type SignedCheckpoint } from '@/domain/checkpoint';
import { keyFingerprint } from '@/domain/signing-key';
import type { JudgedCheckpoint } from '@/domain/verification';
import { sha256 } from '../given';
import type { PublicKey } from './public-keys';

function isSigned({ checkpoint, signature, publicKey }: SignedCheckpoint): Promise<boolean> {
  if (keyFingerprint(publicKey, sha256) !== checkpoint.key) return Promise.resolve(false);
  const x = Buffer.from(publicKey, 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const text = Buffer.from(checkpointText(checkpoint));
  return new Promise((done) => {
    verify(null, text, key, Buffer.from(signature, 'hex'), (error, holds) => done(error === null && holds));
  });
}

/** Checkpoints with what is to be said of their signatures: whether they hold, and whether their key is one of these. */
export const judgeCheckpoints = (
  signed: readonly SignedCheckpoint[],
  keys: readonly PublicKey[],
): Promise<JudgedCheckpoint[]> =>
  Promise.all(
    signed.map(async (one) => ({
      ...one,
      isSigned: await isSigned(one),
      isOurs: keys.some(({ fingerprint }) => fingerprint === one.checkpoint.key),
    })),
  );
