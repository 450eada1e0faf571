import type { Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import type { TextShown } from '@/domain/text-shown';
import type { EditScreen } from '@/domain/views-edit';
import { placeClaims } from '@/editor/claim-marks';
import { standingIn } from '@/editor/mark-spans';
import { bodyStart } from '@/editor/positions';
import { spansIn } from './spans';
import type { Words } from './use-words';

/** Finds the claims in the text that stands in the editor, as saving will find them. */
async function placeAgain(screen: EditScreen, words: Words, editor: Editor) {
  const text = words.read();
  const { doc } = editor.state;
  const spans = await spansIn(screen, text);
  // Whoever types on meanwhile has moved the places that were counted.
  if (editor.state.doc !== doc) return;
  editor.view.dispatch(placeClaims(editor.state.tr, standingIn(doc, bodyStart(text), spans)));
}

/** Puts the text of a file in the place of the body, as one act to undo; its footnotes go along with the draft. */
export async function bringIn(screen: EditScreen, words: Words, { document, notes }: TextShown) {
  const editor = words.editor();
  if (!editor) return;
  const { state, schema, view } = editor;
  view.dispatch(state.tr.replaceWith(0, state.doc.content.size, schema.nodeFromJSON(document).content));
  words.addFootnotes(notes);
  await placeAgain(screen, words, editor);
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
  const look = ({ transaction }: { transaction: Transaction }) => {
    const isWhole =
      transaction.getMeta('uiEvent') === 'paste' && 2 * takenOut(transaction) > transaction.before.content.size;
    if (isWhole) setTimeout(() => void placeAgain(screen, words, editor), 0);
  };
  editor.on('transaction', look);
  return () => editor.off('transaction', look);
}
