import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileStore, type Kept, StoreFailed } from './store';

const SHA256 = /^[0-9a-f]{64}$/;
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';
const failed = (error: unknown) => new StoreFailed(NO_ROOM.has(codeOf(error)) ? 'full' : 'unreachable', error);

/** Writing fails with `StoreFailed`; what the stream of bytes throws is its own. */
async function written(file: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<Kept> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of bytes) {
    hash.update(part);
    size += part.length;
    await file.writeFile(part).catch((error) => Promise.reject(failed(error)));
  }
  await file.sync().catch((error) => Promise.reject(failed(error)));
  return { sha256: hash.digest('hex'), size };
}

/** A name in a folder is lost in a power cut until the folder is written too. Windows knows no such thing. */
async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

/** A store in a folder: `ab/abcd…` for each content; half-written ones stand under `coming/` and are never taken for whole. */
export function folderStore(root: string): FileStore {
  const coming = join(root, 'coming');
  const placeOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256);

  async function size(sha256: string): Promise<number | null> {
    if (!SHA256.test(sha256)) return null;
    try {
      return (await stat(placeOf(sha256))).size;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw failed(error);
    }
  }

  async function keepAs(half: string, kept: Kept): Promise<void> {
    if ((await size(kept.sha256)) === kept.size) return;
    const place = placeOf(kept.sha256);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(half, place);
    await settle(dirname(place));
    await settle(root);
  }

  return {
    size,
    put: async (bytes) => {
      const half = join(coming, randomUUID());
      let file: FileHandle;
      try {
        await mkdir(coming, { recursive: true, mode: 0o700 });
        file = await open(half, 'wx', 0o600);
      } catch (error) {
        throw failed(error);
      }
      try {
        const kept = await written(file, bytes).finally(() => file.close());
        await keepAs(half, kept).catch((error) => Promise.reject(error instanceof StoreFailed ? error : failed(error)));
        return kept;
      } finally {
        await rm(half, { force: true });
      }
    },
    get: async (sha256, range) => {
      const whole = await size(sha256);
      if (whole === null) return null;
      const bytes = createReadStream(placeOf(sha256), range && { start: range.first, end: range.last });
      return { size: whole, bytes };
    },
  };
}
