import type { Node } from '@tiptap/pm/model';
import type { StoryText } from '@/domain/story-text';

/** Between two blocks of version.text stands one line break; domain/story-text.ts joins them with it. */
const SEPARATOR = 1;

/** A block of the body that has words: where they begin in version.text and in the document, and how many they are. */
export interface BlockPlace {
  start: number;
  from: number;
  length: number;
}

/** A stretch of version.text, in UTF-16 code units; `end` exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** A stretch of the document, in ProseMirror positions. */
export interface DocRange {
  from: number;
  to: number;
}

/** Where the body begins in version.text: after headline, dek and byline, those that are not empty. */
export const bodyStart = ({ headline, dek, byline }: Omit<StoryText, 'document'>): number =>
  [headline, dek, byline].reduce((start, line) => (line === '' ? start : start + line.length + SEPARATOR), 0);

/**
 * The blocks of the body in order, empty ones left out, as `blocksOf` counts them; `start` is where the body begins. With a
 * stretch of the document: what of it stands in there, as if nothing else were.
 */
export function placesOf(
  doc: Node,
  start: number,
  { from, to }: DocRange = { from: 0, to: doc.content.size },
): BlockPlace[] {
  const places: BlockPlace[] = [];
  let next = start;
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    const first = Math.max(from, at + 1);
    const length = Math.min(to, at + 1 + node.content.size) - first;
    if (length > 0) {
      places.push({ start: next, from: first, length });
      next += length + SEPARATOR;
    }
    return false;
  });
  return places;
}

/** The last place whose `edge` lies at or before a number; null before the first. */
function lastAt(places: readonly BlockPlace[], edge: (place: BlockPlace) => number, value: number): BlockPlace | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place && edge(place) <= value) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? null;
}

const startOf = (place: BlockPlace) => place.start;
const fromOf = (place: BlockPlace) => place.from;

/** The document's position of an offset of version.text; null where the body has no such words. */
export function positionAt(places: readonly BlockPlace[], offset: number): number | null {
  const place = lastAt(places, startOf, offset);
  return place && offset <= place.start + place.length ? place.from + offset - place.start : null;
}

/**
 * The offset in version.text of a position of the document. Between two blocks, and in an empty one, there are no words:
 * there it is the end of the words before, and null where none come before.
 */
export function offsetAt(places: readonly BlockPlace[], position: number): number | null {
  const place = lastAt(places, fromOf, position);
  return place && place.start + Math.min(position - place.from, place.length);
}

/** The stretch of the document that shows a stretch of version.text; null when not both its ends stand in the body. */
export function docRangeOf(places: readonly BlockPlace[], { start, end }: TextRange): DocRange | null {
  const from = positionAt(places, start);
  const to = positionAt(places, end);
  return from === null || to === null ? null : { from, to };
}

/** The stretch of version.text that stands in a stretch of the document; null when no words do. */
export function textRangeOf(places: readonly BlockPlace[], { from, to }: DocRange): TextRange | null {
  const end = offsetAt(places, to);
  const before = lastAt(places, fromOf, from);
  // A stretch that begins between two blocks begins, in the text, with the next one's words.
  const isWithin = before !== null && from < before.from + before.length;
  const next = isWithin ? null : places.find((place) => place.from >= from);
  const start = isWithin ? before.start + from - before.from : (next?.start ?? null);
  return start === null || end === null || start >= end ? null : { start, end };
}

/** The words of a stretch of the document, its blocks joined as in version.text. */
export const wordsBetween = (doc: Node, range: DocRange): string =>
  placesOf(doc, 0, range)
    .map(({ from, length }) => doc.textBetween(from, from + length))
    .join('\n');
