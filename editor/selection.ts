import { describe, type Selector } from '@/domain/anchor/selector';
import { ok, type Refused, type Result, refuse } from '@/domain/refusal';

export interface Stretch {
  start: number;
  end: number;
}

/** Blocks of the text carry `data-start`; what stands in a block and is not its text carries `data-aside`. */
const BLOCK = '[data-start]';
const ASIDE = '[data-aside]';

const startOf = (block: Element) => Number((block as HTMLElement).dataset.start);

function textNodesOf(block: Element): Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(ASIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** How much of a block's own text stands before a point of the document. */
function lengthBefore(block: Element, container: Node, offset: number): number {
  const point = block.ownerDocument.createRange();
  point.setStart(container, offset);
  let length = 0;
  for (const node of textNodesOf(block)) {
    if (node === container) return length + offset;
    if (point.comparePoint(node, 0) >= 0) return length;
    length += node.length;
  }
  return length;
}

/** The stretch of version.text that a range of the page covers, white space at its ends left out; null when it is none. */
export function stretchOf(range: Range, root: Element): Stretch | null {
  const blocks = [...root.querySelectorAll(BLOCK)].filter((block) => range.intersectsNode(block));
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) return null;
  return {
    start: startOf(first) + lengthBefore(first, range.startContainer, range.startOffset),
    end: startOf(last) + lengthBefore(last, range.endContainer, range.endOffset),
  };
}

/** The point of the page at a position within a block. At the edge of two text nodes, `end` keeps to the earlier one. */
function pointAt(block: Element, position: number, end: boolean): [Node, number] {
  let left = position;
  const nodes = textNodesOf(block);
  for (const node of nodes) {
    if (left < node.length || (end && left === node.length)) return [node, left];
    left -= node.length;
  }
  const last = nodes.at(-1);
  return last ? [last, last.length] : [block, 0];
}

const blockWith = (root: Element, position: number) =>
  [...root.querySelectorAll(BLOCK)].findLast((block) => startOf(block) <= position);

/** The range of the page that shows a stretch of version.text; null when the page does not show it. */
export function rangeOf({ start, end }: Stretch, root: Element): Range | null {
  const first = blockWith(root, start);
  const last = blockWith(root, Math.max(start, end - 1));
  if (!first || !last) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(...pointAt(first, start - startOf(first), false));
  range.setEnd(...pointAt(last, end - startOf(last), true));
  return range;
}

const NOTHING: Refused = refuse(
  'invalid',
  'Nothing is selected. Select the words of the claim first, by mouse, or with ← → and Shift.',
);

/** The words of a stretch with what stands around them, white space at both ends left out. */
export function selectorOf(text: string, stretch: Stretch): Result<Selector> {
  const words = text.slice(stretch.start, stretch.end);
  const exact = words.trim();
  if (exact === '') return NOTHING;
  const start = stretch.start + words.length - words.trimStart().length;
  return ok(describe(text, { start, end: start + exact.length }));
}
