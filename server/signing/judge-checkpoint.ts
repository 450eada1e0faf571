import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { checkpointText, type SignedCheckpoint } from '@/domain/checkpoint';
import { keyFingerprint } from '@/domain/signing-key';
import type { JudgedCheckpoint } from '@/domain/verification';
import { sha256 } from '../given';
import type { PublicKey } from './public-keys';

/** Null where these bytes are no key, or another than the one that is named. */
function keyOf(publicKey: string, name: string): KeyObject | null {
  try {
    if (keyFingerprint(publicKey, sha256) !== name) return null;
    const x = Buffer.from(publicKey, 'base64').toString('base64url');
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  } catch {
    return null;
  }
}

function isSigned({ checkpoint, signature, publicKey }: SignedCheckpoint): Promise<boolean> {
  const key = keyOf(publicKey, checkpoint.key);
  if (!key) return Promise.resolve(false);
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
