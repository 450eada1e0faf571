import { ascii } from './content-kind';

export interface ArchivePart {
  name: string;
  packed: number;
  unpacked: number;
  locked: boolean;
  packing: 'none' | 'deflate' | 'other';
  /** Where its own header stands, and its bytes behind that. */
  offset: number;
}

const END = 'PK\x05\x06';
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
export const LOCAL_LENGTH = 30;
const PACKINGS: Readonly<Record<number, ArchivePart['packing']>> = { 0: 'none', 8: 'deflate' };

/** Four bytes alone come about by chance in a long recording: one part, one disk and as many entries must be said too. */
function isDirectoryEnd(tail: Uint8Array, at: number): boolean {
  if (at + END_LENGTH > tail.length) return false;
  const view = new DataView(tail.buffer, tail.byteOffset + at, END_LENGTH);
  const count = view.getUint16(10, true);
  return view.getUint32(4) === 0 && count > 0 && view.getUint16(8, true) === count;
}

/** Where the directory of a ZIP archive is said to end; -1 where the bytes do not end in one. */
export function directoryEnd(tail: Uint8Array): number {
  const from = Math.max(0, tail.length - END_LENGTH - 65_535);
  const text = ascii(tail, from);
  for (let at = text.lastIndexOf(END); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(END, at - 1))
    if (isDirectoryEnd(tail, from + at)) return from + at;
  return -1;
}

/**
 * The directory of a ZIP archive of `size` bytes, of which `tail` are the last; nothing is unpacked. Null where it is broken,
 * or lies before the tail: no honest office file has so many parts.
 */
export function archiveParts(tail: Uint8Array, size: number): ArchivePart[] | null {
  const end = directoryEnd(tail);
  if (end < 0) return null;
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true) - (size - tail.length);
  const parts: ArchivePart[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at < 0 || at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return null;
    const names = at + ENTRY_LENGTH;
    const length = view.getUint16(at + 28, true);
    parts.push({
      name: ascii(tail, names, names + length),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      packing: PACKINGS[view.getUint16(at + 10, true)] ?? 'other',
      offset: view.getUint32(at + 42, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = names + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** How long the header before a part's bytes is, by its first bytes; null where they are none. */
export function localHeaderLength(bytes: Uint8Array): number | null {
  if (bytes.length < LOCAL_LENGTH) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== LOCAL) return null;
  return LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
}
