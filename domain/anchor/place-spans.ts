import type { Placement } from '../vocabulary';
import { describe, find, type Selector } from './selector';

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

const UNTOUCHED = { contextChanged: false, sentenceBefore: '', sentenceAfter: '', candidates: [] };

/** Finds the spans of one version again in the next. */
export function placeSpans(
  before: string,
  after: string,
  spans: readonly SpanToPlace[],
  _language: string,
): PlacedSpan[] {
  return spans.map(({ id, exact, prefix, suffix, start }) => {
    const found = find(after, { exact, prefix, suffix, ...(before === after ? { start } : {}) });
    if (!found.ok) return { id, exact, prefix, suffix, start, state: 'lost', score: 0, ...UNTOUCHED };
    return { id, ...describe(after, found), state: 'exact', score: 1, ...UNTOUCHED };
  });
}
