import { crc32, inflateRawSync } from 'node:zlib';
import { MOST_UNPACKED_BYTES } from '@/domain/text-in';
import { WordFault } from './word-fault';

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const IN_FILE = 0x04034b50;
const END_LENGTH = 22;
const MOST_COMMENT = 65_535;
/** A Word file has some dozens, and one for each picture. */
const MOST_ENTRIES = 5_000;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
  locked: boolean;
}

const broken = () => new WordFault('broken');

/** Where the directory is said to be: the record stands at the end, before a comment that is nearly always empty. */
function directoryOf(bytes: Buffer): { count: number; start: number; end: number } {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at -= 1) {
    if (bytes.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    const count = bytes.readUInt16LE(at + 10);
    const start = bytes.readUInt32LE(at + 16);
    const end = start + bytes.readUInt32LE(at + 12);
    const parts = bytes.readUInt16LE(at + 4);
    if (parts !== 0 || bytes.readUInt16LE(at + 8) !== count || end > at) throw broken();
    if (count > MOST_ENTRIES) throw new WordFault('unsafe');
    return { count, start, end };
  }
  throw broken();
}

function entryAt(bytes: Buffer, at: number): { entry: Entry; next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== IN_DIRECTORY) throw broken();
  const names = at + 46;
  const nameLength = bytes.readUInt16LE(at + 28);
  const next = names + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const entry = {
    locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
    name: bytes.toString('utf8', names, names + nameLength),
  };
  return { entry, next };
}

function entriesOf(bytes: Buffer): { entries: Entry[]; start: number } {
  const { count, start, end } = directoryOf(bytes);
  const entries: Entry[] = [];
  let at = start;
  while (entries.length < count) {
    const { entry, next } = entryAt(bytes, at);
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw broken();
  return { entries, start };
}

/** Where an entry's bytes stand in the file. */
function stretchOf(bytes: Buffer, { offset, packed }: Entry): { start: number; end: number } {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== IN_FILE) throw broken();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return { start, end: start + packed };
}

/** Entries that share bytes with each other or with the directory are how a small file is made to unpack to a huge one. */
function checkApart(bytes: Buffer, entries: readonly Entry[], directory: number): void {
  const inOrder = [...entries].sort((one, other) => one.offset - other.offset);
  for (const [index, entry] of inOrder.entries()) {
    const { end } = stretchOf(bytes, entry);
    const limit = inOrder[index + 1]?.offset ?? directory;
    if (end > limit) throw new WordFault(end > bytes.length ? 'broken' : 'unsafe');
  }
}

function unpack(bytes: Buffer, entry: Entry): Buffer {
  const { start, end } = stretchOf(bytes, entry);
  const packed = bytes.subarray(start, end);
  const content = entry.method === STORED ? packed : inflate(packed, entry);
  if (content.length !== entry.unpacked || crc32(content) !== entry.crc) throw broken();
  return content;
}

/** Never more than the directory says: an entry that lies about its size ends here, not in the memory. */
function inflate(packed: Buffer, { method, unpacked }: Entry): Buffer {
  if (method !== DEFLATED) throw broken();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    throw broken();
  }
}

/**
 * A zip of which nothing is unpacked before its directory has been read and found sound: how many entries, how large they
 * say they are, that none is locked, none twice there, none over another. What a part is asked for is unpacked then.
 */
export function openZip(bytes: Buffer): (name: string) => Buffer | null {
  const { entries, start } = entriesOf(bytes);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if (byName.size !== entries.length) throw new WordFault('unsafe');
  if (entries.some((entry) => entry.locked)) throw new WordFault('encrypted');
  const size = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (size > MOST_UNPACKED_BYTES) throw new WordFault('unpacks-too-large');
  checkApart(bytes, entries, start);
  return (name) => {
    const entry = byName.get(name.toLowerCase());
    return entry ? unpack(bytes, entry) : null;
  };
}
