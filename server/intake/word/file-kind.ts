import type { WordFaultCode } from '@/domain/sentences/word-file';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** A locked .docx is an old-style container with a stream of this name. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

const begins = (bytes: Buffer, text: string): boolean => bytes.subarray(0, text.length).toString('latin1') === text;

/** What is wrong with a file that should be a Word file, told by its first bytes; null for a zip, which may be one. */
export function faultOfKind(bytes: Buffer): WordFaultCode | null {
  if (bytes.length === 0) return 'empty';
  if (begins(bytes, 'PK')) return null;
  if (bytes.subarray(0, OLE.length).equals(OLE)) return bytes.includes(LOCKED) ? 'encrypted' : 'doc';
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (begins(bytes, '{\\rtf')) return 'rtf';
  if (/^(?:\xef\xbb\xbf)?\s*</.test(bytes.subarray(0, 256).toString('latin1'))) return 'web-page';
  return 'not-word';
}
