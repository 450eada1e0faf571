import type { DocumentNode } from '@/domain/story-text';

/** The emphasis and link that hold at a place. */
export interface Looks {
  bold?: true;
  italic?: true;
  href?: string;
}

/** What stands in a line: a stretch of text of one look, or a line break. */
export type Piece = { text: string; looks: Looks } | 'break';

type Text = Exclude<Piece, 'break'>;

const isBlank = (piece: Piece): boolean => piece !== 'break' && /^[\t\n\v\f\r \u0085\u2028\u2029]*$/.test(piece.text);

/** Two breaks or more, with nothing but white space between, part paragraphs; one alone is a space. */
function parted(pieces: readonly Piece[]): Text[][] {
  const lines: Text[][] = [[]];
  let waiting = 0;
  for (const piece of pieces) {
    if (piece === 'break') {
      waiting += 1;
      continue;
    }
    if (waiting > 0 && isBlank(piece)) continue;
    if (waiting > 1) lines.push([]);
    if (waiting === 1) lines.at(-1)?.push({ text: ' ', looks: {} });
    waiting = 0;
    lines.at(-1)?.push(piece);
  }
  return lines;
}

const sameLooks = (one: Looks, other: Looks): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.href === other.href;

/** White space as a browser shows it: any run of it one space, none at either end of the block; equal looks joined. */
function collapsed(line: readonly Text[]): Text[] {
  // Put together at the end: a string that is asked for its last letter while it grows is copied each time.
  const runs: { words: string[]; looks: Looks }[] = [];
  let afterSpace = true;
  for (const { text, looks } of line) {
    const words: string = text.replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ').replace(/^ /, afterSpace ? '' : ' ');
    if (words === '') continue;
    afterSpace = words.endsWith(' ');
    const last = runs.at(-1);
    if (last && sameLooks(last.looks, looks)) last.words.push(words);
    else runs.push({ words: [words], looks });
  }
  const joined = runs.map(({ words, looks }) => ({ text: words.join(''), looks }));
  const end = joined.at(-1);
  if (end?.text.endsWith(' ')) end.text = end.text.slice(0, -1);
  return end?.text === '' ? joined.slice(0, -1) : joined;
}

function textNode({ text, looks }: Text): DocumentNode {
  const marks: NonNullable<DocumentNode['marks']> = [];
  if (looks.bold) marks.push({ type: 'bold' });
  if (looks.italic) marks.push({ type: 'italic' });
  if (looks.href) marks.push({ type: 'link', attrs: { href: looks.href } });
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}

/** The inline content of each block that the pieces make; empty ones left out. */
export const inlineRuns = (pieces: readonly Piece[]): DocumentNode[][] =>
  parted(pieces)
    .map((line) => collapsed(line).map(textNode))
    .filter((nodes) => nodes.length > 0);
