import { createHash, createPublicKey, verify } from 'node:crypto';
import { canonical } from './trail-rule.mjs';

// The rule stet-checkpoint-1, written anew from its description (docs/trail.md): it shares no line with the program that it
// judges.

const FIELDS = ['at', 'chain', 'head', 'key', 'rule', 'size'];

const shapes = {
  at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  // No half of a surrogate pair, which canonical JSON cannot hold.
  chain: /^\P{Cs}+$/u,
  head: /^sha256:[0-9a-f]{64}$/,
  key: /^ed25519:[0-9a-f]{64}$/,
  rule: /^stet-checkpoint-1$/,
};

/** What a public key is called, from its 32 bytes in base64; undefined where that is none. */
export function keyName(publicKey) {
  if (typeof publicKey !== 'string') return undefined;
  const bytes = Buffer.from(publicKey, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== publicKey) return undefined;
  return `ed25519:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Whether these bytes were signed by that key; the signature in lower-case hex, as it must be. */
export function isSignedBy(publicKey, bytes, signature) {
  if (typeof signature !== 'string' || !/^[0-9a-f]{128}$/.test(signature)) return false;
  const x = Buffer.from(publicKey, 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, bytes, key, Buffer.from(signature, 'hex'));
}

/** What is wrong with a checkpoint by itself, {checkpoint, signature, publicKey}; undefined where it holds. */
export function checkpointProblem({ checkpoint, signature, publicKey }) {
  if (checkpoint === null || typeof checkpoint !== 'object') return 'it is no checkpoint';
  if (Object.keys(checkpoint).sort().join() !== FIELDS.join()) return 'it has not the fields that the rule names';
  const misshapen = Object.keys(shapes).find(
    (field) => typeof checkpoint[field] !== 'string' || !shapes[field].test(checkpoint[field]),
  );
  if (misshapen) return `its ${misshapen} has not the form that the rule asks for`;
  if (!Number.isSafeInteger(checkpoint.size) || checkpoint.size < 1) return 'its size is no number of entries';
  if (keyName(publicKey) !== checkpoint.key) return 'its public key is not the one that it names';
  const text = Buffer.from(canonical(checkpoint), 'utf8');
  return isSignedBy(publicKey, text, signature) ? undefined : 'its signature does not hold';
}
