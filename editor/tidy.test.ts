import { DOMSerializer } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { blocksOf, type DocumentNode, textOf } from '@/domain/story-text';
import { documentFromHtml } from './parse-html';
import { schema } from './schema';
import { anyStory } from './test-documents';
import { tidied } from './tidy';

const textIn = (document: DocumentNode) => textOf(blocksOf({ headline: '', dek: '', byline: '', document }));

function tidy(document: DocumentNode): DocumentNode {
  const state = EditorState.create({ doc: schema.nodeFromJSON(document) });
  const tr = tidied(state);
  return (tr ? state.apply(tr).doc : state.doc).toJSON() as DocumentNode;
}

const paragraph = (text: string): DocumentNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

it.each([
  ['In  March', 'In March'],
  ['  In March ', 'In March'],
  ['In\tMarch', 'In March'],
  ['In\u00a0March', 'In\u00a0March'],
  ['   ', ''],
])('%j is saved as %j', (text, want) => {
  expect(textIn(tidy(paragraph(text)))).toBe(want);
});

it('leaves alone what is tidy', () => {
  expect(tidied(EditorState.create({ doc: schema.nodeFromJSON(paragraph('In March')) }))).toBeNull();
});

it('leaves any text as the server reads it from the editor’s HTML', () => {
  fc.assert(
    fc.property(anyStory, ({ document }) => {
      const tidyOne = tidy(document);
      const { document: page } = parseHTML('<!doctype html><html><body></body></html>');
      const content = schema.nodeFromJSON(tidyOne).content;
      page.body.append(
        DOMSerializer.fromSchema(schema).serializeFragment(content, { document: page as unknown as Document }),
      );
      const { document: read } = parseHTML(`<!doctype html><html><body>${page.body.innerHTML}</body></html>`);
      expect(textIn(documentFromHtml(read.body as unknown as Element))).toBe(textIn(tidyOne));
    }),
    { numRuns: 60 },
  );
});
