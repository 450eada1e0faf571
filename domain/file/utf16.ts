/** What text has, of the characters before the blank: line ends, tabs, form feeds, and what terminals and old ends of files leave. */
export const isOfText = (code: number) => code >= 32 || (code >= 7 && code <= 13) || code === 26 || code === 27;

export const saysUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const isHigh = (unit: number) => unit >> 10 === 0x36;
const isLow = (unit: number) => unit >> 10 === 0x37;

/** Characters of text alone, none of them half a pair; `mayBreakOff`: more follows these bytes. */
function isWhole(bytes: Uint8Array, isLittle: boolean, mayBreakOff: boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let isOpen = false;
  for (let at = 0; at + 2 <= bytes.length; at += 2) {
    const unit = view.getUint16(at, isLittle);
    if (isLow(unit) !== isOpen || !isOfText(unit)) return false;
    isOpen = isHigh(unit);
  }
  return mayBreakOff || !isOpen;
}

/** From the first whole character of the last bytes of a file on. */
function fromCharacter(tail: Uint8Array, isLittle: boolean, size: number): Uint8Array {
  const from = (size - tail.length) % 2;
  const isCut = size > tail.length && isLow((tail[from + (isLittle ? 1 : 0)] ?? 0) << 8);
  return tail.subarray(isCut ? from + 2 : from);
}

/** Whether a file that says it is UTF-16 is, at both its ends: its mark alone may stand before anything. */
export function isUtf16(head: Uint8Array, tail: Uint8Array, size: number): boolean {
  const isLittle = head[0] === 0xff;
  return isWhole(head, isLittle, head.length < size) && isWhole(fromCharacter(tail, isLittle, size), isLittle, false);
}
