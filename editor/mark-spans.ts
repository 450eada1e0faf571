import type { Node } from '@tiptap/pm/model';
import { Mapping, type StepMap } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Sign } from '@/domain/vocabulary';
import { lanesOf } from './lanes';
import { type DocRange, docRangeOf, placesOf, type TextRange } from './positions';

/** A place of a claim as the editor is given it: a stretch of the text; without words where they are gone from it. */
export interface MarkedSpan extends TextRange {
  id: string;
  claim: string;
  number: number;
  sign: Sign;
  /** Its words in the version that is being edited, and a little of what stands around them there. */
  words: string;
  prefix: string;
  suffix: string;
}

/** What a mark carries along. */
export interface MarkSpec {
  span: MarkedSpan;
  lane: number;
}

/**
 * A place whose words are all gone, with what was typed there since. They are the claim's new words (`isReworded`) where no
 * more than the claim was taken out; where it went with a whole passage, what comes next is something else.
 */
export interface Emptied extends DocRange {
  spec: MarkSpec;
  isReworded: boolean;
}

/** Where the claims stand in a document. */
export interface Standing {
  set: DecorationSet;
  emptied: readonly Emptied[];
}

/** Words that are put at the edge of a mark do not belong to it. */
const EDGES = { inclusiveStart: false, inclusiveEnd: false };

/** As the galley marks it, so that the same stylesheet draws it. */
export const markOf = ({ from, to }: DocRange, spec: MarkSpec, sign: Sign = spec.span.sign): Decoration =>
  Decoration.inline(
    from,
    to,
    {
      nodeName: 'mark',
      class: 'c',
      'data-claim': spec.span.claim,
      'data-sign': sign,
      ...(spec.lane > 0 && { 'data-lane': String(spec.lane) }),
    },
    { ...EDGES, ...spec },
  );

export const specOf = (mark: Decoration): MarkSpec => ({ span: mark.spec.span, lane: mark.spec.lane });

/** The marks of a document whose body begins at `start` of version.text. Spans of the head are not the body's to mark. */
export function standingIn(doc: Node, start: number, spans: readonly MarkedSpan[]): Standing {
  const places = placesOf(doc, start);
  const lanes = lanesOf(spans);
  const marks: Decoration[] = [];
  const emptied: Emptied[] = [];
  for (const span of spans) {
    // A place without words may be told to lie before the body: it is lost all the same.
    const range = docRangeOf(places, span) ?? (span.start === span.end ? { from: 0, to: 0 } : null);
    if (!range) continue;
    const spec = { span, lane: lanes.get(span) ?? 0 };
    if (range.from < range.to) marks.push(markOf(range, spec));
    else emptied.push({ ...range, spec, isReworded: false });
  }
  return { set: DecorationSet.create(doc, marks), emptied };
}

const within = (outer: DocRange, { from, to }: DocRange) => outer.from <= from && to <= outer.to;

/** Longer than this is no rewording of a claim of that many letters. */
const mostFor = (length: number) => 3 * length + 20;

/** What a change takes out. */
function takenOut(map: StepMap): DocRange[] {
  const ranges: DocRange[] = [];
  map.forEach((from, to) => {
    if (from < to) ranges.push({ from, to });
  });
  return ranges;
}

/** The marks that a change leaves no old word of. */
const emptiedBy = (set: DecorationSet, taken: readonly DocRange[]): Decoration[] =>
  taken.flatMap((range) => set.find(range.from, range.to).filter((mark) => within(range, mark)));

function emptiedAt(mark: Decoration, taken: readonly DocRange[], place: (range: DocRange) => DocRange): Emptied {
  const all = taken.find((range) => within(range, mark)) ?? mark;
  return { ...place(mark), spec: specOf(mark), isReworded: all.to - all.from <= mostFor(mark.to - mark.from) };
}

/** The marks after one change. Those whose words all went stay known, with the place where the words were. */
export function mapped({ set, emptied }: Standing, map: StepMap, doc: Node): Standing {
  const mapping = new Mapping([map]);
  const place = ({ from, to }: DocRange) => ({ from: map.map(from, -1), to: map.map(to, 1) });
  const still = emptied.map((one) => {
    const { from, to } = place(one);
    return { ...one, from, to: one.isReworded ? to : from };
  });
  const taken = takenOut(map);
  const gone = emptiedBy(set, taken);
  const next = set.map(mapping, doc);
  if (gone.length === 0) return { set: next, emptied: still };
  const ids = new Set(gone.map((mark) => specOf(mark).span.id));
  // Words put exactly in the place of a claim's would else be taken for its own.
  const kept = next.find(undefined, undefined, (spec: MarkSpec) => ids.has(spec.span.id));
  return { set: next.remove(kept), emptied: [...still, ...gone.map((mark) => emptiedAt(mark, taken, place))] };
}

/** The marks with those of claims that are being reworded, which need a person again. */
export function shownMarks({ set, emptied }: Standing, doc: Node): DecorationSet {
  const reworded = emptied.filter(isRewording);
  if (reworded.length === 0) return set;
  return set.add(
    doc,
    reworded.map(({ spec, ...range }) => markOf(range, spec, 'recheck')),
  );
}

/** Whether words stand in the place of a claim's own that may be its new wording. */
export const isRewording = ({ spec: { span }, isReworded, from, to }: Emptied): boolean =>
  isReworded && from < to && to - from <= mostFor(span.words.length);

/** Gives places that had lost their words new ones. */
export function putBack({ set, emptied }: Standing, doc: Node, found: readonly Emptied[]): Standing {
  const back = new Set(found.map(({ spec }) => spec.span.id));
  return {
    set: set.add(
      doc,
      found.map(({ from, to, spec }) => markOf({ from, to }, spec)),
    ),
    emptied: emptied.filter(({ spec }) => !back.has(spec.span.id)),
  };
}
