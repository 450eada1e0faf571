import fc from 'fast-check';
import type { DocumentNode, StoryText } from '@/domain/story-text';

const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '😀', 'é', 'e\u0301', 'ש', '漢', '\u00a0', '.', '7'),
  maxLength: 12,
});
const line = words.map((text) => text.trim());

const marks = fc.constantFrom<NonNullable<DocumentNode['marks']>>(
  [],
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'bold' }, { type: 'italic' }],
  [{ type: 'link', attrs: { href: 'https://a.example/' } }],
);

const run = fc
  .tuple(
    words.filter((text) => text !== ''),
    marks,
  )
  .map(([text, looks]): DocumentNode => ({ type: 'text', text, ...(looks.length > 0 && { marks: looks }) }));

const inline = (type: string, attrs?: DocumentNode['attrs']) =>
  fc
    .array(run, { maxLength: 3 })
    .map((content): DocumentNode => ({ type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }));

const paragraph = inline('paragraph');
const some = (node: fc.Arbitrary<DocumentNode>) => fc.array(node, { minLength: 1, maxLength: 3 });

const list = (inner: fc.Arbitrary<DocumentNode>): fc.Arbitrary<DocumentNode> =>
  fc
    .tuple(
      fc.boolean(),
      some(
        fc
          .tuple(paragraph, fc.array(inner, { maxLength: 2 }))
          .map(([first, more]) => ({ type: 'listItem', content: [first, ...more] })),
      ),
    )
    .map(([isNumbered, content]) =>
      isNumbered ? { type: 'orderedList', attrs: { start: 3 }, content } : { type: 'bulletList', content },
    );

const block = fc.oneof(
  { arbitrary: paragraph, weight: 3 },
  inline('heading', { level: 2 }),
  inline('pullQuote'),
  inline('caption'),
  inline('credit'),
  some(paragraph).map((content): DocumentNode => ({ type: 'blockquote', content })),
  list(fc.oneof(paragraph, list(paragraph))),
);

/** Any story the editor's schema allows, empty blocks, lists in lists and pairs of code units included. For tests. */
export const anyStory: fc.Arbitrary<StoryText> = fc.record({
  headline: line,
  dek: line,
  byline: line,
  document: fc.array(block, { minLength: 1, maxLength: 6 }).map((content): DocumentNode => ({ type: 'doc', content })),
});
