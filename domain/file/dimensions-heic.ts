import { ascii } from './content-kind';
import type { Dimensions } from './dimensions';
import type { Reading, Window } from './reading';

/** A box of the format that HEIC and AVIF share: its name, where its content begins and where it ends. */
interface Box {
  name: string;
  from: number;
  to: number;
}

/** Many times those of the longest picture; a file of nothing but heads of boxes would be walked for long. */
const MOST_BOXES = 100_000;

interface Walk {
  window: Window;
  left: number;
}

function* boxAt(walk: Walk, at: number): Reading<Box | null> {
  const { window } = walk;
  walk.left -= 1;
  if (walk.left < 0) return null;
  const head = yield* window.at(at, 8);
  if (!head) return null;
  const name = ascii(new Uint8Array(head.buffer, head.byteOffset + 4, 4));
  const size = head.getUint32(0);
  if (size === 0) return { name, from: at + 8, to: Number.POSITIVE_INFINITY };
  if (size !== 1) return size < 8 ? null : { name, from: at + 8, to: at + size };
  const long = yield* window.at(at + 8, 8);
  const length = long ? Number(long.getBigUint64(0)) : 0;
  return length < 16 ? null : { name, from: at + 16, to: at + length };
}

function* boxNamed(walk: Walk, name: string, from: number, to: number): Reading<Box | null> {
  for (let at = from; at < to; ) {
    const box = yield* boxAt(walk, at);
    if (!box || box.name === name) return box;
    at = box.to;
  }
  return null;
}

/** The largest of the sizes that are said: a picture says those of its tiles and of its thumbnail too. */
export function* ofHeic(window: Window): Reading<Dimensions | null> {
  const walk = { window, left: MOST_BOXES };
  const meta = yield* boxNamed(walk, 'meta', 0, Number.POSITIVE_INFINITY);
  const properties = meta && (yield* boxNamed(walk, 'iprp', meta.from + 4, meta.to));
  const list = properties && (yield* boxNamed(walk, 'ipco', properties.from, properties.to));
  let largest: Dimensions | null = null;
  for (let at = list?.from ?? 0; list && at < list.to; ) {
    const box = yield* boxNamed(walk, 'ispe', at, list.to);
    const size = box && (yield* window.at(box.from, 12));
    if (!size) break;
    const found = { width: size.getUint32(4), height: size.getUint32(8) };
    if (!largest || found.width * found.height > largest.width * largest.height) largest = found;
    at = box.to;
  }
  return largest;
}
