import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { plainParagraphs } from '@/domain/plain-paragraphs';
import { invalid, type Result, refuse } from '@/domain/refusal';
import type { NewStory } from '@/domain/story';
import type { DocumentNode, StoryText } from '@/domain/story-text';
import { nestsTooDeep } from '@/editor/html-nesting';
import { documentFromHtml } from '@/editor/parse-html';

/** HTML beyond this is refused before any work is done: no article is nested or marked up so. */
const MOST_HTML = 4_000_000;

const line = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();

const documentOf = (body: string): DocumentNode => {
  const content = plainParagraphs(body).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
};

function fromText(body: string, headline: string | undefined): Pick<StoryText, 'headline' | 'document'> {
  if (headline !== undefined) return { headline, document: documentOf(body) };
  const unix = body.replace(/\r\n?/g, '\n').trimStart();
  const end = unix.indexOf('\n');
  const first = end === -1 ? unix : unix.slice(0, end);
  return {
    headline: first.trim(),
    document: documentOf(end === -1 ? '' : unix.slice(end + 1)),
  };
}

function fromHtml(html: string, headline: string | undefined): Pick<StoryText, 'headline' | 'document'> {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  let title = headline;
  if (title === undefined) {
    const heading = document.querySelector('h1');
    title = line(heading?.textContent);
    heading?.remove();
  }
  return { headline: title, document: documentFromHtml(document.body) };
}

const lines = ({ dek, byline }: NewStory) => ({ dek: dek ?? '', byline: byline ?? '' });

/** The words of a story in any of the forms it may be sent in, reduced to what the editor's schema knows. */
export async function readStory(input: NewStory): Promise<Result<StoryText>> {
  if (input.format === 'docx')
    return refuse('unsupported-type', 'Word files cannot be read yet. Open the file, copy the text and paste it here.');
  if (input.format !== 'text' && input.body.length > MOST_HTML)
    return refuse(
      'too-large',
      'This is more than four million characters of markup. Paste the text alone, or hand it in as parts.',
    );
  const { headline } = input;
  if (input.format === 'text') return { ok: true, value: { ...fromText(input.body, headline), ...lines(input) } };
  const html = input.format === 'markdown' ? await marked.parse(input.body) : input.body;
  if (nestsTooDeep(html))
    return invalid({ body: 'This is nested far deeper than any article. Paste the text alone, without its layout.' });
  return { ok: true, value: { ...fromHtml(html, headline), ...lines(input) } };
}
