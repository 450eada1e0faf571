import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orFailed } from './folder-place';
import { ask, done } from './s3-request';
import type { S3 } from './s3-sign';
import { type ByteRange, type FileStore, type Kept, StoreFailed } from './store';

const SHA256 = /^[0-9a-f]{64}$/;
const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256}`;

export const rangeHeader = (range: ByteRange | undefined) => range && `bytes=${range.first}-${range.last}`;

/** Written down here first: an object's name and signature need its hash before the first byte goes out. */
async function written(path: string, bytes: AsyncIterable<Uint8Array>): Promise<Kept> {
  const hash = createHash('sha256');
  const file = await orFailed(open(path, 'wx', 0o600));
  let size = 0;
  try {
    for await (const part of bytes) {
      hash.update(part);
      size += part.length;
      await orFailed(file.writeFile(part));
    }
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

async function sizeOf(s3: S3, sha256: string): Promise<number | null> {
  if (!SHA256.test(sha256)) return null;
  const head = await done(s3, { method: 'HEAD', key: keyOf(sha256) });
  return head && Number(head.headers['content-length']);
}

/** Sent in one request, which the store takes whole and with this hash, or not at all. */
async function sent(s3: S3, path: string, kept: Kept): Promise<void> {
  if ((await sizeOf(s3, kept.sha256)) === kept.size) return;
  await done(s3, { method: 'PUT', key: keyOf(kept.sha256), body: { bytes: createReadStream(path), ...kept } });
  if ((await sizeOf(s3, kept.sha256)) !== kept.size)
    throw new StoreFailed('unreachable', 'S3 took it and does not have it');
}

/** A store in a bucket of any S3-compatible service: `ab/abcd…` for each content. */
export const s3Store = (s3: S3): FileStore => ({
  size: (sha256) => sizeOf(s3, sha256),
  put: async (bytes) => {
    const folder = await orFailed(mkdtemp(join(tmpdir(), 'stet-to-s3-')));
    try {
      const path = join(folder, 'file');
      const kept = await written(path, bytes);
      await sent(s3, path, kept);
      return kept;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  get: async (sha256, range) => {
    if (!SHA256.test(sha256)) return null;
    const answer = await ask(s3, { method: 'GET', key: keyOf(sha256), range: rangeHeader(range) });
    if (!answer) return null;
    const whole = answer.headers['content-range']?.split('/').at(-1) ?? answer.headers['content-length'];
    return { size: Number(whole), bytes: answer };
  },
  remove: async (sha256) => {
    if (SHA256.test(sha256)) await done(s3, { method: 'DELETE', key: keyOf(sha256) });
  },
});
