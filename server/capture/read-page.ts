import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type ExcerptFound, excerptIn } from '@/domain/captured-words';
import { plainParagraphs } from '@/domain/plain-paragraphs';
import { blocksOf, type DocumentNode } from '@/domain/story-text';
import { nestsTooDeep } from '@/editor/html-nesting';
import { documentFromHtml } from '@/editor/parse-html';

export interface PageIn {
  body: Uint8Array;
  mediaType: string;
  url: string;
  excerpt: string;
}

export interface PageRead {
  page: { title: string; byline: string; document: DocumentNode; text: string } | null;
  excerpt: ExcerptFound | null;
}

/** No article is longer; a page that is has no readable form, and its bytes are kept all the same. */
const MOST_MARKUP = 8_000_000;
const MOST_TEXT = 400_000;

const NOTHING: PageRead = { page: null, excerpt: null };

const line = (text: string | null | undefined, most = 1000) =>
  (text ?? '').replace(/\s+/gu, ' ').trim().slice(0, most).toWellFormed();

/** Text as a database can keep it. */
const kept = (text: string) => text.replaceAll('\0', '').toWellFormed();

/** The page's own word for its letters: the header's, then its own, then UTF-8. */
function decoded(body: Uint8Array, mediaType: string): string {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 2048));
  const said = /charset\s*=\s*["']?([\w-]+)/i;
  const name = said.exec(mediaType)?.[1] ?? said.exec(head)?.[1] ?? 'utf-8';
  try {
    return kept(new TextDecoder(name).decode(body));
  } catch {
    return kept(new TextDecoder('utf-8').decode(body));
  }
}

const paragraphs = (texts: readonly string[]): DocumentNode => ({
  type: 'doc',
  content:
    texts.length > 0
      ? texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
      : [{ type: 'paragraph' }],
});

const wordsOf = (document: DocumentNode): string =>
  blocksOf({ headline: '', dek: '', byline: '', document })
    .map((block) => block.text)
    .join('\n')
    .slice(0, MOST_TEXT)
    .toWellFormed();

const bodyOf = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;

/** A page may leave out its html, head and body, as many do; the parser adds none. */
const whole = (html: string) =>
  /<body[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><body>${html.replace(/<!doctype[^>]*>|<\/?(?:html|head)(?:\s[^>]*)?>/gi, '')}</body></html>`;

/** What a reader would read, and all the words of the page beside it: an article's tables and captions are part of it too. */
function fromHtml(html: string): NonNullable<PageRead['page']> | null {
  if (nestsTooDeep(html)) return null;
  const { document } = parseHTML(whole(html));
  for (const silent of document.querySelectorAll('script, style, noscript, template, svg')) silent.remove();
  const text = wordsOf(documentFromHtml(document.body));
  const title = line(document.querySelector('title')?.textContent);
  const article = isProbablyReaderable(document) ? new Readability(document).parse() : null;
  const readable = article?.content ? documentFromHtml(bodyOf(article.content)) : null;
  return {
    title: line(article?.title) || title,
    byline: line(article?.byline, 300),
    document: readable ?? paragraphs(plainParagraphs(text)),
    text,
  };
}

function pageOf(markup: string, mediaType: string): NonNullable<PageRead['page']> | null {
  if (/^(text\/html|application\/xhtml\+xml)/i.test(mediaType)) return fromHtml(markup);
  if (!/^(text\/|application\/(json|xml))/i.test(mediaType)) return null;
  const document = paragraphs(plainParagraphs(markup.slice(0, MOST_TEXT)));
  return { title: '', byline: '', document, text: wordsOf(document) };
}

/** The words of a captured page, and whether the excerpt stands in them. What has no words (an image, a PDF) gives none. */
export function readPage({ body, mediaType, excerpt }: PageIn): PageRead {
  if (body.length > MOST_MARKUP) return NOTHING;
  const page = pageOf(decoded(body, mediaType || 'text/html'), mediaType || 'text/html');
  return page ? { page, excerpt: excerptIn(page.text, excerpt) } : NOTHING;
}
