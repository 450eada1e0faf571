import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ByteRange, type Kept, StoreFailed } from './store';

const SHA256 = /^[0-9a-f]{64}$/;
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';
export const failed = (error: unknown): StoreFailed =>
  error instanceof StoreFailed ? error : new StoreFailed(NO_ROOM.has(codeOf(error)) ? 'full' : 'unreachable', error);

/** What the file system refuses, as a failure of the store. */
export const orFailed = <T>(work: Promise<T>): Promise<T> => work.catch((error) => Promise.reject(failed(error)));

/** How long the file at a path is; null where there is none. */
export async function sizeAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw failed(error);
  }
}

export const readFrom = (path: string, range?: ByteRange) =>
  createReadStream(path, range && { start: range.first, end: range.last });

/** A name in a folder is lost in a power cut until the folder is written too. Windows knows no such thing. */
export async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

export const comingIn = (root: string) => join(root, 'coming');

/** Where a content stands: `ab/abcd…`; null for what is no SHA-256. */
export const placeOf = (root: string, sha256: string): string | null =>
  SHA256.test(sha256) ? join(root, sha256.slice(0, 2), sha256) : null;

/** Gives whole bytes on the disk their place; those that stand there already stay. */
export async function takePlace(root: string, whole: string, kept: Kept): Promise<void> {
  const place = placeOf(root, kept.sha256);
  if (!place || (await sizeAt(place)) === kept.size) return;
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(whole, place);
  await settle(dirname(place));
  await settle(root);
}
