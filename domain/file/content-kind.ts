import { isOfText, isUtf16, saysUtf16 } from './utf16';

/** What bytes are by their own marks, whatever they are called. `office`: a ZIP archive; `ole`: an older Office container. */
export type ContentKind =
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'tiff'
  | 'heic'
  | 'pdf'
  | 'mp3'
  | 'wav'
  | 'ogg'
  | 'flac'
  | 'mpeg-4'
  | 'avi'
  | 'matroska'
  | 'zip'
  | 'ole'
  | 'text';

/** Bytes as characters of the same number: enough to look for marks. */
export function ascii(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = '';
  for (let at = from; at < Math.min(to, bytes.length); at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 4096, to)));
  return text;
}

const MARKS: readonly [string, ContentKind][] = [
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['II+\0', 'tiff'],
  ['MM\0+', 'tiff'],
  ['%PDF-', 'pdf'],
  ['ID3', 'mp3'],
  ['OggS', 'ogg'],
  ['fLaC', 'flac'],
  ['\x1a\x45\xdf\xa3', 'matroska'],
  ['PK\x03\x04', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
];
const RIFF: Record<string, ContentKind> = { WEBP: 'webp', WAVE: 'wav', 'AVI ': 'avi' };
/** Who a file of boxes says it is for: a picture; all others are taken for recordings, but for a picture that is not taken. */
const HEIC = ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'];
const AVIF = ['avif', 'avis'];

function boxedKind(brand: string): ContentKind | null {
  if (AVIF.includes(brand)) return null;
  return HEIC.includes(brand) ? 'heic' : 'mpeg-4';
}

/** A frame of MPEG audio, layer III, without the usual title before it. */
const isMp3Frame = ([first = 0, second = 0]: Uint8Array) =>
  first === 0xff && (second & 0xe0) === 0xe0 && ((second >> 1) & 3) === 1;

/** Text in any 8-bit encoding: without the control characters that programs and pictures have. */
const isText = (bytes: Uint8Array) => bytes.every(isOfText);

/** What the content is; null where it is nothing that is known here. `tail` are the last bytes of `size`, `head` the first. */
export function contentKind(head: Uint8Array, tail: Uint8Array, size: number): ContentKind | null {
  const start = ascii(head, 0, 16);
  const marked = MARKS.find(([mark]) => start.startsWith(mark));
  if (marked) return marked[1];
  if (start.startsWith('RIFF')) return RIFF[start.slice(8, 12)] ?? null;
  if (start.slice(4, 8) === 'ftyp') return boxedKind(start.slice(8, 12));
  if (isMp3Frame(head)) return 'mp3';
  const isWritten = saysUtf16(head) ? isUtf16(head, tail, size) : isText(head) && isText(tail);
  return isWritten ? 'text' : null;
}
