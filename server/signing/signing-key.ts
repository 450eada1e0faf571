import { createPrivateKey, createPublicKey, sign as ed25519, type KeyObject } from 'node:crypto';
import { keyFingerprint } from '@/domain/signing-key';
import { sha256 } from '../given';

/** What others know of the key that signs the trail: its name, and the 32 bytes of the public one in base64. */
export interface SigningKey {
  fingerprint: string;
  publicKey: string;
}

let known: { text: string; secret: KeyObject; key: SigningKey } | null = null;

function read(text: string) {
  const secret = createPrivateKey(text);
  if (secret.asymmetricKeyType !== 'ed25519') throw new Error('The key that signs the trail is not one of Ed25519.');
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' });
  const publicKey = Buffer.from(x, 'base64url').toString('base64');
  return { text, secret, key: { fingerprint: keyFingerprint(publicKey, sha256), publicKey } };
}

/** The key that the launcher gave to this program (STET_SIGNING_KEY). */
function held() {
  const text = process.env.STET_SIGNING_KEY ?? '';
  if (known?.text !== text) known = read(text);
  return known;
}

export const signingKey = (): SigningKey => held().key;

/** Signs bytes with the desk's key: Ed25519, in lower-case hex, with the fingerprint of the key. */
export function sign(bytes: Uint8Array): { key: string; signature: string } {
  const { secret, key } = held();
  return { key: key.fingerprint, signature: ed25519(null, bytes, secret).toString('hex') };
}
