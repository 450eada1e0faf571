import { invalid, type Refused, type Result, refuse } from '@/domain/refusal';
import { saidOfWord, UNREADABLE_WORD, type WordFaultCode } from '@/domain/sentences/word-file';
import { type Footnote, MOST_FILE_BYTES } from '@/domain/text-in';
import { isLinkable } from '@/editor/linkable';
import { schema } from '@/editor/schema';
import type { ReadBody } from '../read-body';
import { faultOfKind } from './file-kind';
import { kindsOf } from './line-kinds';
import { bodyOf, type Line, plainLine } from './lines';
import { openParts, type Parts } from './parts';
import { readStyles } from './styles';
import { Tally } from './tally';
import { WordFault } from './word-fault';
import { type Mark, WordReader } from './word-reader';
import { readXml } from './xml';

const LARGE: readonly WordFaultCode[] = ['too-large', 'unpacks-too-large', 'too-long', 'too-many-notes'];
const BAD: readonly WordFaultCode[] = ['empty', 'not-base64'];

function refused(code: WordFaultCode): Refused {
  const sentence = UNREADABLE_WORD[code];
  if (BAD.includes(code)) return invalid({ body: sentence });
  return refuse(LARGE.includes(code) ? 'too-large' : 'unsupported-type', sentence, { fields: { body: sentence } });
}

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

function bytesOf(body: string): Buffer {
  const text = body.replace(/\s+/g, '');
  if (!BASE64.test(text)) throw new WordFault('not-base64');
  if (text.length * 0.75 > MOST_FILE_BYTES + 2) throw new WordFault('too-large');
  return Buffer.from(text, 'base64');
}

function commentsIn(xml: string | null): number {
  let count = 0;
  const open = (name: string) => {
    if (name === 'w:comment') count += 1;
  };
  if (xml !== null) readXml(xml, { open, close: () => undefined });
  return count;
}

/** Whether a header or footer says something; a page's number alone says nothing. */
function hasWords(xml: string): boolean {
  let hears = false;
  let found = false;
  readXml(xml, {
    open: (name) => {
      hears = name === 'w:t';
    },
    close: () => {
      hears = false;
    },
    text: (text) => {
      found ||= hears && /\p{L}/u.test(text);
    },
  });
  return found;
}

interface Word {
  lines: Line[];
  footnotes: Footnote[];
  said: string[];
}

const MARK_NAMES = { footnote: 'Footnote', endnote: 'Endnote' } as const;

/** The notes that the text refers to, in its order and numbered so. */
function footnotesOf(marks: readonly Mark[], notes: Record<Mark['kind'], ReadonlyMap<string, string>>): Footnote[] {
  const counts = { footnote: 0, endnote: 0 };
  return marks.flatMap(({ kind, id, at }) => {
    const text = notes[kind].get(id)?.trim();
    if (!text) return [];
    counts[kind] += 1;
    return [{ mark: `${MARK_NAMES[kind]} ${counts[kind]}`, at, text }];
  });
}

function readParts(parts: Parts, isLink: (href: string) => boolean): Word {
  const styles = readStyles(parts.part('styles'));
  const tally = new Tally();
  const kind = kindsOf(styles, parts.part('numbering'));
  const read = (xml: string | null, of: 'document' | 'footnotes' | 'endnotes') => {
    const link = (id: string) => parts.link(id, of);
    const reader = new WordReader({ link, isLink, emphasis: styles.character, kind, tally });
    if (xml !== null) readXml(xml, reader);
    return reader;
  };
  const { lines, marks } = read(parts.document, 'document');
  const footnotes = footnotesOf(marks, {
    footnote: read(parts.part('footnotes'), 'footnotes').notes,
    endnote: read(parts.part('endnotes'), 'endnotes').notes,
  });
  const said = saidOfWord({
    ...tally,
    comments: commentsIn(parts.part('comments')),
    footnotes: footnotes.length,
    hasPageWords: parts.headersAndFooters().some(hasWords),
    hasMacros: parts.hasMacros,
  });
  return { lines, footnotes, said };
}

/** The headline that a file gives: its title, else its first Heading 1. It leaves the body. */
function headlineIn(lines: Line[]): { headline: string; rest: Line[] } {
  const found =
    lines.find((line) => line.kind === 'title') ?? lines.find((line) => line.kind === 'heading' && line.level === 0);
  return found
    ? { headline: plainLine(found), rest: lines.filter((line) => line !== found) }
    : { headline: '', rest: lines };
}

/**
 * Reads a .docx sent as base64: its size and kind first, then the zip's directory, then only the parts that hold text. Of one
 * that is published every link counts, also one that the editor does not know.
 */
export function readWord(body: string, known: string | null, isPublished = false): Result<ReadBody> {
  try {
    const bytes = bytesOf(body);
    const fault = faultOfKind(bytes);
    if (fault) return refused(fault);
    const { lines, footnotes, said } = readParts(openParts(bytes), isPublished ? (href) => href !== '' : isLinkable);
    const { headline, rest } = known === null ? headlineIn(lines) : { headline: known, rest: lines };
    const document = bodyOf(rest);
    schema.nodeFromJSON(document).check();
    return { ok: true, value: { headline, document, footnotes, said, unread: null } };
  } catch (error) {
    if (error instanceof WordFault) return refused(error.code);
    throw error;
  }
}
