import type { Result } from '@/domain/refusal';
import { footnoteNote } from '@/domain/sentences/footnote';
import type { TextIn } from '@/domain/text-in';
import type { TextShown } from '@/domain/text-shown';
import { readText } from './read-text';

/**
 * Reads a text for the editor, where a person sees it before they hand it in. A headline that is known already is not printed
 * twice; any other stays in the body.
 */
export async function readForEditor({ format, body, headline }: TextIn): Promise<Result<TextShown>> {
  const present = headline?.trim() ? { headline, dek: '', byline: '', document: { type: 'doc' } } : null;
  const read = await readText({ format, body }, present);
  if (!read.ok) return read;
  const { words, footnotes, said } = read.value;
  const notes = footnotes.map(footnoteNote);
  return { ok: true, value: { headline: words.headline, document: words.document, notes, said } };
}
