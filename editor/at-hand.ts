import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/**
 * Names the block that the cursor stands in, so that the stylesheet lays it out however far away it was a moment ago. A browser
 * that has not laid a new block out yet leaves the cursor before the first letter typed there, and the next goes before it.
 */
export const atHand = Extension.create({
  name: 'atHand',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: ({ doc, selection: { $head } }) =>
          $head.depth === 0
            ? null
            : DecorationSet.create(doc, [Decoration.node($head.before(1), $head.after(1), { class: 'at-hand' })]),
      },
    }),
  ],
});
