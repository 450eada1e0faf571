import { parseHTML } from 'linkedom';
import { Marked } from 'marked';
import type { Unread } from '@/domain/clearance';
import { plainParagraphs } from '@/domain/plain-paragraphs';
import { invalid, ok, type Result } from '@/domain/refusal';
import { withoutHeadline } from '@/domain/repeated-headline';
import { saidOfStruck, UNREADABLE_TEXT } from '@/domain/sentences/text-in';
import type { DocumentNode } from '@/domain/story-text';
import type { Footnote, TextIn } from '@/domain/text-in';
import { nestsTooDeep } from '@/editor/html-nesting';
import { INCOMING, PUBLISHED } from '@/editor/html-reading';
import { documentFromHtml } from '@/editor/parse-html';
import { takeStruckOut } from '@/editor/struck-out';
import { tooMuchRead, tooMuchToRead } from './too-much';
import { unreadMarkup } from './unread-markup';
import { readWord } from './word/read-word';

/**
 * `headline`: the one given with the body. `present`: that of the story, where the body becomes its new version or is held
 * against it. `isPublished`: it is about to be printed as it is, and nothing that may show is left out.
 */
export interface BodyIn {
  format: TextIn['format'];
  body: string;
  headline: string | null;
  present: string | null;
  isPublished: boolean;
}

export interface ReadBody {
  headline: string;
  document: DocumentNode;
  footnotes: Footnote[];
  said: string[];
  /** Of a text that is published: what in it was not read. */
  unread: Unread | null;
}

const BLANK_LINE = /\n[\t\v\f ]*\n/;

type Headed = Pick<ReadBody, 'headline' | 'document' | 'said' | 'unread'>;

/** One tilde is a sign of the text, “3~4 days”: only two strike words out, though some Markdown takes one for that. */
const markdown = new Marked({ tokenizer: { del: (source) => (source.startsWith('~~') ? false : undefined) } });

const line = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();

const documentOf = (body: string): DocumentNode => {
  const content = plainParagraphs(body).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
};

function fromText(body: string, headline: string | null): Headed {
  if (headline !== null) return { headline, document: documentOf(body), said: [], unread: null };
  const unix = body.replace(/\r\n?/g, '\n').trim();
  const end = unix.indexOf('\n');
  const first = end === -1 ? unix : unix.slice(0, end);
  const rest = end === -1 ? '' : unix.slice(end + 1);
  // Where blank lines part the text, a line end is a space, also when the only one stood under the headline.
  const isParted = BLANK_LINE.test(unix) && !BLANK_LINE.test(rest.trim());
  const document = documentOf(isParted ? rest.replace(/\n/g, ' ') : rest);
  return { headline: first.trim(), document, said: [], unread: null };
}

/** As it is published, no end tag in it ends the body, for no browser drops what comes after. */
function pageOf(html: string, isPublished: boolean): Document {
  const { document } = parseHTML(`<!doctype html><html><body>${isPublished ? '' : html}</body></html>`);
  if (isPublished) document.body.innerHTML = html;
  return document;
}

/** What is struck out of a text that comes in goes; of one that is published it shows, and counts. */
function fromHtml(html: string, headline: string | null, isPublished: boolean): Headed {
  const page = pageOf(html, isPublished);
  const said = isPublished ? [] : saidOfStruck(takeStruckOut(page.body));
  const heading = headline === null ? page.querySelector('h1') : null;
  heading?.remove();
  return {
    headline: headline ?? line(heading?.textContent),
    document: documentFromHtml(page.body, isPublished ? PUBLISHED : INCOMING),
    said,
    unread: isPublished ? unreadMarkup(html) : null,
  };
}

/** Null where its quotes or lists lie so deep in each other that reading them runs out of stack. */
async function markdownAsHtml(body: string): Promise<string | null> {
  try {
    return await markdown.parse(body);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function headed({ format, body, isPublished }: BodyIn, headline: string | null): Promise<Result<Headed>> {
  const tooMuch = tooMuchToRead({ format, body });
  if (tooMuch) return tooMuch;
  if (format === 'text') return ok(fromText(body, headline));
  const html = format === 'markdown' ? await markdownAsHtml(body) : body;
  if (html === null || nestsTooDeep(html)) return invalid({ body: UNREADABLE_TEXT['too-deep'] });
  return ok(fromHtml(html, headline, isPublished));
}

async function readPlain(input: BodyIn, headline: string | null): Promise<Result<ReadBody>> {
  const read = await headed(input, headline);
  return read.ok ? (tooMuchRead(read.value.document) ?? ok({ ...read.value, footnotes: [] })) : read;
}

/** Reads a body of any format; what `readText` does in a thread of its own where the body is large. */
export async function readBody(input: BodyIn): Promise<Result<ReadBody>> {
  const known = input.headline ?? input.present;
  const read = input.format === 'docx' ? readWord(input.body, known, input.isPublished) : await readPlain(input, known);
  if (!read.ok || input.headline !== null || input.present === null || input.isPublished) return read;
  return { ok: true, value: { ...read.value, document: withoutHeadline(read.value.document, read.value.headline) } };
}
