import { judgeFile, LOOKED_AT } from './judge-file';

/** Files of our own making, for tests: honest ones and hostile ones. */
const latin = (text: string) => Buffer.from(text, 'latin1');

export const PNG_HEAD = latin('\x89PNG\r\n\x1a\n');

/** The first bytes of a PNG that says it is this large; nothing follows. */
export function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4);
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.set([8, 2, 0, 0, 0], 16);
  return Buffer.concat([PNG_HEAD, header, Buffer.alloc(40)]);
}

export function gifOf(width: number, height: number, more = ''): Buffer {
  const header = Buffer.alloc(13);
  header.write('GIF89a', 'latin1');
  header.writeUInt16LE(width, 6);
  header.writeUInt16LE(height, 8);
  return Buffer.concat([header, Buffer.alloc(30), latin(more), latin(';')]);
}

/** A JPEG's marks: a segment, and the frame header that says its size. */
export function jpegOf(width: number, height: number, segment = 'Exif\0\0'): Buffer {
  const part = Buffer.alloc(2);
  part.writeUInt16BE(segment.length + 2);
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255]);
  const first = Buffer.concat([latin('\xff\xd8\xff\xe1'), part, latin(segment)]);
  return Buffer.concat([first, frame, Buffer.alloc(30), latin('\xff\xd9')]);
}

export function tiffOf(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(60);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(2, 8);
  for (const [index, [tag, value]] of [[256, width] as const, [257, height] as const].entries()) {
    bytes.writeUInt16LE(tag, 10 + index * 12);
    bytes.writeUInt16LE(4, 12 + index * 12);
    bytes.writeUInt32LE(value, 18 + index * 12);
  }
  return bytes;
}

export function webpOf(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF....WEBPVP8X', 'latin1');
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

interface Packed {
  name: string;
  unpacked?: number;
  locked?: boolean;
}

/** A ZIP archive whose parts say what they like of their size. */
export function zipOf(parts: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, unpacked = 4, locked = false } of parts) {
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    local.writeUInt16LE(name.length, 26);
    locals.push(local, latin(name), latin('data'));
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(locked ? 1 : 0, 8);
    entry.writeUInt32LE(4, 20);
    entry.writeUInt32LE(unpacked, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entries.push(entry, latin(name));
    offset += 34 + name.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

export const WORD = [{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }];

export const bytesOf = (text: string) => latin(text);

/** Judged as it would be when it came. */
export const judged = (name: string, bytes: Uint8Array) =>
  judgeFile({
    name,
    size: bytes.length,
    head: bytes.subarray(0, LOOKED_AT),
    tail: bytes.subarray(Math.max(0, bytes.length - LOOKED_AT)),
  });
