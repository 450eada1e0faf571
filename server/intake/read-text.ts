import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '@/domain/refusal';
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
  if (input.body.length < SHORT[input.format]) return readBody(input);
  try {
    return await readApart(input);
  } catch (error) {
    if (error instanceof WorkerEnded && error.why !== 'crash') return ENDED[error.why]();
    throw error;
  }
}

/**
 * The words of a text in any of the forms it may be sent in, reduced to what the editor's schema knows. Without `before` it
 * begins a story: what has no headline gives its title, first heading or first line for one. With `before`, the present text,
 * it is a new version: an omitted headline, dek or byline stays as it is, and the whole body is body, but for the present
 * headline at its head, which a whole file sent again has there.
 */
export async function readText(input: TextIn, before: StoryText | null): Promise<Result<ReadText>> {
  if (input.format !== 'docx' && Buffer.byteLength(input.body) > MOST_FILE_BYTES)
    return refuse('too-large', UNREADABLE_TEXT['too-large']);
  const { format, body } = input;
  const present = before?.headline ?? null;
  const read = await bodyRead({ format, body, headline: input.headline ?? null, present });
  if (!read.ok) return read;
  const { headline, document, footnotes, said } = read.value;
  const dek = input.dek ?? before?.dek ?? '';
  const byline = input.byline ?? before?.byline ?? '';
  return { ok: true, value: { words: { headline, dek, byline, document }, footnotes, said } };
}
