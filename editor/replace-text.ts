import { Mark, type Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { type Block, blocksOf, type DocumentNode, type StoryText } from '@/domain/story-text';
import { wordSteps } from '@/domain/word-changes';
import { bodyStart, type DocRange, docRangeOf, placesOf, type TextRange } from './positions';
import { schema } from './schema';

export interface TextEdit extends TextRange {
  replacement: string;
}

/** An edit with the block it stands in; none where the text has no such words. */
interface PlacedEdit {
  edit: TextEdit;
  block: Block | undefined;
}

export interface WrongEdits {
  wrong: 'across-blocks' | 'overlap' | 'outside';
}

const LINE_BREAKS = /(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])+/g;

const HEAD = ['headline', 'dek', 'byline'] as const;
type HeadKind = (typeof HEAD)[number];

const isHead = (kind: Block['kind']): kind is HeadKind => (HEAD as readonly string[]).includes(kind);

/** Half of a letter that is written as a pair. */
const cutsPair = (block: Block, at: number) =>
  at < block.end && (block.text.charCodeAt(at - block.start) & 0xfc00) === 0xdc00;

function wrongWith(edit: TextEdit, before: TextEdit | undefined, block: Block | undefined): WrongEdits['wrong'] | null {
  if (!block || edit.start > edit.end) return 'outside';
  if (edit.end > block.end) return 'across-blocks';
  if (cutsPair(block, edit.start) || cutsPair(block, edit.end)) return 'outside';
  // Two insertions at one place: which comes first would be a guess.
  const isBehind = !before || edit.start > before.start || (before.start === before.end && edit.end > edit.start);
  return before && (edit.start < before.end || !isBehind) ? 'overlap' : null;
}

/** The marks that hold over the whole stretch; of an empty one, those that typing there would take. */
function marksOver(doc: Node, from: number, to: number): readonly Mark[] {
  if (from === to) return doc.resolve(from).marks();
  let marks: readonly Mark[] | null = null;
  doc.nodesBetween(from, to, (node) => {
    if (node.isText) marks = marks ? marks.filter((mark) => mark.isInSet(node.marks)) : node.marks;
  });
  return marks ?? Mark.none;
}

/** What one adds between two words belongs to whatever both of them stand in, and to what holds over all that is replaced. */
function marksBetween(doc: Node, at: number, over: readonly Mark[]): readonly Mark[] {
  const { nodeBefore, nodeAfter } = doc.resolve(at);
  const both = nodeBefore?.marks.filter((mark) => nodeAfter && mark.isInSet(nodeAfter.marks)) ?? [];
  return both.reduce((marks, mark) => mark.addToSet(marks), over);
}

/** Replaces only what the two wordings do not share: the links and the emphasis of all other words stay. */
function replaceStretch(transform: Transform, doc: Node, { from, to }: DocRange, replacement: string) {
  const over = marksOver(doc, from, to);
  let end = to;
  for (const step of wordSteps(doc.textBetween(from, to), replacement).toReversed()) {
    const start = end - ('kept' in step ? step.kept : step.deleted).length;
    if (!('kept' in step) && step.inserted === '') transform.delete(start, end);
    else if (!('kept' in step)) {
      const marks = start < end ? marksOver(doc, start, end) : marksBetween(doc, start, over);
      transform.replaceWith(start, end, schema.text(step.inserted, marks));
    }
    end = start;
  }
}

/** A block that has lost all its words goes, and a list item or quote that held nothing else goes with it. */
function dropEmptied(transform: Transform, touched: readonly number[]) {
  const places = touched.map((from) => transform.mapping.map(from, -1));
  for (const place of new Set(places.toReversed())) {
    const $place = transform.doc.resolve(place);
    if ($place.parent.isTextblock && $place.parent.content.size === 0)
      transform.deleteRange($place.before(), $place.after());
  }
}

function replaceInBody(words: StoryText, edits: readonly TextEdit[]): DocumentNode {
  const doc = schema.nodeFromJSON(words.document);
  const places = placesOf(doc, bodyStart(words));
  const transform = new Transform(doc);
  const touched: number[] = [];
  for (const edit of edits.toReversed()) {
    const range = docRangeOf(places, edit);
    if (!range) throw new Error('A stretch of the text that the document does not show.');
    touched.unshift(range.from);
    replaceStretch(transform, doc, range, edit.replacement);
  }
  dropEmptied(transform, touched);
  transform.doc.check();
  return transform.doc.toJSON();
}

function replaceInHead(words: StoryText, edits: readonly PlacedEdit[]): StoryText {
  const changed = { ...words };
  for (const { edit, block } of edits.toReversed()) {
    if (!block || !isHead(block.kind)) continue;
    const line = changed[block.kind];
    const [from, to] = [edit.start - block.start, edit.end - block.start];
    changed[block.kind] = line.slice(0, from) + edit.replacement + line.slice(to);
  }
  return changed;
}

/**
 * The story with stretches of its version.text replaced, all at once: each within the headline, the dek, the byline or one
 * block of the body. Words that stay keep their emphasis and their link, and new ones take those that hold over all they
 * replace; line breaks are spaces; a block that is left without words is taken out. Nothing is replaced where one of them is wrong.
 */
export function replaceText(words: StoryText, edits: readonly TextEdit[]): StoryText | WrongEdits {
  const blocks = blocksOf(words);
  const inOrder = [...edits]
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .map(
      (edit): PlacedEdit => ({
        edit: { ...edit, replacement: edit.replacement.replace(LINE_BREAKS, ' ') },
        block: blocks.find((block) => block.start <= edit.start && edit.start <= block.end),
      }),
    );
  for (const [at, { edit, block }] of inOrder.entries()) {
    const wrong = wrongWith(edit, inOrder[at - 1]?.edit, block);
    if (wrong) return { wrong };
  }
  const inBody = inOrder.filter(({ block }) => block && !isHead(block.kind)).map(({ edit }) => edit);
  const document = inBody.length > 0 ? replaceInBody(words, inBody) : words.document;
  return { ...replaceInHead(words, inOrder), document };
}
