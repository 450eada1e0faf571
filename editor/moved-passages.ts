import type { Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { type Emptied, type MarkSpec, mapped, putBack, type Standing, specOf } from './mark-spans';
import { type DocRange, docRangeOf, placesOf, type TextRange, textRangeOf, wordsBetween } from './positions';

/** Words that were taken out whole with the claims on them; when they are put in elsewhere, the claims come along. */
export interface Passage {
  words: string;
  slice: Slice;
  /** Where the claims stood, counted from the beginning of the words. */
  spans: readonly (TextRange & { spec: MarkSpec })[];
}

/** How many passages that were taken out are remembered. */
const REMEMBERED = 8;

type Change = { before: DocRange; after: DocRange };

function changesOf(map: Transaction['mapping']['maps'][number]): Change[] {
  const changes: Change[] = [];
  map.forEach((from, to, newFrom, newTo) => {
    changes.push({ before: { from, to }, after: { from: newFrom, to: newTo } });
  });
  return changes;
}

/** The last letter of a claim that is deleted letter by letter is not the claim. */
const isMostOf = ({ span }: MarkSpec, stretch: TextRange) => 2 * (stretch.end - stretch.start) >= span.words.length;

/** The passage that a change takes out; null when no claim stood wholly in it. */
function passageOf(doc: Node, { set }: Standing, range: DocRange): Passage | null {
  if (range.from === range.to) return null;
  const places = placesOf(doc, 0, range);
  const spans = set.find(range.from, range.to).flatMap((mark) => {
    const stretch = mark.from >= range.from && mark.to <= range.to ? textRangeOf(places, mark) : null;
    return stretch && isMostOf(specOf(mark), stretch) ? [{ ...stretch, spec: specOf(mark) }] : [];
  });
  return spans.length === 0
    ? null
    : { words: wordsBetween(doc, range), slice: doc.slice(range.from, range.to, true), spans };
}

/** The claims that come along with the words of a stretch, because those words were taken out with them before. */
function comingAlong(doc: Node, standing: Standing, passages: readonly Passage[], range: DocRange): Emptied[] {
  const words = range.from < range.to ? wordsBetween(doc, range) : '';
  const passage = words === '' ? undefined : passages.find((one) => one.words === words);
  if (!passage) return [];
  const gone = new Set(standing.emptied.map(({ spec }) => spec.span.id));
  const places = placesOf(doc, 0, range);
  return passage.spans.flatMap(({ spec, ...stretch }) => {
    const place = gone.has(spec.span.id) ? docRangeOf(places, stretch) : null;
    return place ? [{ ...place, spec, isReworded: false }] : [];
  });
}

export interface Marked {
  standing: Standing;
  passages: readonly Passage[];
}

/** Words are put in by hand in one piece: pasted or dropped. */
export const isPutIn = (tr: Transaction): boolean => ['paste', 'drop'].includes(tr.getMeta('uiEvent'));

/** The marks after one step: what it takes out, it or a later one may put in elsewhere. */
function stepped({ standing, passages }: Marked, tr: Transaction, at: number): Marked {
  const before = tr.docs[at];
  const map = tr.mapping.maps[at];
  if (!before || !map) return { standing, passages };
  const after = tr.docs[at + 1] ?? tr.doc;
  const now = mapped(standing, map, after);
  const changes = now.emptied.length > 0 ? changesOf(map) : [];
  const taken =
    now.emptied.length > standing.emptied.length
      ? changes.flatMap((change) => passageOf(before, standing, change.before) ?? [])
      : [];
  const known = [...taken, ...passages].slice(0, REMEMBERED);
  const back = isPutIn(tr) ? changes.flatMap((change) => comingAlong(after, now, known, change.after)) : [];
  return { standing: back.length > 0 ? putBack(now, after, back) : now, passages: known };
}

/** The marks after a transaction. */
export function followed(marked: Marked, tr: Transaction): Marked {
  const all = tr.steps.length > 1 && !isPutIn(tr) ? wholly(marked.standing, tr) : null;
  if (all) return { ...marked, standing: all };
  return tr.steps.reduce((now: Marked, _, at) => stepped(now, tr, at), marked);
}

/** All steps at once, where no claim loses all its words: a change of form may have a step for every block. */
function wholly({ set, emptied }: Standing, tr: Transaction): Standing | null {
  let isLoss = emptied.length > 0;
  const next = set.map(tr.mapping, tr.doc, {
    onRemove: () => {
      isLoss = true;
    },
  });
  return isLoss ? null : { set: next, emptied };
}

const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

/** What was taken out, where the clipboard brings the same words back: it trims them, and may lose their form. */
export function asTakenOut(slice: Slice, passages: readonly Passage[]): Slice {
  const words = plain(slice.content.textBetween(0, slice.content.size, '\n'));
  return passages.find((one) => plain(one.words) === words)?.slice ?? slice;
}
