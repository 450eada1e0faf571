import type { Placement } from '../vocabulary';
import { type Alignment, align } from './alignment';
import { placesByQuote } from './by-quote';
import { changedBeside, contextOf, SAME_CONTEXT } from './context';
import { type Fact, factsOf, type Part } from './facts';
import { changed, type FoundAgain, keepsFlow, unchanged, withoutNeighbours, wordsIn, wouldStand } from './found-again';
import { describe, type Selector } from './selector';
import type { Range } from './sentence';
import { equallyGood } from './ties';
import type { WordRange } from './two-texts';
import { isCut, wholeWords } from './word-edges';

/** A span as it stood in the version before, and what is known of where it may stand now. */
export interface SpanToPlace extends Selector {
  id: string;
  /** How it stood; a lost one is tried again by its words and what was around them. */
  placement: Placement;
  /** Wordings and surroundings of earlier versions, newest first. */
  earlier?: readonly Selector[];
  /** Where the edit itself says that it stands now. */
  expected?: { start: number; end: number };
  /** The sentence a person last ticked; else that of the text before is compared. */
  sentence?: string;
}

/** A span as it stands in the new text; of a lost one the words as they last stood, and where it would have stood. */
export interface PlacedSpan extends Selector {
  id: string;
  state: Placement;
  /** 0 to 1. */
  score: number;
  contextChanged: boolean;
  /** Both empty unless the context changed. */
  sentenceBefore: string;
  sentenceAfter: string;
  /** Of a lost one: passages equally near. */
  candidates: { start: number; end: number }[];
}

const rangeOf = ({ start, exact }: SpanToPlace): Range => ({ start, end: start + exact.length });
const touch = (one: Range, other: Range) => one.start < other.end && other.start < one.end;
const sameRange = (one: Range, other: Range) => one.start === other.start && one.end === other.end;

/** A span's words standing at a place: unchanged, unless they are a part of others there. */
function stands(alignment: Alignment, span: SpanToPlace, words: WordRange | null, place: Range): FoundAgain {
  const { text } = alignment.after;
  if (isCut(span, text, place)) return { ...wholeWords(text, place), state: 'changed', score: 1 };
  const { start, end } = place;
  const state = !words || keepsFlow(alignment, words, place) ? 'exact' : 'moved';
  return { start, end, state, score: 1 };
}

/** Where the edit says that a span stands, if its words stand there unchanged. */
function asTheEditSays(alignment: Alignment, span: SpanToPlace, words: WordRange | null, found: FoundAgain | null) {
  const { expected, exact } = span;
  const { text } = alignment.after;
  if (!expected || text.slice(expected.start, expected.end) !== exact) return null;
  if (found && sameRange(found, expected)) return found;
  return isCut(span, text, expected) ? null : stands(alignment, span, words, expected);
}

/**
 * The places of the new text where a wording of an earlier version stands between what was around it then; only another
 * wording than the present one, where that is found for certain.
 */
function asItOnceStood(alignment: Alignment, span: SpanToPlace, words: WordRange | null, certain: boolean): Range[] {
  const own = words ? [] : [span];
  const earlier = (span.earlier ?? []).filter(({ exact }) => !certain || exact !== span.exact);
  for (const selector of [...own, ...earlier]) {
    const places = placesByQuote(alignment.after.text, selector);
    const meant = places.find((place) => span.expected && sameRange(place, span.expected));
    if (places.length > 0) return meant ? [meant] : places;
  }
  return [];
}

function restored(alignment: Alignment, span: SpanToPlace, words: WordRange | null, place: Range): FoundAgain {
  const same = alignment.after.text.slice(place.start, place.end) === span.exact;
  return same ? stands(alignment, span, words, place) : { ...place, state: 'changed', score: 1 };
}

/** Words that stand in for a span's are changed, unless they turn out to be the same. */
function truly(alignment: Alignment, span: SpanToPlace, words: WordRange, found: FoundAgain | null): FoundAgain | null {
  if (found?.state !== 'changed' || alignment.after.text.slice(found.start, found.end) !== span.exact) return found;
  return stands(alignment, span, words, found);
}

