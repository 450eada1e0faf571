import type { Dimensions } from './dimensions';
import type { Reading, Window } from './reading';

const LONG = 4;
const LONG_OF_BIG = 16;
const WIDTH = 256;
const HEIGHT = 257;
const MOST_TAGS = 65_535;

const bigAt = (view: DataView, at: number, little: boolean) => Number(view.getBigUint64(at, little));

/** A number in a directory stands in as many bytes as its type says. */
function numberIn(tag: DataView, at: number, little: boolean): number {
  const type = tag.getUint16(2, little);
  if (type === LONG_OF_BIG && at === 12) return bigAt(tag, at, little);
  return type === LONG ? tag.getUint32(at, little) : tag.getUint16(at, little);
}

/** Where the directory stands and how it is laid out: BigTIFF is TIFF with longer numbers. */
function layoutOf(header: DataView, little: boolean) {
  const isBig = header.getUint16(2, little) === 43;
  return isBig
    ? { start: bigAt(header, 8, little), counted: 8, tag: 20, value: 12 }
    : { start: header.getUint32(4, little), counted: 2, tag: 12, value: 8 };
}

/** Width and height are two tags of the first directory, which may stand anywhere: most programs write it last. */
export function* ofTiff(window: Window): Reading<Dimensions | null> {
  const header = yield* window.at(0, 16);
  if (!header) return null;
  const little = header.getUint8(0) === 0x49;
  const layout = layoutOf(header, little);
  const count = yield* window.at(layout.start, layout.counted);
  if (!count) return null;
  const tags = layout.counted === 8 ? bigAt(count, 0, little) : count.getUint16(0, little);
  const found: Record<number, number> = {};
  for (let index = 0; index < Math.min(tags, MOST_TAGS); index += 1) {
    const tag = yield* window.at(layout.start + layout.counted + index * layout.tag, layout.tag);
    if (!tag) return null;
    found[tag.getUint16(0, little)] = numberIn(tag, layout.value, little);
  }
  const [width, height] = [found[WIDTH], found[HEIGHT]];
  return width !== undefined && height !== undefined ? { width, height } : null;
}
