import type { Refused } from '@/domain/refusal';
import { refuse } from '@/domain/refusal';
import { BUNDLE_FAULT } from '@/domain/sentences/bundle';
import type { FileStore } from '../../files/store';
import { Measure, type Part } from './sink';

/** Bytes that are read anew each time they are asked for; null where they are not there. */
export type Reader = () => Promise<AsyncIterable<Uint8Array> | null>;

async function* allOf(read: Reader): AsyncGenerator<Uint8Array> {
  const bytes = await read();
  if (!bytes) throw new Error('bytes of a bundle are gone from the file store');
  yield* bytes;
}

/** A part whose bytes lie elsewhere, gone through once: what is not as it was kept is said before anything goes out. */
export async function readPart(path: string, read: Reader, expected: string | null): Promise<Part | Refused> {
  const bytes = await read();
  if (!bytes) return refuse('busy', BUNDLE_FAULT.missing(path), { retryAfter: 60 });
  const measure = new Measure();
  for await (const piece of bytes) measure.take(piece);
  const told = measure.told();
  if (expected !== null && told.sha256 !== expected)
    return refuse('busy', BUNDLE_FAULT.altered(path), { retryAfter: 3600 });
  return { path, ...told, open: () => allOf(read) };
}

/** Bytes of the file store, by their SHA-256. */
export const storedPart = (store: FileStore, { path, sha256 }: { path: string; sha256: string }) =>
  readPart(path, async () => (await store.get(sha256))?.bytes ?? null, sha256);
