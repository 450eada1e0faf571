import { invalid, ok, type Refused, type Result, refuse } from '../refusal';
import { FILE_FAULT } from '../sentences/files';
import { archiveParts, directoryEnd } from './archive';
import { ascii, type ContentKind, contentKind } from './content-kind';
import { dimensionsOf } from './dimensions';
import { endingOf, type FileKind, KINDS_BY_ENDING, kindOfContent, OFFICE_PARTS } from './file-kinds';
import { isOutlookMail } from './outlook-mail';
import type { Reading } from './reading';

/** The most that one file of evidence may have. */
export const MOST_BYTES = 200 * 1024 * 1024;
/** How many of the first and of the last bytes a file is judged by. */
export const LOOKED_AT = 1024 * 1024;
/** What a picture may come to when it is opened. */
export const MOST_PIXELS = 100_000_000;
const MOST_UNPACKED = 500 * 1024 * 1024;
/** Text packs to a tenth; what packs to a five-hundredth was made to fill a disk. */
const MOST_RATIO = 500;
const SMALL = 10 * 1024 * 1024;

/** A file as it came: its name, and its first and last bytes, which may overlap. */
export interface FileToJudge {
  name: string;
  size: number;
  head: Uint8Array;
  tail: Uint8Array;
}

const notTaken = (sentence: string): Refused => refuse('unsupported-type', sentence, { fields: { file: sentence } });
const unsafe = (sentence: string): Refused => invalid({ file: sentence });

/** Marks that no honest picture, recording or PDF carries, and that make another program run it. */
const STOWAWAYS = /<script|<\?php|<html|<!doctype html|javascript:/i;
const SCRIPTED_GIF = ['/*', '=1', "='", '="', '=`'];

/** Where the table of a PDF stands: much may follow it, of a server's or a printer's. */
const endsAsPdf = (tail: Uint8Array) => /startxref|%%EOF/.test(ascii(tail));

/** Before its first object a PDF has comments alone; a page of HTML there is shown by whoever goes by what they see first. */
const beginsAsPage = (start: string) => STOWAWAYS.test(start.split(/\bobj\s*<</, 1)[0] ?? '');

/** Words may be about anything, pages and programs too: text is something else only where that would open as a whole. */
const isMoreThanText = ({ head, tail }: FileToJudge) =>
  ascii(tail).includes('PK\x05\x06') || (ascii(head, 0, 1024).includes('%PDF-') && endsAsPdf(tail));

function hasStowaway(file: FileToJudge, content: ContentKind): boolean {
  if (content === 'text') return isMoreThanText(file);
  const start = ascii(file.head, 0, 65_536);
  if (content === 'gif' && SCRIPTED_GIF.includes(start.slice(6, 8))) return true;
  if (content !== 'pdf' && start.slice(0, 2048).includes('%PDF-')) return true;
  if (directoryEnd(file.tail) >= 0) return true;
  if (content === 'pdf') return beginsAsPage(start);
  return STOWAWAYS.test(start) || STOWAWAYS.test(ascii(file.tail, Math.max(0, file.tail.length - 65_536)));
}

function judgeOffice(file: FileToJudge, ending: string, kind: FileKind): Refused | null {
  const parts = archiveParts(file.tail, file.size);
  if (!parts?.some((part) => part.name === OFFICE_PARTS[ending])) return notTaken(FILE_FAULT.broken(kind.words));
  if (parts.some((part) => /vbaproject|\.(exe|dll|js|vbs|bat|cmd|ps1)$/i.test(part.name)))
    return notTaken(FILE_FAULT.macros(kind.words));
  if (parts.some((part) => part.locked)) return notTaken(FILE_FAULT.locked(kind.words));
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  const isBomb = unpacked > MOST_UNPACKED || (unpacked > SMALL && unpacked > file.size * MOST_RATIO);
  return isBomb ? unsafe(FILE_FAULT.bomb(kind.words, unpacked)) : null;
}

/** An office file whose parts are not what its directory says of them. */
export const officeFault = ({ words }: FileKind, why: 'more' | 'broken'): Refused =>
  why === 'more' ? unsafe(FILE_FAULT.lies(words)) : notTaken(FILE_FAULT.broken(words));

function* judgePicture(file: FileToJudge, kind: FileKind): Reading<Refused | null> {
  const found = yield* dimensionsOf(kind.content, file.head);
  if (!found) return null;
  if (found.width === 0 || found.height === 0) return notTaken(FILE_FAULT.broken(kind.words));
  return found.width * found.height > MOST_PIXELS ? unsafe(FILE_FAULT.pixels(found.width, found.height)) : null;
}

/** Mail is text that begins with the lines of its head. */
const isMail = (head: Uint8Array) => /^(From |[!-9;-~]+:)/.test(ascii(head, 0, 200));

/** What is wrong with a file that begins as what it is called. */
function* faultIn(file: FileToJudge, ending: string, kind: FileKind): Reading<Refused | null> {
  const { content, words } = kind;
  if (content === 'zip') return judgeOffice(file, ending, kind);
  if (content === 'ole') return (yield* isOutlookMail(file.head)) ? null : notTaken(FILE_FAULT.mismatch(words, null));
  if (hasStowaway(file, content)) return notTaken(FILE_FAULT.stowaway(words));
  if (content === 'pdf' && !endsAsPdf(file.tail)) return notTaken(FILE_FAULT.broken(words));
  return kind.group === 'image' ? yield* judgePicture(file, kind) : null;
}

/**
 * What a file is, judged by its content and its name together: `unsupported-type` for what is not taken, or is not what it is
 * called, or is two things at once; `invalid` for what would burst when opened. Nothing is unpacked or decoded for it; what
 * stands neither first nor last in a file, as the size of a picture may, is asked for.
 */
export function* judgeFile(file: FileToJudge): Reading<Result<FileKind>> {
  if (file.size === 0) return unsafe(FILE_FAULT.empty());
  if (file.size > MOST_BYTES)
    return refuse('too-large', FILE_FAULT.tooLarge(), { fields: { file: FILE_FAULT.tooLarge() } });
  const ending = endingOf(file.name);
  const content = contentKind(file.head, file.tail, file.size);
  const kind = ending === '' ? content && kindOfContent(content) : KINDS_BY_ENDING[ending];
  if (!kind) return notTaken(FILE_FAULT.unknown(ending));
  const isIt = content === kind.content && (kind.group !== 'mail' || content === 'ole' || isMail(file.head));
  if (!isIt) return notTaken(FILE_FAULT.mismatch(kind.words, content && kindOfContent(content)?.words));
  return (yield* faultIn(file, ending, kind)) ?? ok(kind);
}
