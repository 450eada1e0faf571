import type { Readable } from 'node:stream';
import type { ByteRange, Kept } from './store';

/**
 * Where bytes stand that are still coming in, by the id of their upload: kept so that a broken line costs nothing, seen by
 * nobody, and never taken for whole. All fail with `StoreFailed`.
 */
export interface Coming {
  /** How many bytes have come; 0 where none have. */
  size(id: string): Promise<number>;
  /** Writes on from `offset`, and answers how many there are now, on the disk. What came before a stream broke stays. */
  write(id: string, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<number>;
  read(id: string, range?: ByteRange): Promise<Readable>;
  /** Takes a copy into the store, for good. */
  keep(id: string): Promise<Kept>;
  remove(id: string): Promise<void>;
  /** Removes all that nothing was written to since. */
  clear(before: Date): Promise<void>;
}
