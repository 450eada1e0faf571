import type { Readable } from 'node:stream';

/** What is kept of some bytes: the lower-case hex SHA-256 that they are found by, and how many there are. */
export interface Kept {
  sha256: string;
  size: number;
}

/** The first and the last byte that are wanted, counted from 0, both taken along. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * Where the bytes of evidence are kept: each content once, found by its SHA-256, never altered. What `put` has answered is
 * on the disk whole; what it has not answered is not there.
 */
export interface FileStore {
  /** Takes the bytes in; fails with `StoreFailed`, and keeps nothing then. An error of the stream itself passes through. */
  put(bytes: AsyncIterable<Uint8Array>): Promise<Kept>;
  /** The bytes, or a part of them; null where there are none of this name. */
  get(sha256: string, range?: ByteRange): Promise<{ size: number; bytes: Readable } | null>;
  /** Destroys the bytes of this name. Only for what nothing rests on: see unused-bytes.ts. */
  remove(sha256: string): Promise<void>;
  /** How many bytes are kept under this name; null where none are. */
  size(sha256: string): Promise<number | null>;
}

/** Why bytes could not be kept or read: no room for them, or the store does not answer as it should. */
export class StoreFailed extends Error {
  constructor(
    readonly why: 'full' | 'unreachable',
    cause: unknown,
  ) {
    super(`the file store failed: ${why}`, { cause });
    this.name = 'StoreFailed';
  }
}
