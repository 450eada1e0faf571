import type { ContentKind } from './content-kind';

/** What a file is taken as: how it is shown, and what a person calls it. */
export type FileGroup = 'image' | 'pdf' | 'audio' | 'video' | 'text' | 'sheet' | 'document' | 'mail';

export interface FileKind {
  /** The media type that is kept. */
  type: string;
  /** What its bytes must be. */
  content: ContentKind;
  group: FileGroup;
  /** "a PNG image" */
  words: string;
}

const kind = (type: string, content: ContentKind, group: FileGroup, words: string): FileKind => ({
  type,
  content,
  group,
  words,
});

const JPEG = kind('image/jpeg', 'jpeg', 'image', 'a JPEG image');
const TIFF = kind('image/tiff', 'tiff', 'image', 'a TIFF image');
const HEIC = kind('image/heic', 'heic', 'image', 'a HEIC image');
const OGG = kind('audio/ogg', 'ogg', 'audio', 'an Ogg recording');
const MP4 = kind('video/mp4', 'mpeg-4', 'video', 'an MP4 video');
const TEXT = kind('text/plain', 'text', 'text', 'a text');
const CSV = kind('text/csv', 'text', 'sheet', 'a table of values');
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** The kinds that are taken, by the ending of the name. */
export const KINDS_BY_ENDING: Readonly<Record<string, FileKind>> = {
  png: kind('image/png', 'png', 'image', 'a PNG image'),
  jpg: JPEG,
  jpeg: JPEG,
  gif: kind('image/gif', 'gif', 'image', 'a GIF image'),
  webp: kind('image/webp', 'webp', 'image', 'a WebP image'),
  tif: TIFF,
  tiff: TIFF,
  heic: HEIC,
  heif: HEIC,
  pdf: kind('application/pdf', 'pdf', 'pdf', 'a PDF'),
  mp3: kind('audio/mpeg', 'mp3', 'audio', 'an MP3 recording'),
  wav: kind('audio/wav', 'wav', 'audio', 'a WAV recording'),
  ogg: OGG,
  oga: OGG,
  opus: OGG,
  flac: kind('audio/flac', 'flac', 'audio', 'a FLAC recording'),
  m4a: kind('audio/mp4', 'mpeg-4', 'audio', 'an M4A recording'),
  mp4: MP4,
  m4v: MP4,
  mov: kind('video/quicktime', 'mpeg-4', 'video', 'a QuickTime video'),
  webm: kind('video/webm', 'matroska', 'video', 'a WebM video'),
  mkv: kind('video/x-matroska', 'matroska', 'video', 'a Matroska video'),
  avi: kind('video/x-msvideo', 'avi', 'video', 'an AVI video'),
  txt: TEXT,
  md: TEXT,
  log: TEXT,
  srt: TEXT,
  vtt: TEXT,
  csv: CSV,
  tsv: kind('text/tab-separated-values', 'text', 'sheet', 'a table of values'),
  xlsx: kind(`${OPEN_XML}.spreadsheetml.sheet`, 'zip', 'sheet', 'an Excel table'),
  ods: kind(`${OPEN_DOCUMENT}.spreadsheet`, 'zip', 'sheet', 'an OpenDocument table'),
  docx: kind(`${OPEN_XML}.wordprocessingml.document`, 'zip', 'document', 'a Word document'),
  odt: kind(`${OPEN_DOCUMENT}.text`, 'zip', 'document', 'an OpenDocument text'),
  eml: kind('message/rfc822', 'text', 'mail', 'a mail'),
  msg: kind('application/vnd.ms-outlook', 'ole', 'mail', 'an Outlook mail'),
};

/** The part of an office file that tells which it is; what stands at its root. */
export const OFFICE_PARTS: Readonly<Record<string, string>> = {
  xlsx: 'xl/workbook.xml',
  docx: 'word/document.xml',
  ods: 'content.xml',
  odt: 'content.xml',
};

/** A file without an ending is what its content is. An office file or mail cannot be told from its bytes alone. */
const BY_CONTENT: Partial<Record<ContentKind, string>> = {
  png: 'png',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  tiff: 'tif',
  heic: 'heic',
  pdf: 'pdf',
  mp3: 'mp3',
  wav: 'wav',
  ogg: 'ogg',
  flac: 'flac',
  'mpeg-4': 'mp4',
  matroska: 'mkv',
  avi: 'avi',
  text: 'txt',
};

/** What a content is where its name says nothing. */
export const kindOfContent = (content: ContentKind): FileKind | undefined => KINDS_BY_ENDING[BY_CONTENT[content] ?? ''];

const BY_TYPE = new Map(Object.values(KINDS_BY_ENDING).map((one) => [one.type, one]));

/** The kind that a kept media type stands for. */
export const kindOfType = (type: string): FileKind | undefined => BY_TYPE.get(type);

/** How what is inside a file can be read here: page by page, or as lines; null where it is only saved. */
export function readAs(type: string): 'pdf' | 'text' | null {
  const kind = kindOfType(type);
  if (kind?.group === 'pdf') return 'pdf';
  return kind?.content === 'text' ? 'text' : null;
}

/** The ending of a name in lower case, without its dot; '' where there is none. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
