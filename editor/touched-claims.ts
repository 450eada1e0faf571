import type { Node } from '@tiptap/pm/model';
import { everyPlace } from '@/domain/anchor/selector';
import { isCut } from '@/domain/anchor/word-edges';
import { blocksOf, type StoryText } from '@/domain/story-text';
import { isRewording, type MarkedSpan, type Standing, specOf } from './mark-spans';
import { type BlockPlace, type DocRange, placesOf, type TextRange, textRangeOf, wordsBetween } from './positions';

/** A claim that the edit did something to. `at`: the place in the body to go to; null where it stands above the body. */
export interface TouchedClaim {
  claim: string;
  number: number;
  at: number | null;
}

export interface Touched {
  /** Other words than in the version. */
  changed: TouchedClaim[];
  /** No words any more. */
  lost: TouchedClaim[];
}

type Head = Omit<StoryText, 'document'>;

const EMPTY: StoryText['document'] = { type: 'doc', content: [] };
const headOf = (head: Head) => blocksOf({ ...head, document: EMPTY });

/** Whether a claim's words stand at a place of a text, as saving will judge it: a part of another word or figure is not they. */
const isSame = (text: string, place: TextRange, { words, prefix, suffix }: MarkedSpan): boolean =>
  text.slice(place.start, place.end) === words && !isCut({ exact: words, prefix, suffix }, text, place);

/** Claims of the head: their line says something else, and their words do not stand in it. */
function touchedInHead(spans: readonly MarkedSpan[], before: Head, now: Head): TouchedClaim[] {
  const lines = headOf(before).flatMap(({ kind, start, end }) =>
    kind === 'headline' || kind === 'dek' || kind === 'byline' ? [{ kind, start, end }] : [],
  );
  return spans.flatMap((span) => {
    const { claim, number, start, words } = span;
    const line = lines.find((one) => one.start <= start && start < one.end);
    if (!line || before[line.kind] === now[line.kind]) return [];
    const text = now[line.kind];
    const stands = everyPlace(text, words).some((at) => isSame(text, { start: at, end: at + words.length }, span));
    return stands ? [] : [{ claim, number, at: null }];
  });
}

function otherWords(text: string, places: readonly BlockPlace[], range: DocRange, span: MarkedSpan): boolean {
  const stretch = textRangeOf(places, range);
  return stretch === null || !isSame(text, stretch, span);
}

const inOrder = (claims: readonly TouchedClaim[]): TouchedClaim[] =>
  [...new Map(claims.map((one) => [one.claim, one])).values()].sort((one, other) => one.number - other.number);

/** What the edit has done to the claims so far. Reads the whole text: for when the hand rests. */
export function touchedClaims(
  doc: Node,
  { set, emptied }: Standing,
  head: { before: Head; now: Head; spans: readonly MarkedSpan[] },
): Touched {
  const text = wordsBetween(doc, { from: 0, to: doc.content.size });
  const places = placesOf(doc, 0);
  const told = ({ claim, number }: MarkedSpan, at: number): TouchedClaim => ({ claim, number, at });
  const changed = set.find().flatMap((mark) => {
    const { span } = specOf(mark);
    return otherWords(text, places, mark, span) ? [told(span, mark.from)] : [];
  });
  const reworded = emptied.filter(isRewording).map(({ spec, from }) => told(spec.span, from));
  const gone = emptied.filter((one) => !isRewording(one)).map(({ spec, from }) => told(spec.span, from));
  const lost = new Set(gone.map(({ claim }) => claim));
  return {
    changed: inOrder([...touchedInHead(head.spans, head.before, head.now), ...changed, ...reworded]).filter(
      ({ claim }) => !lost.has(claim),
    ),
    lost: inOrder(gone),
  };
}

/** A text, and where the claims are found in it: a place without words where one is not. */
export interface Found {
  text: string;
  spans: readonly MarkedSpan[];
}

/**
 * Claims without words that saving will find again, for theirs were typed or pasted anew: they are not lost, and changed only
 * where they are other words. `placeOf`: where a place of the text is in the document.
 */
export function foundAgain(
  { changed, lost }: Touched,
  { text, spans }: Found,
  placeOf: (start: number) => number | null,
): Touched {
  const missing = new Set(lost.map(({ claim }) => claim));
  const theirs = spans.filter(({ claim }) => missing.has(claim));
  const gone = new Set(theirs.filter(({ start, end }) => start === end).map(({ claim }) => claim));
  const other = theirs.filter(({ claim, start, end, words }) => !gone.has(claim) && text.slice(start, end) !== words);
  return {
    changed: inOrder([...changed, ...other.map(({ claim, number, start }) => ({ claim, number, at: placeOf(start) }))]),
    lost: lost.filter(({ claim }) => gone.has(claim)),
  };
}
