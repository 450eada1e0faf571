import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Stored } from './zip-form';

/** A part of a bundle that is ready to go out: what is known of its bytes, and the bytes, as often as they are asked for. */
export interface Part extends Stored {
  /** Lower-case hex. */
  sha256: string;
  open: () => AsyncIterable<Uint8Array>;
}

/** Takes up what is read of a story while the database is held still. */
export interface Sink {
  add: (path: string, bytes: AsyncIterable<string | Uint8Array>) => Promise<Part>;
}

export const isSink = (thing: unknown): thing is Sink =>
  typeof thing === 'object' && thing !== null && 'add' in thing && typeof thing.add === 'function';

/** Counts and hashes bytes as they pass. */
export class Measure {
  private readonly hash = createHash('sha256');
  size = 0;
  crc = 0;

  take(bytes: Uint8Array): void {
    this.hash.update(bytes);
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
  }

  /** Once, at the end. */
  told(): { size: number; crc: number; sha256: string } {
    return { size: this.size, crc: this.crc, sha256: this.hash.digest('hex') };
  }
}

/** Bytes that are small enough to be held. */
export function heldPart(path: string, bytes: Uint8Array): Part {
  const measure = new Measure();
  measure.take(bytes);
  return {
    path,
    ...measure.told(),
    open: async function* () {
      yield bytes;
    },
  };
}
