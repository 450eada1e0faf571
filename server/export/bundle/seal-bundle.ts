import { randomBytes, scrypt } from 'node:crypto';
import { passphraseBytes } from '@/domain/sealed-bundle';
import { sealedChunks } from '../../sealing/sealed-bytes';

/** docs/bundle.md has the form, byte for byte. */
const COST = { N: 32_768, r: 8, p: 3 } as const;
const KEY_BYTES = 32;
const CHUNK = 64 * 1024;
const TAG = 16;

/** The key that a passphrase came to, and the line that says how: all that is needed beside the passphrase. */
export interface BundleKey {
  header: string;
  key: Buffer;
}

/** Slow by design: whoever tries passphrases pays as much for each. */
export function keyOfPassphrase(passphrase: string): Promise<BundleKey> {
  const salt = randomBytes(32);
  const header = `${JSON.stringify({ format: 'stet-sealed-bundle-1', kdf: 'scrypt', ...COST, salt: salt.toString('hex') })}\n`;
  return new Promise((resolve, reject) => {
    scrypt(passphraseBytes(passphrase), salt, KEY_BYTES, { ...COST, maxmem: 64 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve({ header, key }),
    );
  });
}

/** How long a bundle of this size is when it is sealed. */
export const sealedSize = (size: number, { header }: BundleKey): number =>
  header.length + size + TAG * Math.max(1, Math.ceil(size / CHUNK));

export async function* sealed(
  bytes: AsyncIterable<Uint8Array>,
  { header, key }: BundleKey,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(header, 'latin1');
  yield* sealedChunks(bytes, key);
}
