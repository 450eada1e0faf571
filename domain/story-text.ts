import { canonicalJson, type Json } from './canonical-json';

/** A ProseMirror document as JSON, already parsed by editor/schema: nothing else comes this far. */
export interface DocumentNode {
  type: string;
  attrs?: Record<string, string | number | null>;
  content?: DocumentNode[];
  marks?: { type: string; attrs?: Record<string, string | number | null> }[];
  text?: string;
}

export type BlockKind =
  | 'headline'
  | 'dek'
  | 'byline'
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'pull-quote'
  | 'caption'
  | 'credit'
  | 'item';

/** A stretch of one look. `href` is http, https or mailto. */
export interface Run {
  text: string;
  italic?: true;
  bold?: true;
  href?: string;
}

/** One block of the story, with its place in version.text: UTF-16 code units, `end` exclusive. */
export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
  text: string;
  runs: Run[];
  /** Heading level, 2 or 3. */
  level?: number;
  /** The mark before a list item: a bullet, or its number. */
  marker?: string;
  depth?: number;
}

export interface StoryText {
  headline: string;
  dek: string;
  byline: string;
  document: DocumentNode;
}

const BLOCK_SEPARATOR = '\n';

type Loose = Omit<Block, 'start' | 'end' | 'text'>;

const runOf = (node: DocumentNode): Run => {
  const run: Run = { text: node.text ?? '' };
  for (const mark of node.marks ?? []) {
    if (mark.type === 'italic') run.italic = true;
    if (mark.type === 'bold') run.bold = true;
    if (mark.type === 'link' && typeof mark.attrs?.href === 'string') run.href = mark.attrs.href;
  }
  return run;
};

const runsOf = (node: DocumentNode): Run[] => (node.content ?? []).map(runOf);

const TEXT_BLOCKS: Record<string, BlockKind> = {
  paragraph: 'paragraph',
  pullQuote: 'pull-quote',
  caption: 'caption',
  credit: 'credit',
};

function listItems(list: DocumentNode, depth: number): Loose[] {
  const first = Number(list.attrs?.start ?? 1);
  return (list.content ?? []).flatMap((item, index) => {
    const marker = list.type === 'orderedList' ? `${first + index}.` : '•';
    return (item.content ?? []).flatMap((child, place): Loose[] =>
      child.type === 'paragraph'
        ? [{ kind: 'item', runs: runsOf(child), depth, marker: place === 0 ? marker : '' }]
        : listItems(child, depth + 1),
    );
  });
}

function looseBlocks(node: DocumentNode): Loose[] {
  if (node.type === 'heading') return [{ kind: 'heading', level: Number(node.attrs?.level ?? 2), runs: runsOf(node) }];
  if (node.type === 'blockquote') return (node.content ?? []).map((child) => ({ kind: 'quote', runs: runsOf(child) }));
  if (node.type === 'bulletList' || node.type === 'orderedList') return listItems(node, 0);
  const kind = TEXT_BLOCKS[node.type];
  return kind ? [{ kind, runs: runsOf(node) }] : [];
}

/** The blocks of a story in order, empty ones left out, each with its place in `version.text`. */
export function blocksOf(story: StoryText): Block[] {
  const lines: Loose[] = [
    { kind: 'headline', runs: [{ text: story.headline }] },
    { kind: 'dek', runs: [{ text: story.dek }] },
    { kind: 'byline', runs: [{ text: story.byline }] },
    ...(story.document.content ?? []).flatMap(looseBlocks),
  ];
  let start = 0;
  const blocks: Block[] = [];
  for (const line of lines) {
    const text = line.runs.map((run) => run.text).join('');
    if (text === '') continue;
    blocks.push({ ...line, text, start, end: start + text.length });
    start += text.length + BLOCK_SEPARATOR.length;
  }
  return blocks;
}

/** `version.text`: the plain text in which all positions count. */
export const textOf = (blocks: readonly Block[]): string => blocks.map((block) => block.text).join(BLOCK_SEPARATOR);

/** What `version.hash` is the SHA-256 of, in UTF-8. */
export const hashedText = (text: string): string => text.normalize('NFC');

/** What `version.documentHash` is the SHA-256 of. */
export const hashedDocument = ({ headline, dek, byline, document }: StoryText): string =>
  canonicalJson({ headline, dek, byline, document: document as unknown as Json }).normalize('NFC');

/** What `version.clearanceHash` is the SHA-256 of: white space inside a block and Unicode normal form do not count. */
export const clearedText = (text: string): string =>
  text
    .normalize('NFC')
    .split(BLOCK_SEPARATOR)
    // Single spaces, which most are, stay as they stand: a long text has ten thousand of them.
    .map((block) => block.replace(/\s{2,}|[^\S ]/gu, ' ').trim())
    .filter((block) => block !== '')
    .join(BLOCK_SEPARATOR);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu;

/** The words of a text, for "197 words": runs of letters and figures. */
export const wordCount = (text: string): number => text.match(WORD)?.length ?? 0;

/** Whether a text has more words than `most`; counts no further, so that it may be asked of a text of any length. */
export function hasMoreWords(text: string, most: number): boolean {
  // Two words have something between them.
  if (text.length < 2 * most) return false;
  const words = text.matchAll(WORD);
  for (let count = 0; count <= most; count += 1) if (words.next().done) return false;
  return true;
}
