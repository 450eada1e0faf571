import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import type { StoryText } from '@/domain/story-text';
import type { TextShown } from '@/domain/text-shown';
import type { EditScreen } from '@/domain/views-edit';
import { placeClaims } from '@/editor/claim-marks';
import { standingIn } from '@/editor/mark-spans';
import { bodyStart } from '@/editor/positions';
import { spansIn } from './spans';
import type { Words } from './use-words';

/** Where the claims stand in a text, found as saving will find them. */
async function standingFor(screen: EditScreen, text: StoryText, doc: Node) {
  return standingIn(doc, bodyStart(text), await spansIn(screen, text));
}

/**
 * Puts the text of a file in the place of the body. The claims are found in it first: text and marks are one act, to undo and
 * to do again.
 */
export async function bringIn(screen: EditScreen, words: Words, { document, notes }: TextShown) {
  const editor = words.editor();
  if (!editor) return;
  const body = editor.schema.nodeFromJSON(document);
  const standing = await standingFor(screen, { ...words.head(), document }, body);
  const { tr, doc } = editor.state;
  tr.replaceWith(0, doc.content.size, body.content);
  editor.view.dispatch(placeClaims(tr, standing).setMeta(FOOTNOTES, notes));
}

const FOOTNOTES = 'footnotes';
const isHistory = (tr: Transaction) => tr.getMeta('history$') !== undefined;

/** The footnotes that go along are those of the file whose text stands there, also when that is undone or done again. */
export function followFootnotes(words: Words, editor: Editor): () => void {
  const known: { doc: Node; notes: string[] }[] = [];
  const look = ({ transaction: tr }: { transaction: Transaction }) => {
    const notes: string[] | undefined = tr.getMeta(FOOTNOTES);
    if (notes) {
      known.unshift({ doc: tr.doc, notes }, { doc: tr.before, notes: words.footnotes() });
      words.setFootnotes(notes);
    } else if (known.length > 0 && isHistory(tr)) {
      const back = known.find(({ doc }) => doc.eq(tr.doc));
      if (back) words.setFootnotes(back.notes);
    }
  };
  editor.on('transaction', look);
  return () => editor.off('transaction', look);
}

/** How much of the old text went out with a paste. */
function takenOut({ mapping }: Transaction): number {
  let size = 0;
  for (const map of mapping.maps)
    map.forEach((from, to) => {
      size += to - from;
    });
  return size;
}

/** A text pasted over the whole of the old one is not a passage that claims ride along in: they are found in it again. */
export function followWholePaste(screen: EditScreen, words: Words, editor: Editor): () => void {
  // A pasted text that was undone, or typed in, before its claims were found in it waits to stand there again.
  let waiting: Node | null = null;
  const place = async () => {
    const { doc } = editor.state;
    const standing = await standingFor(screen, words.read(), doc);
    if (editor.isDestroyed || editor.state.doc !== doc) return;
    waiting = null;
    editor.view.dispatch(placeClaims(editor.state.tr, standing));
  };
  const look = ({ transaction: tr }: { transaction: Transaction }) => {
    if (!tr.docChanged) return;
    const isWhole = tr.getMeta('uiEvent') === 'paste' && 2 * takenOut(tr) > tr.before.content.size;
    if (isWhole) waiting = tr.doc;
    else if (waiting && !isHistory(tr)) waiting = waiting.eq(tr.before) ? tr.doc : null;
    if (waiting?.eq(tr.doc)) queueMicrotask(() => void place());
  };
  editor.on('transaction', look);
  return () => editor.off('transaction', look);
}
