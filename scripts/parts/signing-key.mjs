import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './files.mjs';
import { note, Stop } from './say.mjs';

// The key that signs checkpoints of the trail and bundles: Ed25519, in PEM.

export const signingKeyFile = (data) => process.env.STET_SIGNING_KEY_FILE || join(data, 'signing.key');

/** Where the key that comes next lies until it is in place. */
export const nextSigningKeyFile = (data) => `${signingKeyFile(data)}.next.key`;

export const newSigningKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** The name of a key, as domain/signing-key.ts counts it. */
export function signingFingerprint(pem) {
  const { x } = createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' });
  return `ed25519:${createHash('sha256').update(Buffer.from(x, 'base64url')).digest('hex')}`;
}

function isKey(pem) {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** The key in a file; undefined where there is no such file. */
export function readSigningKey(path) {
  if (!existsSync(path)) return undefined;
  const pem = readFileSync(path, 'utf8');
  if (isKey(pem)) return pem;
  throw new Stop(`${path} does not hold a key that could sign the trail (Ed25519, in PEM). Put back the one you kept.`);
}

/**
 * The key to run with: the one that is there, or a new one, whose name is said.
 * @param {{ data: string, out?: { write(text: string): unknown } }} given
 */
export function prepareSigningKey({ data, out = process.stdout }) {
  const path = signingKeyFile(data);
  if (existsSync(nextSigningKeyFile(data)))
    throw new Stop(
      'A change of the key that signs the trail was cut short. Finish it with npm run rotate-signing-key, then start again.',
    );
  const kept = readSigningKey(path);
  if (kept) return kept;
  const key = newSigningKey();
  writeWhole(path, key);
  note(
    `The key that signs the trail is new: ${path}. Its fingerprint is ${signingFingerprint(key)}: note it where nobody can change it.`,
    out,
  );
  return key;
}
