/**
 * The one way in which a bundle is a zip: entries stored as they are, one after the other, no comment, no time, nothing extra
 * but what a file beyond 4 GB needs. So every byte of the archive follows from the names and contents in it, and whoever
 * verifies it can make the same bytes again. docs/bundle.md has it field by field.
 */
export interface Stored {
  path: string;
  /** Below 4 GB: no file that Stet keeps comes near. */
  size: number;
  /** CRC-32 of the bytes. */
  crc: number;
}

const FROM_THE_START = 0xffff_ffff;
const MANY = 0xffff;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, midnight: as far back as a zip goes. */
const NO_DATE = 0x0021;

/** Fields of 2 (`[2, n]`), 4 or 8 bytes, lowest byte first. */
function fields(...list: readonly (readonly [2 | 4 | 8, number])[]): Buffer {
  const bytes = Buffer.alloc(list.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of list) {
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, width);
    at += width;
  }
  return bytes;
}

/** What the two headers of an entry say alike. */
const common = ({ path, size, crc }: Stored, needs: number, extra: number) =>
  fields(
    ...([
      [2, needs],
      [2, UTF8_NAMES],
      [2, 0],
      [2, 0],
      [2, NO_DATE],
      [4, crc],
      [4, size],
      [4, size],
      [2, Buffer.byteLength(path)],
      [2, extra],
    ] as const),
  );

export function localHeader(entry: Stored): Buffer {
  if (entry.size >= FROM_THE_START) throw new Error('a file of 4 GB has no place in a bundle');
  return Buffer.concat([fields([4, 0x0403_4b50]), common(entry, 10, 0), Buffer.from(entry.path)]);
}

function centralHeader(entry: Stored, offset: number): Buffer {
  const isFar = offset >= FROM_THE_START;
  return Buffer.concat([
    fields([4, 0x0201_4b50], [2, isFar ? 45 : 10]),
    common(entry, isFar ? 45 : 10, isFar ? 12 : 0),
    fields([2, 0], [2, 0], [2, 0], [4, 0], [4, Math.min(offset, FROM_THE_START)]),
    Buffer.from(entry.path),
    isFar ? fields([2, 1], [2, 8], [8, offset]) : Buffer.alloc(0),
  ]);
}

/** What stands behind the directory; of a large archive, twice. */
function ending(count: number, size: number, offset: number): Buffer {
  const isLarge = count >= MANY || size >= FROM_THE_START || offset >= FROM_THE_START;
  const large = isLarge
    ? fields(
        ...([
          [4, 0x0606_4b50],
          [8, 44],
          [2, 45],
          [2, 45],
          [4, 0],
          [4, 0],
          [8, count],
          [8, count],
          [8, size],
          [8, offset],
          [4, 0x0706_4b50],
          [4, 0],
          [8, offset + size],
          [4, 1],
        ] as const),
      )
    : Buffer.alloc(0);
  const [entries, bytes, from] = [
    Math.min(count, MANY),
    Math.min(size, FROM_THE_START),
    Math.min(offset, FROM_THE_START),
  ];
  return Buffer.concat([
    large,
    fields([4, 0x0605_4b50], [2, 0], [2, 0], [2, entries], [2, entries], [4, bytes], [4, from], [2, 0]),
  ]);
}

/** Where the entries stand in the archive, and what stands behind them all: the directory, and the archive's end. */
export function directoryOf(entries: readonly Stored[]): { directory: Buffer; size: number } {
  let offset = 0;
  const headers: Buffer[] = [];
  for (const entry of entries) {
    headers.push(centralHeader(entry, offset));
    offset += localHeader(entry).length + entry.size;
  }
  const central = Buffer.concat(headers);
  const directory = Buffer.concat([central, ending(entries.length, central.length, offset)]);
  return { directory, size: offset + directory.length };
}
