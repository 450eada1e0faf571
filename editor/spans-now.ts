import type { Node } from '@tiptap/pm/model';
import { type MarkedSpan, type Standing, specOf } from './mark-spans';
import { placesOf, type TextRange, textRangeOf } from './positions';

/** Where a span of a claim stands in the text as it would be saved now. */
export interface SpanNow extends TextRange {
  id: string;
}

/** Words typed where a claim's own were taken out may be its new wording; a whole new passage is not. */
const isRewording = (span: MarkedSpan, { start, end }: TextRange) => end - start <= 3 * (span.end - span.start) + 20;

/**
 * The places of the claims in the body, for the version that is being saved; `start` is where the body begins in its text.
 * A claim that has lost its words is told with the words that were typed in their place, and left out where there are none.
 */
export function spansNow(doc: Node, { set, emptied }: Standing, start: number): SpanNow[] {
  const places = placesOf(doc, start);
  const standing = set.find().flatMap((mark): SpanNow[] => {
    const stretch = textRangeOf(places, mark);
    return stretch ? [{ id: specOf(mark).span.id, ...stretch }] : [];
  });
  const reworded = emptied.flatMap(({ spec, ...range }): SpanNow[] => {
    const stretch = textRangeOf(places, range);
    return stretch && isRewording(spec.span, stretch) ? [{ id: spec.span.id, ...stretch }] : [];
  });
  return [...standing, ...reworded];
}
