import { createCipheriv, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Coming } from '../files/coming';
import { open, seal } from './seal';

const BLOCK = 16;

/** An upload that comes in confidence: its name, and the key of the bytes that have come. */
export interface SealedUpload {
  name: string;
  /** Base64url. */
  key: string;
}

const placeOf = (id: string) => ['upload', id];

export const sealUpload = (id: string, name: string): string =>
  seal(JSON.stringify({ name, key: randomBytes(32).toString('base64url') } satisfies SealedUpload), placeOf(id));

export const openUpload = (id: string, sealed: string): SealedUpload =>
  JSON.parse(open(sealed, placeOf(id))) as SealedUpload;

/** The key stream of AES-256-CTR from this place on: bytes are sealed and opened in whatever goes they come. */
async function* ciphered(bytes: AsyncIterable<Uint8Array>, key: Buffer, from: number): AsyncGenerator<Uint8Array> {
  const counter = Buffer.alloc(BLOCK);
  counter.writeBigUInt64BE(BigInt(Math.floor(from / BLOCK)), BLOCK - 8);
  const cipher = createCipheriv('aes-256-ctr', key, counter);
  cipher.update(Buffer.alloc(from % BLOCK));
  for await (const part of bytes) yield cipher.update(part);
}

/** What comes in confidence never lies in the clear: on its way in, too, it is sealed as it is written down. */
export function sealedComing(coming: Coming, { key: text }: SealedUpload): Coming {
  const key = Buffer.from(text, 'base64url');
  return {
    ...coming,
    write: (id, offset, bytes) => coming.write(id, offset, ciphered(bytes, key, offset)),
    read: async (id, range) => Readable.from(ciphered(await coming.read(id, range), key, range?.first ?? 0)),
    keep: () => Promise.reject(new Error('what comes in confidence is not kept as it is')),
  };
}
