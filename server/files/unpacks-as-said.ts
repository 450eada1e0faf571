import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { type ArchivePart, LOCAL_LENGTH, localHeaderLength } from '@/domain/file/archive';
import { codeOf } from './folder-place';

/** Why a part is not what the directory says: there is more in it, or it cannot be unpacked. */
export type PartFault = 'more' | 'broken';

class NotAsSaid extends Error {
  constructor(readonly why: PartFault) {
    super(`a part of an archive is not as its directory says: ${why}`);
  }
}

/** Bytes that are handed out up to one place after the other, and never held. */
class Course {
  at = 0;
  private held: Uint8Array = new Uint8Array();

  constructor(private readonly source: AsyncIterator<Uint8Array>) {}

  async *upTo(place: number): AsyncGenerator<Uint8Array> {
    while (this.at < place) {
      if (this.held.length === 0) {
        // Asked by hand: a loop that is left early would close the source for the next part.
        const next = await this.source.next();
        if (next.done) return;
        this.held = next.value;
      }
      const piece = this.held.subarray(0, place - this.at);
      this.held = this.held.subarray(piece.length);
      this.at += piece.length;
      yield piece;
    }
  }

  async passTo(place: number): Promise<void> {
    for await (const _ of this.upTo(place));
  }
}

/** Counts, and stops at the first byte too many: what is unpacked is dropped at once. */
const atMost = (most: number) => async (unpacked: AsyncIterable<Uint8Array>) => {
  let count = 0;
  for await (const { length } of unpacked) {
    count += length;
    if (count > most) throw new NotAsSaid('more');
  }
};

async function checkPart(course: Course, part: ArchivePart): Promise<void> {
  // Parts that share bytes are how a small file is made to unpack to a huge one.
  if (course.at > part.offset) throw new NotAsSaid('more');
  await course.passTo(part.offset);
  const header = localHeaderLength(await buffer(course.upTo(part.offset + LOCAL_LENGTH)));
  if (header === null || part.packing === 'other') throw new NotAsSaid('broken');
  await course.passTo(part.offset + header);
  const end = part.offset + header + part.packed;
  if (part.packing === 'none' && part.packed > part.unpacked) throw new NotAsSaid('more');
  // A part of nothing may be said to be deflated, and have not one byte.
  if (part.packing === 'deflate' && part.packed + part.unpacked > 0)
    await pipeline(course.upTo(end), createInflateRaw({ chunkSize: 256 * 1024 }), atMost(part.unpacked));
  await course.passTo(end);
}

/** The fault of an archive whose parts do not unpack to what its directory says; read once, from its beginning. */
export async function partFault(archive: Readable, parts: readonly ArchivePart[]): Promise<PartFault | null> {
  const course = new Course(archive[Symbol.asyncIterator]());
  try {
    for (const part of [...parts].sort((one, other) => one.offset - other.offset)) await checkPart(course, part);
    return null;
  } catch (error) {
    if (error instanceof NotAsSaid) return error.why;
    // What unpacks says so itself, or ends before its bytes do and has nobody listening to the rest.
    if (/^(Z_|ABORT_ERR$)/.test(codeOf(error))) return 'broken';
    throw error;
  } finally {
    archive.destroy();
  }
}
