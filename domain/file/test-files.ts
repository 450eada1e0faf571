import type { Result } from '../refusal';
import type { FileKind } from './file-kinds';
import { judgeFile, LOOKED_AT } from './judge-file';
import { readWith } from './reading';

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

/** A GIF of frames that may be larger than its canvas, with as many bytes said about it before them. */
export function framesOf(canvas: number, frames: readonly (readonly [number, number])[], before = 0): Buffer {
  const header = Buffer.alloc(19);
  header.write('GIF89a', 'latin1');
  header.writeUInt16LE(canvas, 6);
  header.writeUInt16LE(canvas, 8);
  header[10] = 0x80;
  const block = Buffer.concat([Buffer.of(250), Buffer.alloc(250, 'word')]);
  const comment = [latin('!\xfe'), ...Array(Math.ceil(before / 250)).fill(block), Buffer.of(0)];
  const drawn = frames.map(([width, height]) => {
    const frame = Buffer.alloc(10, ',');
    frame.fill(0, 1);
    frame.writeUInt16LE(width, 5);
    frame.writeUInt16LE(height, 7);
    return Buffer.concat([frame, Buffer.of(2, 2, 0x4c, 1, 0)]);
  });
  return Buffer.concat([header, ...comment, ...drawn, latin(';')]);
}

function box(name: string, ...content: Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.reduce((sum, { length }) => sum + length, 0));
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, ...content]);
}

/** A HEIC of pictures of these sizes, as tiles and thumbnails are; `before` bytes of them stand before what says so. */
export function heicOf(sizes: readonly (readonly [number, number])[], before = 0): Buffer {
  const said = sizes.map(([width, height]) => {
    const size = Buffer.alloc(12);
    size.writeUInt32BE(width, 4);
    size.writeUInt32BE(height, 8);
    return box('ispe', size);
  });
  const list = box('ipco', box('hvcC', Buffer.alloc(30)), ...said);
  const meta = box('meta', Buffer.alloc(4), box('hdlr', Buffer.alloc(20)), box('iprp', list));
  return Buffer.concat([box('ftyp', latin('heic\0\0\0\0mif1heic')), box('mdat', Buffer.alloc(before)), meta]);
}

/** A JPEG's marks: a segment once or many times, and the frame header that says its size. */
export function jpegOf(width: number, height: number, segment = 'Exif\0\0', times = 1): Buffer {
  const part = Buffer.alloc(2);
  part.writeUInt16BE(segment.length + 2);
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255]);
  const first = Array(times).fill(Buffer.concat([latin('\xff\xe1'), part, latin(segment)]));
  return Buffer.concat([latin('\xff\xd8'), ...first, frame, Buffer.alloc(30), latin('\xff\xd9')]);
}

/** The directory of a TIFF stands behind its pixels as a rule: `before` bytes of them. */
export function tiffOf(width: number, height: number, before = 0): Buffer {
  const bytes = Buffer.alloc(before + 60);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(before + 8, 4);
  bytes.writeUInt16LE(2, before + 8);
  for (const [index, [tag, value]] of [[256, width] as const, [257, height] as const].entries()) {
    const at = before + 10 + index * 12;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(4, at + 2);
    bytes.writeUInt32LE(value, at + 8);
  }
  return bytes;
}

/** BigTIFF, with the bytes of its numbers the other way around. */
export function bigTiffOf(width: number, height: number, before = 0): Buffer {
  const bytes = Buffer.alloc(before + 72);
  bytes.write('MM\0+\0\x08\0\0', 'latin1');
  bytes.writeBigUInt64BE(BigInt(before + 16), 8);
  bytes.writeBigUInt64BE(2n, before + 16);
  for (const [index, [tag, value]] of [[256, width] as const, [257, height] as const].entries()) {
    const at = before + 24 + index * 20;
    bytes.writeUInt16BE(tag, at);
    bytes.writeUInt16BE(4, at + 2);
    bytes.writeBigUInt64BE(1n, at + 4);
    bytes.writeUInt32BE(value, at + 12);
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

/** An older Office container with parts of these names; `before` bytes of them stand before the directory. */
export function containerOf(names: readonly string[], before = 0): Buffer {
  const sectors = Math.ceil(before / 512);
  const header = Buffer.alloc(512 * (1 + sectors));
  header.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(sectors, 48);
  const entries = ['Root Entry', ...names].map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE(name === '' ? 0 : 2 * name.length + 2, 64);
    return entry;
  });
  return Buffer.concat([header, ...entries, Buffer.alloc(512)]);
}

/** UTF-16 with its mark. */
export function wideOf(text: string, end: 'little' | 'big' = 'little'): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return end === 'little' ? bytes : bytes.swap16();
}

/** Judged as it would be when it came. */
export function judged(name: string, bytes: Uint8Array): Promise<Result<FileKind>> {
  const part = (at: number, most: number) => bytes.subarray(at, at + most);
  const tail = part(Math.max(0, bytes.length - LOOKED_AT), LOOKED_AT);
  const judging = judgeFile({ name, size: bytes.length, head: part(0, LOOKED_AT), tail });
  return readWith(judging, async ({ at, most }) => part(at, most));
}
