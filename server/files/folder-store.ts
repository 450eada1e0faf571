import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { comingIn, orFailed, placeOf, readFrom, sizeAt, takePlace } from './folder-place';
import type { FileStore, Kept } from './store';

/** Writing fails with `StoreFailed`; what the stream of bytes throws is its own. */
async function written(file: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<Kept> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of bytes) {
    hash.update(part);
    size += part.length;
    await orFailed(file.writeFile(part));
  }
  await orFailed(file.sync());
  return { sha256: hash.digest('hex'), size };
}

async function opened(coming: string, path: string): Promise<FileHandle> {
  await mkdir(coming, { recursive: true, mode: 0o700 });
  return open(path, 'wx', 0o600);
}

/** A store in a folder: `ab/abcd…` for each content; half-written ones stand under `coming/` and are never taken for whole. */
export function folderStore(root: string): FileStore {
  const size = async (sha256: string) => {
    const place = placeOf(root, sha256);
    return place === null ? null : sizeAt(place);
  };
  return {
    size,
    put: async (bytes) => {
      const half = join(comingIn(root), randomUUID());
      const file = await orFailed(opened(comingIn(root), half));
      try {
        const kept = await written(file, bytes).finally(() => file.close());
        await orFailed(takePlace(root, half, kept));
        return kept;
      } finally {
        await rm(half, { force: true });
      }
    },
    get: async (sha256, range) => {
      const place = placeOf(root, sha256);
      const whole = await size(sha256);
      return place && whole !== null ? { size: whole, bytes: readFrom(place, range) } : null;
    },
    remove: async (sha256) => {
      const place = placeOf(root, sha256);
      if (place) await orFailed(rm(place, { force: true }));
    },
  };
}
