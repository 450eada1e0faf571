import type { ContentKind } from './content-kind';
import { ofGif } from './dimensions-gif';
import { ofHeic } from './dimensions-heic';
import { ofTiff } from './dimensions-tiff';
import { type Reading, Window } from './reading';

/** The size of a picture once it is opened, in pixels. */
export interface Dimensions {
  width: number;
  height: number;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** More segments than the longest file has if they are full. */
const MOST_SEGMENTS = 100_000;

/** The frame header stands after any number of segments that say how long they are. */
function* ofJpeg(window: Window): Reading<Dimensions | null> {
  let at = 2;
  for (let index = 0; index < MOST_SEGMENTS; index += 1) {
    const segment = yield* window.at(at, 9);
    if (segment?.getUint8(0) !== 0xff) return null;
    const mark = segment.getUint8(1);
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return { height: segment.getUint16(5), width: segment.getUint16(7) };
    at += mark === 0xff ? 1 : 2 + segment.getUint16(2);
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

type Reader = (head: Uint8Array) => Dimensions | null;

/** Those whose size stands in their first bytes. */
const READERS: Partial<Record<ContentKind, Reader>> = {
  png: (bytes) => ({ width: viewOf(bytes).getUint32(16), height: viewOf(bytes).getUint32(20) }),
  webp: ofWebp,
};

/** Those that may have it anywhere. */
const FAR_READERS: Partial<Record<ContentKind, (window: Window) => Reading<Dimensions | null>>> = {
  jpeg: ofJpeg,
  gif: ofGif,
  tiff: ofTiff,
  heic: ofHeic,
};

/** What a picture says of its size, read without opening it; null where it says none that is found. */
export function* dimensionsOf(kind: ContentKind, head: Uint8Array): Reading<Dimensions | null> {
  if (head.length < 30) return null;
  const far = FAR_READERS[kind];
  return far ? yield* far(new Window(head)) : (READERS[kind]?.(head) ?? null);
}
