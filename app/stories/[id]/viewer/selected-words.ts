import { type RefObject, useEffect, useState } from 'react';

const edgeIn = (root: HTMLElement | null, node: Node | null): node is Node => root?.contains(node) ?? false;

/** The words that were last selected inside an element, and the nodes where they begin and end; null before any were. */
export interface SelectedWords {
  words: string;
  from: Node;
  to: Node;
  /** Nothing of `to` itself is selected: a click on a whole line ends where the next one begins. */
  endsBefore: boolean;
}

export function useSelectedWords(root: RefObject<HTMLElement | null>): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const look = () => {
      const selection = getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      if (!range || !edgeIn(root.current, range.startContainer) || !edgeIn(root.current, range.endContainer)) return;
      const words = selection?.toString() ?? '';
      const { startContainer: from, endContainer: to, endOffset } = range;
      // A page that is drawn anew, or the way to a button, lets go of the words: what was chosen stays chosen.
      if (words.trim() !== '') setSelected({ words, from, to, endsBefore: endOffset === 0 });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [root]);
  return selected;
}
