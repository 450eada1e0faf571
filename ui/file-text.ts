import { TEXT_FILE } from '@/domain/sentences/text-file';
import { MOST_FILE_BYTES, type TextIn } from '@/domain/text-in';

const FORMATS: Record<string, TextIn['format']> = {
  docx: 'docx',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
};

const formatOf = (name: string): TextIn['format'] | undefined =>
  FORMATS[name.toLowerCase().replace(/^.*\.|^[^.]*$/, '')];

/**
 * The text of a file in the encoding it is most likely in: by its mark, else UTF-8, else what older systems write.
 * `isCut`: these are its first bytes, and the last sign may be half.
 */
export function decodedText(bytes: Uint8Array, isCut = false): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** In stretches, for a call takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}

/** What is wrong with a file, seen before anything is sent; null where nothing is. */
export function faultOfFile(file: Pick<File, 'name' | 'size'>): string | null {
  if (!formatOf(file.name)) return TEXT_FILE.unknown(file.name);
  return file.size > MOST_FILE_BYTES ? TEXT_FILE.tooLarge(file.name) : null;
}

/** A file as it is sent to be read. */
export async function fileAsText(file: File): Promise<Pick<TextIn, 'format' | 'body'>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = formatOf(file.name) ?? 'text';
  return { format, body: format === 'docx' ? base64Of(bytes) : decodedText(bytes) };
}
