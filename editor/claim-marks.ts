import { Extension } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { claimNumbersPlugin } from './claim-numbers';
import { UNDONE } from './extensions';
import { type MarkedSpan, type Standing, shownMarks, standingIn } from './mark-spans';
import { asTakenOut, followed, type Passage } from './moved-passages';

/** The claims as they stood on a document that undo or redo may bring back. */
interface Snapshot {
  doc: Node;
  standing: Standing;
}

/**
 * The claims' places in the text being edited. Undo and redo bring back whole documents, and with each the claims as they
 * stood on it: `undo` and `redo` run beside the two branches of the history plugin, one snapshot for each of its events.
 */
interface ClaimMarks {
  standing: Standing;
  /** As they are drawn. */
  shown: DecorationSet;
  passages: readonly Passage[];
  undo: readonly Snapshot[];
  redo: readonly Snapshot[];
  /** As it was before the last transaction, should that have begun an event of the history. */
  last: Snapshot | null;
  /** How many events the history held before it. */
  depth: number;
}

const key = new PluginKey<ClaimMarks>('claimMarks');

/** Somewhat more than the history holds. */
const MOST_SNAPSHOTS = UNDONE + 30;

/** What the history plugin says of its own transactions. */
const historyOf = (tr: Transaction): { redo: boolean } | undefined => tr.getMeta('history$');

/** Whether the last transaction began an event shows once the history has seen it, that is now. */
function settled(marks: ClaimMarks, before: EditorState): ClaimMarks {
  const { last, depth } = marks;
  if (!last) return marks;
  return undoDepth(before) === depth
    ? { ...marks, last: null }
    : { ...marks, last: null, undo: [...marks.undo, last].slice(-MOST_SNAPSHOTS), redo: [] };
}

/** Undo and redo: the claims as they stood on the document that comes back. */
function wentBack(marks: ClaimMarks, tr: Transaction, isRedo: boolean): ClaimMarks {
  const here: Snapshot = { doc: tr.before, standing: marks.standing };
  const [from, onto] = isRedo ? [marks.redo, marks.undo] : [marks.undo, marks.redo];
  const back = from.at(-1);
  const rest = from.slice(0, -1);
  const grown = [...onto, here];
  const now = back?.doc.eq(tr.doc) ? { standing: back.standing } : followed(marks, tr);
  return { ...marks, ...now, undo: isRedo ? grown : rest, redo: isRedo ? rest : grown };
}

function moved(now: ClaimMarks, tr: Transaction, before: EditorState): ClaimMarks {
  const placed: Standing | undefined = tr.getMeta(key);
  if (!tr.docChanged) return placed ? { ...now, standing: placed } : now;
  const back = historyOf(tr);
  if (back) return wentBack(now, tr, back.redo);
  const last = { doc: tr.before, standing: now.standing };
  return { ...now, ...(placed ? { standing: placed } : followed(now, tr)), last, depth: undoDepth(before) };
}

function applied(marks: ClaimMarks, tr: Transaction, before: EditorState): ClaimMarks {
  const next = moved(settled(marks, before), tr, before);
  return next.standing === marks.standing ? next : { ...next, shown: shownMarks(next.standing, tr.doc) };
}

/** `start`: where the body began in version.text when the places were counted. */
export const claimMarksPlugin = (start: number, spans: readonly MarkedSpan[]): Plugin<ClaimMarks> =>
  new Plugin<ClaimMarks>({
    key,
    state: {
      init: (_, { doc }) => {
        const standing = standingIn(doc, start, spans);
        return { standing, shown: standing.set, passages: [], undo: [], redo: [], last: null, depth: 0 };
      },
      apply: (tr, marks, before) => applied(marks, tr, before),
    },
    props: {
      decorations: (state) => key.getState(state)?.shown,
      transformPasted: (slice, view, isPlain) =>
        isPlain ? slice : asTakenOut(slice, key.getState(view.state)?.passages ?? []),
    },
  });

/** Marks the claims in the editor; they ride along with their words, and are no part of the text. */
export const claimMarks = (start: number, spans: readonly MarkedSpan[]): Extension =>
  Extension.create({
    name: 'claimMarks',
    addProseMirrorPlugins: () => [claimMarksPlugin(start, spans), claimNumbersPlugin(standingOf)],
  });

/** Where the claims stand now. */
export const standingOf = (state: EditorState): Standing | undefined => key.getState(state)?.standing;

/** Puts the claims where something else has found them, after the whole text was replaced. */
export const placeClaims = (tr: Transaction, standing: Standing): Transaction => tr.setMeta(key, standing);
