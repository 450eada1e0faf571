import type { Block, BlockKind } from '../story-text';

const NAMES: Record<Exclude<BlockKind, 'paragraph'>, string> = {
  headline: 'Head',
  dek: 'Dek',
  byline: 'Byline',
  heading: 'Heading',
  quote: 'Quote',
  'pull-quote': 'Pull quote',
  caption: 'Caption',
  credit: 'Credit',
  item: 'List',
};

/** What the margin calls each block: paragraphs are counted, the others named. */
export function placesOf(blocks: readonly Block[]): string[] {
  let paragraphs = 0;
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return NAMES[block.kind];
    paragraphs += 1;
    return `¶ ${paragraphs}`;
  });
}

/** The index of the block that a position of version.text stands in, -1 where there is none. Blocks are in order. */
export function blockAt(blocks: readonly Block[], start: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** "Head", "¶ 3", "Caption": where a position of version.text stands. */
export const placeOf = (blocks: readonly Block[], start: number): string =>
  placesOf(blocks)[blockAt(blocks, start)] ?? '';

const COUNTS = ['', 'one place', 'two places', 'three places', 'four places'];

/** "¶ 2, one place", "Head and ¶ 1, two places": the claim's places in the order of the text. */
export function placesSentence(places: readonly string[]): string {
  const names = [...new Set(places)];
  if (names.length === 0) return 'No place in the text';
  const listed = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  return `${listed}, ${COUNTS[places.length] ?? `${places.length} places`}`;
}
