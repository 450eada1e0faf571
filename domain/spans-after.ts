import type { PlacedSpan } from './anchor/place-spans';
import { describe } from './anchor/selector';
import { sentenceAt } from './anchor/sentence';
import { FRESH, isLost, type SpanRecord, samePlace } from './claim';

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

/**
 * A place whose very words were replaced: it stands on the replacement, all of it and nothing more, or is lost where that is
 * empty, whatever words like the old ones stand in it or elsewhere. `found`: as it was found by its words; `made`: where the
 * replacement stands in the new text.
 */
export function replacedSpan(
  span: SpanRecord,
  found: SpanRecord,
  texts: { before: string; after: string; language: string },
  made: { start: number; end: number },
): SpanRecord {
  if (made.start === made.end) {
    if (isLost(found)) return found;
    const { start, end } = sentenceAt(
      texts.before,
      { start: span.start, end: span.start + span.exact.length },
      texts.language,
    );
    return { ...span, ...FRESH, start: made.start, placement: 'lost', contextBefore: texts.before.slice(start, end) };
  }
  const selector = describe(texts.after, made);
  const isFound = samePlace(found, selector);
  return isFound ? { ...found, placement: 'changed' } : { ...span, ...selector, ...FRESH, placement: 'changed' };
}

/** The words and the surroundings that a check, a tick or a re-attachment is decided on. */
const sameToReaders = (one: SpanRecord, other: SpanRecord): boolean =>
  one.exact === other.exact &&
  isLost(one) === isLost(other) &&
  one.contextChanged === other.contextChanged &&
  one.contextBefore === other.contextBefore &&
  one.contextAfter === other.contextAfter;

/**
 * Whether a new text did anything to a span: to its words or their surroundings, or moved them in the flow. A mere shift is
 * nothing, and neither is that what was changed or moved by the text before stands still in this one.
 */
export const isTouched = (before: SpanRecord, after: SpanRecord): boolean =>
  !sameToReaders(before, after) || after.placement === 'moved';

/** Whether two records of a span were found at the same place, in the same way, with the same words and surroundings. */
export const samePlacing = (one: SpanRecord, other: SpanRecord): boolean =>
  sameToReaders(one, other) &&
  one.placement === other.placement &&
  one.start === other.start &&
  one.prefix === other.prefix &&
  one.suffix === other.suffix;
