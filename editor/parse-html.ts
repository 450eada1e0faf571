import type { DocumentNode } from '@/domain/story-text';
import { BLOCKS, emphasisOf, HEADING_LEVELS, isCaption, isCredit, isPullQuote } from './html-elements';
import { type HtmlReading, INCOMING } from './html-reading';
import { inlineRuns, type Looks, type Piece } from './inline-runs';
import { raised } from './raised';
import { schema } from './schema';

/** Deeper than any article is nested; below it only the words are taken, so that no HTML can exhaust the stack. */
const MAX_DEPTH = 120;
const TEXT = 3;
const ELEMENT = 1;

/** Where in the story the reader stands: which block a line of text becomes, and what may be made inside. */
interface Place {
  block: { type: string; attrs?: { level: number } };
  /** Inside a heading, a caption or a quote every block is of that kind. */
  fixed: boolean;
  lists: boolean;
  looks: Looks;
  depth: number;
  reading: HtmlReading;
}

const PARAGRAPH = { type: 'paragraph' };

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** Reads a stretch of HTML into blocks: text is gathered until an element that stands on its own lines. */
class Reader {
  readonly blocks: DocumentNode[] = [];
  private pieces: Piece[] = [];

  constructor(private readonly place: Place) {}

  read(nodes: Iterable<Node>, looks: Looks = this.place.looks, depth: number = this.place.depth): this {
    for (const node of nodes) {
      if (node.nodeType === TEXT) this.pieces.push({ text: node.nodeValue ?? '', looks });
      else if (isElement(node)) this.readElement(node, looks, depth + 1);
    }
    return this;
  }

  end(): DocumentNode[] {
    this.flush();
    return this.blocks;
  }

  private readElement(element: Element, looks: Looks, depth: number): void {
    const name = element.localName;
    const { reading } = this.place;
    if (reading.leavesOut(element)) return;
    if (depth > MAX_DEPTH) this.pieces.push({ text: element.textContent ?? '', looks: reading.flat(element, looks) });
    else if (name === 'br') this.pieces.push('break');
    else if ((name === 'sup' || name === 'sub') && element.firstElementChild === null)
      this.pieces.push({ text: raised(element.textContent ?? '', name === 'sup' ? 'above' : 'below'), looks });
    else if (BLOCKS.has(name) || isCredit(element)) this.readBlock(element, { ...this.place, looks, depth });
    else this.readInline(element, looks, depth);
  }

  private readInline(element: Element, outer: Looks, depth: number): void {
    const { bold, italic } = emphasisOf(element);
    const looks: Looks = { ...outer, ...(bold && { bold: true }), ...(italic && { italic: true }) };
    const href = element.localName === 'a' ? this.place.reading.target(element) : null;
    if (href !== null) looks.href = href;
    const quoted = element.localName === 'q';
    if (quoted) this.pieces.push({ text: '“', looks });
    this.read(element.childNodes, looks, depth);
    if (quoted) this.pieces.push({ text: '”', looks });
  }

  private readBlock(element: Element, place: Place): void {
    this.flush();
    for (const block of blocksOfElement(element, place)) this.blocks.push(block);
  }

  private flush(): void {
    const { block } = this.place;
    for (const content of inlineRuns(this.pieces)) this.blocks.push({ ...block, content });
    this.pieces = [];
  }
}

function blocksOfElement(element: Element, place: Place): DocumentNode[] {
  const name = element.localName;
  if (place.lists && (name === 'ul' || name === 'ol' || name === 'menu')) return listOf(element, place);
  const { bold, italic } = emphasisOf(element);
  const looks: Looks = { ...place.looks, ...(bold && { bold: true }), ...(italic && { italic: true }) };
  const inside = { ...place, looks };
  const within = (as: Partial<Place>) => new Reader({ ...inside, ...as }).read(element.childNodes).end();
  if (place.fixed) return within({});
  const fixed = (type: string, attrs?: { level: number }) =>
    within({ block: attrs ? { type, attrs } : { type }, fixed: true, lists: false });
  const level = HEADING_LEVELS[name];
  if (level) return fixed('heading', { level });
  if (isCredit(element)) return fixed('credit');
  if (isCaption(element)) return within({ block: { type: 'caption' }, lists: false });
  if (isPullQuote(element)) return fixed('pullQuote');
  if (name === 'blockquote') return wrapped('blockquote', fixed('paragraph'));
  return within({});
}

const wrapped = (type: string, content: DocumentNode[]): DocumentNode[] =>
  content.length > 0 ? [{ type, content }] : [];

/** A list in a list without an item between, as word processors write it, goes to the item before. */
function listOf(element: Element, place: Place): DocumentNode[] {
  const items: DocumentNode[] = [];
  const inside: Place = { ...place, block: PARAGRAPH, fixed: true, lists: true };
  for (const child of element.childNodes) {
    const content = new Reader(inside)
      .read(isElement(child) && child.localName === 'li' ? child.childNodes : [child])
      .end();
    const [first] = content;
    const last = items.at(-1);
    if (!first) continue;
    if (first.type === 'paragraph') items.push({ type: 'listItem', content });
    else if (last) last.content = (last.content ?? []).concat(content);
    else items.push({ type: 'listItem', content: [{ ...PARAGRAPH }, ...content] });
  }
  if (element.localName !== 'ol') return wrapped('bulletList', items);
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  return wrapped('orderedList', items).map((node) => ({
    ...node,
    attrs: { start: Number.isSafeInteger(start) ? start : 1 },
  }));
}

/**
 * Reads foreign HTML, already parsed into a DOM by the caller (nothing in it may have run), into a body of the schema: only
 * the nodes, marks and attributes the schema knows come through. An empty one is one empty paragraph.
 */
export function documentFromHtml(body: Element, reading: HtmlReading = INCOMING): DocumentNode {
  const top: Place = { block: PARAGRAPH, fixed: false, lists: true, looks: {}, depth: 0, reading };
  const content = new Reader(top).read(body.childNodes).end();
  const document: DocumentNode = { type: 'doc', content: content.length > 0 ? content : [{ ...PARAGRAPH }] };
  schema.nodeFromJSON(document).check();
  return document;
}