/** Other words in a span's place; with what the edit says of it, if that touches them or is all that is known. */
function otherWords(alignment: Alignment, { expected }: SpanToPlace, words: WordRange): FoundAgain | null {
  const found = changed(alignment, words);
  const { text } = alignment.after;
  if (!expected || text.slice(expected.start, expected.end).trim() === '') return found;
  if (!found) return { ...expected, state: 'changed', score: 0 };
  if (!touch(found, expected)) return found;
  const wide = { start: Math.min(found.start, expected.start), end: Math.max(found.end, expected.end) };
  return { ...found, ...withoutNeighbours(alignment, words, found, wide) };
}

/** One span in the new text, or the passages that it may stand at; none: it is lost. */
function findAgain(alignment: Alignment, span: SpanToPlace): FoundAgain | Range[] {
  const stood = span.placement !== 'lost' && alignment.before.text.startsWith(span.exact, span.start);
  const words = stood ? wordsIn(alignment, rangeOf(span)) : null;
  const found = words && truly(alignment, span, words, unchanged(alignment, rangeOf(span), words));
  const edit = asTheEditSays(alignment, span, words, found);
  if (edit) return edit;
  const ties = words && found ? equallyGood(alignment, words, found) : [];
  const certain = found !== null && found.state !== 'changed' && ties.length === 0;
  const once = asItOnceStood(alignment, span, words, certain);
  const [place] = once;
  // What was found may be a part of the words as they once stood and stand again, or a wrong turn of the edit between.
  const again =
    place && (!certain || touch(place, found) || (span.earlier ?? []).some(({ start }) => start === place.start));
  if (again && once.length === 1) return restored(alignment, span, words, place);
  if (found && ties.length === 0) return found;
  if (ties.length > 0) return ties;
  return (words && truly(alignment, span, words, otherWords(alignment, span, words))) ?? once;
}

type Beside = (before: Part, after: Part) => boolean;

function contextAfter(alignment: Alignment, span: SpanToPlace, found: FoundAgain, beside: Beside) {
  const { before, after } = alignment;
  if (found.state === 'changed') return SAME_CONTEXT;
  const stood = before.text.startsWith(span.exact, span.start) ? { side: before, span: rangeOf(span) } : undefined;
  const old = span.sentence ?? stood;
  return old === undefined ? SAME_CONTEXT : contextOf(old, { side: after, span: found }, beside);
}

const WORD = /[\p{L}\p{N}]/u;

/** Signs alone where words stood: no person would say that the words are there, changed. */
function isWordless({ text }: Alignment['after'], { exact, earlier = [] }: SpanToPlace, found: Range): boolean {
  const words = text.slice(found.start, found.end);
  return WORD.test(exact) && !WORD.test(words) && !earlier.some((once) => once.exact === words);
}

function placed(alignment: Alignment, span: SpanToPlace, beside: Beside): PlacedSpan {
  const { id, exact, prefix, suffix, start } = span;
  const again = findAgain(alignment, span);
  const found = !Array.isArray(again) && isWordless(alignment.after, span, again) ? [] : again;
  if (Array.isArray(found)) {
    const at = wouldStand(alignment, start);
    return { id, exact, prefix, suffix, start: at, state: 'lost', score: 0, ...SAME_CONTEXT, candidates: found };
  }
  const { state, score } = found;
  const context = contextAfter(alignment, span, found, beside);
  return { id, ...describe(alignment.after.text, found), state, score, ...context, candidates: [] };
}

/** The facts of texts that are asked for again and again. */
function factReader(language: string): (text: string) => Fact[] {
  const known = new Map<string, Fact[]>();
  return (text) => {
    const facts = known.get(text) ?? factsOf(text, language);
    known.set(text, facts);
    return facts;
  };
}

/** Finds the spans of one version again in the next. */
export function placeSpans(
  before: string,
  after: string,
  spans: readonly SpanToPlace[],
  language: string,
): PlacedSpan[] {
  const alignment = align(before, after, language);
  const read = factReader(language);
  const beside: Beside = (old, now) => changedBeside(old, now, language, read);
  return spans.map((span) => placed(alignment, span, beside));
}
