import type { DocumentNode } from '@/domain/story-text';

/** A paragraph of a Word file: what it is, and its inline content, parted where it has empty lines. */
export interface Line {
  kind: 'paragraph' | 'heading' | 'title' | 'quote' | 'caption' | 'item';
  /** Of a heading: 0 is Heading 1. Of an item: how deep its list lies. */
  level: number;
  /** Of an item in a numbered list: its number. */
  number: number | null;
  parts: DocumentNode[][];
}

const paragraph = (content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });

interface OpenList {
  list: DocumentNode;
  depth: number;
  next: number | null;
}

/** Puts lines one after the other into a body of the editor's schema: items into lists, quotes into one quote. */
class Body {
  readonly content: DocumentNode[] = [];
  private lists: OpenList[] = [];

  add(line: Line): void {
    if (line.kind !== 'item') this.lists = [];
    if (line.kind === 'item') this.addItem(line);
    else if (line.kind === 'quote') this.addQuote(line);
    else for (const content of line.parts) this.content.push(blockOf(line, content));
  }

  private addQuote({ parts }: Line): void {
    const last = this.content.at(-1);
    const paragraphs = parts.map(paragraph);
    if (last?.type === 'blockquote') last.content?.push(...paragraphs);
    else this.content.push({ type: 'blockquote', content: paragraphs });
  }

  private addItem(line: Line): void {
    while ((this.lists.at(-1)?.depth ?? 0) > line.level) this.lists.pop();
    const last = this.lists.at(-1);
    if (last && last.depth === line.level && last.next !== line.number) this.lists.pop();
    const top = this.lists.at(-1);
    const open = top && top.depth === line.level ? top : this.openList(line);
    open.list.content?.push({ type: 'listItem', content: line.parts.map(paragraph) });
    open.next = line.number === null ? null : line.number + 1;
  }

  private openList(line: Line): OpenList {
    const list: DocumentNode =
      line.number === null
        ? { type: 'bulletList', content: [] }
        : { type: 'orderedList', attrs: { start: line.number }, content: [] };
    const around = this.lists.at(-1)?.list.content?.at(-1)?.content ?? this.content;
    around.push(list);
    const open = { list, depth: line.level, next: line.number };
    this.lists.push(open);
    return open;
  }
}

function blockOf(line: Line, content: DocumentNode[]): DocumentNode {
  if (line.kind === 'caption') return { type: 'caption', content };
  if (line.kind === 'paragraph') return paragraph(content);
  return { type: 'heading', attrs: { level: line.kind === 'heading' && line.level > 1 ? 3 : 2 }, content };
}

/** The body of a story from the lines of a file; an empty one is one empty paragraph. */
export function bodyOf(lines: readonly Line[]): DocumentNode {
  const body = new Body();
  for (const line of lines) body.add(line);
  return { type: 'doc', content: body.content.length > 0 ? body.content : [{ type: 'paragraph' }] };
}

export const plainLine = (line: Line): string =>
  line.parts
    .map((part) => part.map((node) => node.text ?? '').join(''))
    .join(' ')
    .trim();
