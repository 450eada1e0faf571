import { crc32 } from 'node:zlib';
import { hold, Problem } from './problem.mjs';

// A bundle's zip, read strictly: written anew from docs/bundle.md. Of names, sizes and sums follows what every byte of the
// archive beside the contents must be; it is made again here, and anything else fails.

const FAR = 0xffff_ffff;
const MANY = 0xffff;
const END = 22;
const PIECE = 1024 * 1024;
const LARGE_END = 56 + 20;
const PATH = /^[A-Za-z0-9][A-Za-z0-9._-]{0,200}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,200}){0,2}$/;

const u16 = (value) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

const facts = ({ path, size, crc }, needs, extra) =>
  Buffer.concat([
    ...[needs, 0x0800, 0, 0, 0x0021].map(u16),
    ...[crc, size, size].map(u32),
    ...[Buffer.byteLength(path), extra].map(u16),
  ]);

const localHeader = (entry) =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts(entry, 10, 0), Buffer.from(entry.path)]);

function centralHeader(entry) {
  const isFar = entry.offset >= FAR;
  const needs = isFar ? 45 : 10;
  return Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    u16(needs),
    facts(entry, needs, isFar ? 12 : 0),
    Buffer.alloc(10),
    u32(Math.min(entry.offset, FAR)),
    Buffer.from(entry.path),
    isFar ? Buffer.concat([u16(1), u16(8), u64(entry.offset)]) : Buffer.alloc(0),
  ]);
}

function endOf(count, size, offset) {
  const isLarge = count >= MANY || size >= FAR || offset >= FAR;
  const large = [
    Buffer.from('PK\x06\x06', 'latin1'),
    u64(44),
    ...[45, 45].map(u16),
    ...[0, 0].map(u32),
    ...[count, count, size, offset].map(u64),
    Buffer.from('PK\x06\x07', 'latin1'),
    u32(0),
    u64(offset + size),
    u32(1),
  ];
  const entries = Math.min(count, MANY);
  return Buffer.concat([
    ...(isLarge ? large : []),
    Buffer.from('PK\x05\x06', 'latin1'),
    ...[0, 0, entries, entries].map(u16),
    ...[Math.min(size, FAR), Math.min(offset, FAR)].map(u32),
    u16(0),
  ]);
}

async function bytesAt(file, at, length) {
  const bytes = Buffer.alloc(length);
  for (let read = 0; read < length; ) {
    const { bytesRead } = await file.read(bytes, read, length - read, at + read);
    if (bytesRead === 0) throw new Problem('The archive is cut short.');
    read += bytesRead;
  }
  return bytes;
}

/** Where the archive says that its directory lies. What it says is held against what it must be later. */
async function findDirectory(file, total) {
  hold(total >= END, 'The archive is cut short: it is smaller than the end of a zip.');
  const end = await bytesAt(file, total - END, END);
  hold(
    end.subarray(0, 4).equals(Buffer.from('PK\x05\x06', 'latin1')),
    'The archive does not end as a bundle does: it is cut short, or something stands behind its end.',
  );
  const small = { count: end.readUInt16LE(10), size: end.readUInt32LE(12), offset: end.readUInt32LE(16) };
  if (small.count < MANY && small.size < FAR && small.offset < FAR) return small;
  hold(total >= END + LARGE_END, 'The end of the archive names more than is there.');
  const large = await bytesAt(file, total - END - LARGE_END, LARGE_END);
  const [count, size, offset] = [32, 40, 48].map((at) => Number(large.readBigUInt64LE(at)));
  return { count, size, offset };
}

/** One entry of the directory, as far as its own bytes tell. */
function entryAt(directory, at, number) {
  const what = `Entry ${number} of the archive’s directory`;
  hold(at + 46 <= directory.length, `${what} is cut short.`);
  const [nameLength, extraLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)];
  const end = at + 46 + nameLength + extraLength;
  hold(end <= directory.length, `${what} is cut short.`);
  const path = directory.subarray(at + 46, at + 46 + nameLength).toString('latin1');
  hold(PATH.test(path), `${what} has a name that no file of a bundle has.`);
  return { path, crc: directory.readUInt32LE(at + 16), size: directory.readUInt32LE(at + 24), end };
}

/** All entries in their order, each with where its bytes lie. Fails at the first byte that is not what it must be. */
export async function readZip(file) {
  const { size: total } = await file.stat();
  const { count, size, offset } = await findDirectory(file, total);
  hold(offset + size <= total, 'The end of the archive names a directory that does not lie in it.');
  const directory = await bytesAt(file, offset, size);
  const [entries, met] = [[], new Set()];
  let [at, next] = [0, 0];
  for (let number = 1; number <= count; number += 1) {
    const entry = { ...entryAt(directory, at, number), offset: next };
    const which = `${entry.path} (entry ${number})`;
    hold(
      directory.subarray(at, entry.end).equals(centralHeader(entry)),
      `What the archive’s directory says of ${which} is not what a bundle’s says.`,
    );
    const header = localHeader(entry);
    const begin = next + header.length;
    hold(begin + entry.size <= offset, `${which} reaches beyond the archive’s entries.`);
    hold(
      (await bytesAt(file, next, header.length)).equals(header),
      `The header before ${which} is not the one that its directory asks for.`,
    );
    hold(!met.has(entry.path), `${which} is in the archive twice.`);
    met.add(entry.path);
    entries.push({ path: entry.path, size: entry.size, crc: entry.crc, begin });
    [at, next] = [entry.end, begin + entry.size];
  }
  hold(
    next === offset && at === size,
    'Between the archive’s entries and its end there is something that no entry names.',
  );
  const end = endOf(count, size, offset);
  hold(
    offset + size + end.length === total && (await bytesAt(file, offset + size, end.length)).equals(end),
    'The end of the archive is not what its entries ask for.',
  );
  return entries;
}

/** The bytes of an entry, a piece at a time; fails at the end where their sum is not the one before them. */
export async function* bytesOf(file, { path, begin, size, crc }) {
  let sum = 0;
  for (let at = 0; at < size; at += PIECE) {
    const piece = await bytesAt(file, begin + at, Math.min(PIECE, size - at));
    sum = crc32(piece, sum);
    yield piece;
  }
  hold(sum === crc, `${path} does not hold the bytes that the header before it was made for: its CRC-32 is another.`);
}
