import { Worker } from 'node:worker_threads';
import type { Submission } from '@/domain/clearance';
import { ok, type Result, refuse } from '@/domain/refusal';
import { withoutSignedHeadline } from '@/domain/repeated-headline';
import { UNREADABLE_TEXT } from '@/domain/sentences/text-in';
import type { StoryText } from '@/domain/story-text';
import { MOST_FILE_BYTES, type ReadText, type TextIn } from '@/domain/text-in';
import { WorkerEnded, workerJob, workerOptions } from '../worker';
import { type BodyIn, type ReadBody, readBody } from './read-body';

/** Shorter ones are read sooner than a thread is asked; the time Markdown takes grows with the square of its nesting. */
const SHORT = { text: 200_000, html: 50_000, markdown: 5_000, docx: 0 };
/** With the thread's own start, a hostile text is refused within ten. */
const SECONDS = 6;

const start = () =>
  new Worker(new URL('./read-worker.ts', import.meta.url), {
    ...workerOptions({ maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }),
  });

const readApart = workerJob<BodyIn, Result<ReadBody>>(start, { seconds: SECONDS, waiting: 20 });

const ENDED = {
  time: () => refuse('too-large', UNREADABLE_TEXT.time),
  memory: () => refuse('too-large', UNREADABLE_TEXT.memory),
  queue: () => refuse('busy', UNREADABLE_TEXT.queue, { retryAfter: 5 }),
};

async function bodyRead(input: BodyIn): Promise<Result<ReadBody>> {
  if (input.format !== 'docx' && Buffer.byteLength(input.body) > MOST_FILE_BYTES)
    return refuse('too-large', UNREADABLE_TEXT['too-large']);
  if (input.body.length < SHORT[input.format]) return readBody(input);
  try {
    return await readApart(input);
  } catch (error) {
    if (error instanceof WorkerEnded && error.why !== 'crash') return ENDED[error.why]();
    throw error;
  }
}

const bodyOf = ({ format, body, headline }: TextIn, before: StoryText | null, isPublished: boolean): BodyIn => ({
  format,
  body,
  headline: headline ?? null,
  present: before?.headline ?? null,
  isPublished,
});

const wordsOf = ({ headline, document }: ReadBody, { dek, byline }: TextIn, before: StoryText | null): StoryText => ({
  headline,
  dek: dek ?? before?.dek ?? '',
  byline: byline ?? before?.byline ?? '',
  document,
});

/**
 * The words of a text in any of the forms it may be sent in, reduced to what the editor's schema knows. Without `before` it
 * begins a story: what has no headline gives its title, first heading or first line for one. With `before`, the present text,
 * it is a new version: an omitted headline, dek or byline stays as it is, and the whole body is body, but for the present
 * headline at its head, which a whole file sent again has there.
 */
export async function readText(input: TextIn, before: StoryText | null): Promise<Result<ReadText>> {
  const read = await bodyRead(bodyOf(input, before, false));
  if (!read.ok) return read;
  const { footnotes, said } = read.value;
  return ok({ words: wordsOf(read.value, input, before), footnotes, said });
}

/**
 * A text that is about to be published, to be held against the signed one: all that may show in it, whether or not a story
 * would take it. What is omitted is read as it was signed; the body stays as it was sent, but for a headline at its head.
 */
export async function readSubmission(input: TextIn, signed: StoryText | null): Promise<Result<Submission>> {
  const read = await bodyRead(bodyOf(input, signed, true));
  if (!read.ok) return read;
  const words = wordsOf(read.value, input, signed);
  const { unread } = read.value;
  if (!signed || input.headline !== undefined) return ok({ words, unread });
  return ok({ words: { ...words, document: withoutSignedHeadline(words.document, signed) }, unread });
}
