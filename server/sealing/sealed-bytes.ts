import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileStore } from '../files/store';

/** docs/decisions has the form, byte for byte. */
const FORM = 'stet-file-1';
const CHUNK = 64 * 1024;
const TAG = 16;
const KEY_BYTES = 32;

/** Sealed bytes in the store, and the key that they alone were sealed with. */
export interface SealedBytes {
  sha256: string;
  key: string;
}

/** What was sealed is not whole, or not what was sealed. */
export class SealBroken extends Error {
  constructor() {
    super('sealed bytes were altered, cut short or exchanged');
    this.name = 'SealBroken';
  }
}

/** A key is used for one run of chunks alone, so that their numbers are nonce enough. */
function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return nonce;
}

/** Bound into each chunk: its place, and whether it is the last. Reordered or cut short, it does not open. */
const boundTo = (index: number, isLast: boolean) => Buffer.from(JSON.stringify([FORM, index, isLast]), 'utf8');

function sealChunk(key: Buffer, index: number, isLast: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index), { authTagLength: TAG });
  cipher.setAAD(boundTo(index, isLast));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openChunk(key: Buffer, index: number, isLast: boolean, sealed: Buffer): Buffer {
  if (sealed.length < TAG) throw new SealBroken();
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index), { authTagLength: TAG });
  decipher.setAAD(boundTo(index, isLast));
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

/** Bytes in pieces of this size, each with its number; the last may be shorter, and there is always one. */
async function* inChunks(bytes: AsyncIterable<Uint8Array>, size: number) {
  let held = Buffer.alloc(0);
  let index = 0;
  for await (const part of bytes) {
    held = held.length === 0 ? Buffer.from(part) : Buffer.concat([held, part]);
    let from = 0;
    // Only what something follows is known not to be the last.
    for (; held.length - from > size; from += size) {
      yield { index, isLast: false, chunk: held.subarray(from, from + size) };
      index += 1;
    }
    held = held.subarray(from);
  }
  yield { index, isLast: true, chunk: held };
}

export async function* sealedChunks(bytes: AsyncIterable<Uint8Array>, key: Buffer): AsyncGenerator<Uint8Array> {
  for await (const { index, isLast, chunk } of inChunks(bytes, CHUNK)) yield sealChunk(key, index, isLast, chunk);
}

/** Fails with `SealBroken`: what was given out before is then not to be used. */
export async function* openedChunks(sealed: AsyncIterable<Uint8Array>, key: Buffer): AsyncGenerator<Uint8Array> {
  for await (const { index, isLast, chunk } of inChunks(sealed, CHUNK + TAG))
    yield openChunk(key, index, isLast, chunk);
}

/** Seals bytes into the store, with a key made for them. */
export async function sealInto(store: FileStore, bytes: AsyncIterable<Uint8Array>): Promise<SealedBytes> {
  const key = randomBytes(KEY_BYTES);
  const { sha256 } = await store.put(sealedChunks(bytes, key));
  return { sha256, key: key.toString('base64url') };
}

/** Sealed bytes of the store, opened as they are read; null where they are not there. */
export async function openFrom(store: FileStore, { sha256, key }: SealedBytes): Promise<Readable | null> {
  const found = await store.get(sha256);
  return found && Readable.from(openedChunks(found.bytes, Buffer.from(key, 'base64url')));
}
