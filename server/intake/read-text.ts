import { type Result, refuse } from '@/domain/refusal';
import type { StoryText } from '@/domain/story-text';
import { MOST_FILE_BYTES, type ReadText, type TextIn } from '@/domain/text-in';
import { readBody } from './read-body';

/**
 * The words of a text in any of the forms it may be sent in, reduced to what the editor's schema knows. Without `before` it
 * begins a story: what has no headline gives its first heading or line for one. With `before`, the present text, it is a new
 * version: an omitted headline, dek or byline stays as it is, and the whole body is body, but for the present headline at
 * its head, which a whole file sent again has there.
 */
export async function readText(input: TextIn, before: StoryText | null): Promise<Result<ReadText>> {
  if (Buffer.byteLength(input.body) > MOST_FILE_BYTES)
    return refuse('too-large', 'This is more than 10 MB, the most a text may have. Hand it in as parts.');
  if (input.format === 'docx')
    return refuse('unsupported-type', 'Word files cannot be read yet. Open the file, copy the text and paste it here.');
  const read = await readBody({
    format: input.format,
    body: input.body,
    headline: input.headline ?? null,
    present: before?.headline ?? null,
  });
  if (!read.ok) return read;
  const { headline, document, footnotes, said } = read.value;
  const dek = input.dek ?? before?.dek ?? '';
  const byline = input.byline ?? before?.byline ?? '';
  return { ok: true, value: { words: { headline, dek, byline, document }, footnotes, said } };
}
