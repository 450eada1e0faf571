import { type Refused, refuse } from '@/domain/refusal';
import { UNREADABLE_TEXT } from '@/domain/sentences/text-in';
import { blocksOf, type DocumentNode, hasMoreWords, textOf } from '@/domain/story-text';
import { MOST_PARAGRAPHS, MOST_WORDS, type TextIn } from '@/domain/text-in';

/** The time and memory that HTML takes go by these; a saved page of 2 MB has some twenty thousand. */
const MOST_SIGNS = 300_000;
/** A text of 10 MB has a tenth of that. */
const MOST_LINES = 1_000_000;

/** What of Markdown is not printed: the addresses of links and pictures, and the tags of HTML. */
const NOT_PRINTED = /\]\([^)\s]*|^ {0,3}\[[^\]\n]*\]:[\t ]*\S+|<[^<>]*>/gm;

const isMoreThan = (most: number, body: string, what: RegExp): boolean => {
  const found = body.matchAll(what);
  for (let count = 0; count <= most; count += 1) if (found.next().done) return false;
  return true;
};

const tooMuch = (why: 'too-long' | 'too-many-lines' | 'too-much-markup') => refuse('too-large', UNREADABLE_TEXT[why]);

/** Why a body that is no file is more than a story may have, as far as can be said before it is read. */
export function tooMuchToRead({ format, body }: Pick<TextIn, 'format' | 'body'>): Refused | null {
  if (format !== 'text' && isMoreThan(MOST_SIGNS, body, /[<&=]/g)) return tooMuch('too-much-markup');
  if (format === 'html') return null;
  if (isMoreThan(MOST_LINES, body, /[\n\r\u0085\u2028\u2029]/g)) return tooMuch('too-many-lines');
  const printed = format === 'markdown' ? body.replace(NOT_PRINTED, ' ') : body;
  return hasMoreWords(printed, MOST_WORDS) ? tooMuch('too-long') : null;
}

/** The same of what was read: a monster is not handed on. */
export function tooMuchRead(document: DocumentNode): Refused | null {
  const blocks = blocksOf({ headline: '', dek: '', byline: '', document });
  return blocks.length > MOST_PARAGRAPHS || hasMoreWords(textOf(blocks), MOST_WORDS) ? tooMuch('too-long') : null;
}
