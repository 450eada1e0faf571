import type { PlacedSpan } from './anchor/place-spans';
import type { SpanRecord } from './claim';

/**
 * A span as it stands in the new text. A lost one keeps the sentence that a person last knew it in (`sentence`: that of the
 * version it stood in): put back into another, it must be told.
 */
export function spanAfter(span: SpanRecord, placed: PlacedSpan, sentence: string): SpanRecord {
  const { exact, prefix, suffix, start, state, contextChanged, sentenceBefore, sentenceAfter, candidates } = placed;
  const lost = state === 'lost';
  const owed = contextChanged && !lost;
  return {
    id: span.id,
    exact,
    prefix,
    suffix,
    start,
    placement: state,
    contextChanged: owed,
    contextBefore: lost ? span.contextBefore || sentence : owed ? sentenceBefore : '',
    contextAfter: owed ? sentenceAfter : '',
    candidates: lost ? candidates : [],
  };
}

/** What a check, a tick or a re-attachment is decided on: with another of these the claim is another revision. */
const seenOf = ({ exact, placement, contextChanged, contextBefore, contextAfter }: SpanRecord) =>
  JSON.stringify([exact, placement, contextChanged, contextBefore, contextAfter]);

/** Whether words, placement or surroundings of a span are others now. A mere shift is not. */
export const isTouched = (before: SpanRecord, after: SpanRecord): boolean => seenOf(before) !== seenOf(after);

/** Whether two records of a span were found at the same place with the same words and surroundings. */
export const samePlacing = (one: SpanRecord, other: SpanRecord): boolean =>
  seenOf(one) === seenOf(other) &&
  one.start === other.start &&
  one.prefix === other.prefix &&
  one.suffix === other.suffix;
