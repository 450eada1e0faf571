import { createHash } from 'node:crypto';
import type { Part } from './sink';
import { directoryOf, localHeader } from './zip-form';

/** Bytes that are not the ones that were measured: what has gone out of the archive must not look whole. */
export class PartChanged extends Error {
  constructor() {
    super('a part of a bundle changed while it was sent');
    this.name = 'PartChanged';
  }
}

async function* checked({ open, sha256 }: Part): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const bytes of open()) {
    hash.update(bytes);
    yield bytes;
  }
  if (hash.digest('hex') !== sha256) throw new PartChanged();
}

/** The archive, as fast as it is taken. */
export async function* zipOf(parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    yield localHeader(part);
    yield* checked(part);
  }
  yield directoryOf(parts).directory;
}

/** How many bytes that will be. */
export const zipSize = (parts: readonly Part[]): number => directoryOf(parts).size;
