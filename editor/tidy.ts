import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

const SPACE = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

interface Change {
  from: number;
  to: number;
  by: string;
}

/** White space that the saved text has otherwise: a run of it is one space, at either end of a block there is none. */
function untidyIn(block: Node, from: number): Change[] {
  const text = block.textContent;
  return [...text.matchAll(SPACE)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const by = start === 0 || end === text.length ? '' : ' ';
    return match[0] === by ? [] : [{ from: from + start, to: from + end, by }];
  });
}

/** The text as saving leaves it, so that places counted in it are those of the version; null where it is so already. */
export function tidied(state: EditorState): Transaction | null {
  const changes: Change[] = [];
  state.doc.descendants((node, at) => {
    if (node.isTextblock) changes.push(...untidyIn(node, at + 1));
    return !node.isTextblock;
  });
  const { tr } = state;
  // One space of a run stays as it is, and with it the form and the claim that it stands in.
  for (const { from, to, by } of changes.reverse())
    if (state.doc.textBetween(from, from + 1) === by) tr.delete(from + 1, to);
    else if (by === '') tr.delete(from, to);
    else tr.insertText(by, from, to);
  return tr.docChanged ? tr : null;
}
