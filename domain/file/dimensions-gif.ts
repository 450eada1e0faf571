import type { Dimensions } from './dimensions';
import type { Reading, Window } from './reading';

const FRAME = 0x2c;
const EXTENSION = 0x21;

/** How many bytes of colours follow, by the byte that says so. */
const colours = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

/**
 * The canvas, and as much more as its frames reach beyond it: what opens a GIF makes room for both. One loop for all blocks,
 * for a file may be made of a hundred million of them.
 */
export function* ofGif(window: Window): Reading<Dimensions | null> {
  const header = yield* window.at(0, 13);
  if (!header) return null;
  let [width, height] = [header.getUint16(6, true), header.getUint16(8, true)];
  let isInside = false;
  for (let at = 13 + colours(header.getUint8(10)); ; ) {
    const byte = window.byte(at) ?? (yield* window.at(at, 1))?.getUint8(0);
    if (byte === undefined) break;
    if (isInside) {
      isInside = byte !== 0;
      at += byte + 1;
    } else if (byte === EXTENSION) {
      isInside = true;
      at += 2;
    } else if (byte === FRAME) {
      const frame = yield* window.at(at, 10);
      if (!frame) break;
      width = Math.max(width, frame.getUint16(1, true) + frame.getUint16(5, true));
      height = Math.max(height, frame.getUint16(3, true) + frame.getUint16(7, true));
      isInside = true;
      at += 11 + colours(frame.getUint8(9));
    } else break;
  }
  return { width, height };
}
