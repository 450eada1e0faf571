import type { ContentKind } from './content-kind';

/** The size of a picture once it is opened, in pixels. */
export interface Dimensions {
  width: number;
  height: number;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The frame header stands after any number of segments that say how long they are. */
function ofJpeg(bytes: Uint8Array): Dimensions | null {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 <= bytes.length && view.getUint8(at) === 0xff; ) {
    const mark = view.getUint8(at + 1);
    if (mark === 0xff) at += 1;
    else if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** WebP writes its size in three ways: lossy, lossless and extended. */
function ofWebp(bytes: Uint8Array): Dimensions | null {
  const view = viewOf(bytes);
  const form = String.fromCharCode(...bytes.subarray(12, 16));
  if (form === 'VP8X')
    return {
      width: 1 + (view.getUint32(24, true) & 0xffffff),
      height: 1 + (view.getUint32(26, true) >>> 8),
    };
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  if (form === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  return null;
}

/** Width and height are two tags of the first directory, each a short or a long. */
function ofTiff(bytes: Uint8Array): Dimensions | null {
  const view = viewOf(bytes);
  const little = bytes[0] === 0x49;
  const directory = view.getUint32(4, little);
  if (directory + 2 > bytes.length) return null;
  const found: Record<number, number> = {};
  for (let index = 0; index < view.getUint16(directory, little); index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > bytes.length) return null;
    const isLong = view.getUint16(at + 2, little) === 4;
    found[view.getUint16(at, little)] = isLong ? view.getUint32(at + 8, little) : view.getUint16(at + 8, little);
  }
  const [width, height] = [found[256], found[257]];
  return width !== undefined && height !== undefined ? { width, height } : null;
}

const READERS: Partial<Record<ContentKind, (bytes: Uint8Array) => Dimensions | null>> = {
  png: (bytes) => ({ width: viewOf(bytes).getUint32(16), height: viewOf(bytes).getUint32(20) }),
  gif: (bytes) => ({ width: viewOf(bytes).getUint16(6, true), height: viewOf(bytes).getUint16(8, true) }),
  jpeg: ofJpeg,
  webp: ofWebp,
  tiff: ofTiff,
};

/** What a picture's header says, read without opening it; null where the header does not stand in these bytes. */
export function dimensionsOf(kind: ContentKind, head: Uint8Array): Dimensions | null {
  if (head.length < 30) return null;
  return READERS[kind]?.(head) ?? null;
}
