import { StampFailed } from './stamp-failed';

/** One value in DER (ITU-T X.690): its tag, what is in it, and the whole of it. */
export interface Der {
  tag: number;
  content: Buffer;
  whole: Buffer;
}

export const INTEGER = 0x02;
export const OCTETS = 0x04;
export const OID = 0x06;
export const TIME = 0x18;
export const SEQUENCE = 0x30;
export const SET = 0x31;

export const notUnderstood = (): never => {
  throw new StampFailed('not-understood');
};

/** How long a value is, and how many bytes say so. BER's open-ended lengths are none of DER. */
function lengthAt(bytes: Buffer, at: number): { length: number; size: number } {
  const first = bytes[at] ?? notUnderstood();
  if (first < 0x80) return { length: first, size: 1 };
  const size = first - 0x80;
  if (size < 1 || size > 4 || at + 1 + size > bytes.length) return notUnderstood();
  return { length: bytes.readUIntBE(at + 1, size), size: size + 1 };
}

function valueAt(bytes: Buffer, at: number): Der {
  const tag = bytes[at] ?? notUnderstood();
  if ((tag & 0x1f) === 0x1f) return notUnderstood();
  const { length, size } = lengthAt(bytes, at + 1);
  const start = at + 1 + size;
  if (start + length > bytes.length) return notUnderstood();
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) };
}

/** The values that stand one behind the other. */
export function readAll(bytes: Buffer): Der[] {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = valueAt(bytes, at);
    found.push(value);
    at += value.whole.length;
  }
  return found;
}

/** The one value that the bytes are. */
export function readOne(bytes: Buffer): Der {
  const [value, more] = readAll(bytes);
  return value && !more ? value : notUnderstood();
}

/** What is in a value of this tag. */
export const inside = (value: Der | undefined, tag: number): Der[] => readAll(contentOf(value, tag));

export const contentOf = (value: Der | undefined, tag: number): Buffer =>
  value?.tag === tag ? value.content : notUnderstood();

/** Such as "2.5.29.37". */
export function oidOf(value: Der | undefined): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of contentOf(value, OID)) {
    number = number * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [first = 0, ...rest] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** "20261123041500.25Z", as DER has it: in UTC. Finer than a millisecond is cut. */
export function timeOf(value: Der | undefined): Date {
  const text = contentOf(value, TIME).toString('latin1');
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text) ?? notUnderstood();
  const [, year, month, day, hour, minute, second, fraction = '.0'] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(1, 4).padEnd(3, '0')}Z`);
  return Number.isNaN(at.getTime()) ? notUnderstood() : at;
}

function lengthBytes(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 + bytes.length]), bytes]);
}

export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthBytes(content.length), content]);
}
