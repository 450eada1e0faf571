import { kindOfType } from '../file/file-kinds';

const MEGA = 1_000_000;

/** "840 bytes", "12 KB", "3.4 MB": as people read sizes, by thousands. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < MEGA) return `${Math.round(bytes / 1000)} KB`;
  const mega = bytes / MEGA;
  return `${mega < 10 ? mega.toFixed(1) : Math.round(mega).toLocaleString('en')} MB`;
}

const TAKEN = 'Images, PDF, audio, video, text, tables (CSV, Excel, OpenDocument), Word documents and mail are taken.';
const whole = (number: number) => number.toLocaleString('en');

/** Why a file is not taken, each with the next act. */
export const FILE_FAULT = {
  none: () => 'Choose the file that this rests on.',
  empty: () => 'This file is empty. Choose another, or look whether it was saved whole.',
  tooLarge: () =>
    'This file is more than 200 MB, the most that one file may have. Attach a part of it, or a link to where it is kept.',
  unknown: (ending: string) =>
    `${ending === '' ? 'What this file is cannot be told from its name or content' : `Files named .${ending} are not taken`}. ${TAKEN} Save it as one of these.`,
  mismatch: (named: string, found: string | null | undefined) =>
    `By its name this is ${named}, but what is in it is ${found ?? 'something else'}. Save it again from the program it came from, or give it its true name.`,
  stowaway: (words: string) =>
    `This looks like ${words}, but something else is hidden in it: an archive, a program or a web page. Open it, save it anew, and send that.`,
  broken: (words: string) =>
    `This is called ${words}, but it cannot be opened as one. Look whether it was saved whole, and send it again.`,
  macros: (words: string) =>
    `This is ${words} with a program in it (macros). Save it without, or as PDF, and send that.`,
  locked: (words: string) => `This is ${words} with a password. Save it without one and send that.`,
  bomb: (words: string, unpacked: number) =>
    `This is ${words} that would unpack to ${sizeWords(unpacked)}: it was made to fill a disk, or is broken. It is not taken.`,
  lies: (words: string) =>
    `This is ${words} that would unpack to more than it says: it was made to fill a disk, or is broken. It is not taken.`,
  pixels: (width: number, height: number) =>
    `This image would be ${whole(width)} × ${whole(height)} pixels when it is opened, more than the 100 megapixels that are opened here. Make it smaller and send that.`,
  several: () => 'Attach one file at a time: each is a piece of evidence of its own.',
  noUpload: () => 'This upload is not there any more, or is not whole. Choose the file again.',
  brokenLine: () => 'The line broke while this file was sent. What came is kept for a day; go on from there.',
  otherType: () => 'A file goes with evidence of type file alone.',
  fixed: () => 'A file stays a file, and other evidence does not become one. Attach new evidence for it.',
} as const;

/** The store of files failed: what that means for the person, and what to do. */
export const STORE_FAULT = {
  full: 'There is no room left for files on the server, so this one was not kept. What you typed is still here; tell your administrator, then send it again.',
  unreachable:
    'The place where files are kept does not answer. Nothing of this file was kept, and what you typed is still here; try again in a moment.',
  missing:
    'These bytes are not in the place where files are kept. Tell your administrator: a backup may still hold them.',
} as const;

/** "PDF, 3.4 MB" */
export function fileWords({ type, size }: { type: string; size: number }): string {
  const words = (kindOfType(type)?.words ?? 'a file').replace(/^an? /, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${sizeWords(size)}`;
}

const FROM_OUTSIDE =
  'The original as it came, from outside: nothing in it was checked for viruses. Open it where that can do no harm.';

/** What to know before the original is opened; of an image that is not shown, also why. */
export function originalWarning({ type, hasCopy }: { type: string; hasCopy: boolean }): string {
  if (hasCopy) return 'The original as it came, with all that the camera wrote into it.';
  const kind = kindOfType(type);
  if (kind?.group !== 'image') return FROM_OUTSIDE;
  const words = kind.words.replace(/^an? /, '');
  return `This ${words} cannot be shown here: no copy of it to look at could be made. Save it to see it, or attach it as a JPEG too. ${FROM_OUTSIDE}`;
}

/** What the form says of a file. */
export const FILE_SAYS = {
  offer:
    'Or drop it on the page, or paste an image. Images, PDF, audio, video, text, tables, Word and mail, up to 200 MB.',
  inConfidence:
    'It is sealed as it comes in, and lies nowhere in the clear. Images, PDF, audio, video, text, tables, Word and mail, up to 200 MB.',
  sending: (name: string, offset: number, size: number) =>
    `Sending “${name}”, ${sizeWords(offset)} of ${sizeWords(size)}.`,
  paused: (name: string) => `The line is gone. “${name}” goes on by itself when it is back.`,
  onItsWay: (name: string) => `“${name}” is still on its way. Attach it when it is there; what you typed stays.`,
  here: (name: string) => `“${name}” is there. Say where it comes from, and attach it.`,
} as const;
