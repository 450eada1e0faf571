import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  clearedText,
  type DocumentNode,
  hashedDocument,
  hashedText,
  hasMoreWords,
  type StoryText,
  textOf,
  wordCount,
} from './story-text';

const text = (words: string, ...marks: NonNullable<DocumentNode['marks']>): DocumentNode =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const of = (type: string, ...content: DocumentNode[]): DocumentNode => ({ type, content });
const paragraph = (...words: string[]) => of('paragraph', ...words.map((one) => text(one)));
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content });
const story = (document: DocumentNode, more: Partial<StoryText> = {}): StoryText => ({
  headline: '',
  dek: '',
  byline: '',
  document,
  ...more,
});

describe('the blocks of a story', () => {
  it('stand in order, each in its place', () => {
    const blocks = blocksOf(
      story(doc(paragraph('One.'), of('pullQuote', text('Two')), of('caption', text('A bridge'))), {
        headline: 'Head',
        dek: 'Dek',
        byline: 'Ada Brandt',
      }),
    );
    expect(blocks.map(({ kind, start, end, text: words }) => [kind, start, end, words])).toEqual([
      ['headline', 0, 4, 'Head'],
      ['dek', 5, 8, 'Dek'],
      ['byline', 9, 19, 'Ada Brandt'],
      ['paragraph', 20, 24, 'One.'],
      ['pull-quote', 25, 28, 'Two'],
      ['caption', 29, 37, 'A bridge'],
    ]);
    expect(textOf(blocks)).toBe('Head\nDek\nAda Brandt\nOne.\nTwo\nA bridge');
  });

  it.each<[string, DocumentNode, [string, string][]]>([
    [
      'empty ones are left out',
      doc(paragraph(''), of('paragraph'), paragraph('a'), { type: 'paragraph' }),
      [['paragraph', 'a']],
    ],
    ['white space is words', doc(paragraph(' ')), [['paragraph', ' ']]],
    [
      'a quote of two paragraphs is two',
      doc(of('blockquote', paragraph('a'), paragraph('b'))),
      [
        ['quote', 'a'],
        ['quote', 'b'],
      ],
    ],
    ['a credit', doc(of('credit', text('Photo'))), [['credit', 'Photo']]],
    ['runs are one text', doc(paragraph('a ', 'b', ' c')), [['paragraph', 'a b c']]],
    ['what is unknown is left out', doc(of('table', paragraph('a'))), []],
    ['nothing', doc(), []],
    ['a document of nothing', { type: 'doc' }, []],
  ])('%s', (_, document, want) => {
    expect(blocksOf(story(document)).map((block) => [block.kind, block.text])).toEqual(want);
  });

  it('headings keep their level', () => {
    const heading = (level?: number): DocumentNode => ({
      ...of('heading', text('x')),
      ...(level ? { attrs: { level } } : {}),
    });
    expect(blocksOf(story(doc(heading(2), heading(3), heading()))).map((block) => block.level)).toEqual([2, 3, 2]);
  });

  it('lists keep their marks, numbers and depth', () => {
    const item = (...content: DocumentNode[]) => of('listItem', ...content);
    const numbered = (start: number, ...items: DocumentNode[]) => ({
      ...of('orderedList', ...items),
      attrs: { start },
    });
    const document = doc(
      of(
        'bulletList',
        item(paragraph('a'), paragraph('more of a')),
        item(paragraph('b'), numbered(3, item(paragraph('c')), item(paragraph('d')))),
      ),
      of('orderedList', item(paragraph('e'))),
    );
    expect(blocksOf(story(document)).map(({ marker, depth, text: words }) => [marker, depth, words])).toEqual([
      ['•', 0, 'a'],
      ['', 0, 'more of a'],
      ['•', 0, 'b'],
      ['3.', 1, 'c'],
      ['4.', 1, 'd'],
      ['1.', 0, 'e'],
    ]);
  });

  it('runs keep their look and their links', () => {
    const href = 'https://example.org';
    const document = doc(
      of(
        'paragraph',
        text('a'),
        text('b', { type: 'bold' }, { type: 'italic' }),
        text('c', { type: 'link', attrs: { href } }),
        text('d', { type: 'code' }),
      ),
    );
    expect(blocksOf(story(document))[0]?.runs).toEqual([
      { text: 'a' },
      { text: 'b', bold: true, italic: true },
      { text: 'c', href },
      { text: 'd' },
    ]);
  });

  const words = fc.string({
    unit: fc.constantFrom('a', ' ', '😀', 'é', 'e\u0301', 'ש', '漢', '\u00a0', '.', '\n'),
    maxLength: 12,
  });
  const leaf = fc.oneof(
    words.map((one) => paragraph(one)),
    fc.tuple(words, words).map(([one, other]) => paragraph(one, other)),
    words.map((one) => of('heading', text(one))),
    words.map((one) => of('credit', text(one))),
    fc.array(words, { maxLength: 3 }).map((list) => of('blockquote', ...list.map((one) => paragraph(one)))),
    fc
      .array(words, { maxLength: 3 })
      .map((list) => of('bulletList', ...list.map((one) => of('listItem', paragraph(one))))),
  );
  const anyStory = fc.record({
    headline: words,
    dek: words,
    byline: words,
    document: fc.array(leaf, { maxLength: 6 }).map((content) => doc(...content)),
  });

  it('are where they say, in any story', () => {
    fc.assert(
      fc.property(anyStory, (one) => {
        const blocks = blocksOf(one);
        const whole = textOf(blocks);
        for (const block of blocks) {
          expect(whole.slice(block.start, block.end)).toBe(block.text);
          expect(block.text).not.toBe('');
          expect(block.runs.map((run) => run.text).join('')).toBe(block.text);
        }
        expect(whole.length).toBe(blocks.at(-1)?.end ?? 0);
        for (const [index, block] of blocks.slice(1).entries()) expect(block.start).toBe((blocks[index]?.end ?? 0) + 1);
      }),
    );
  });
});

describe('what is hashed', () => {
  const composed = story(doc(paragraph('José')), { headline: 'Zoë' });
  const apart = story(doc(paragraph('Jose\u0301')), { headline: 'Zoe\u0308' });

  it('is in one normal form', () => {
    expect(hashedText('Jose\u0301')).toBe('José');
    expect(hashedDocument(apart)).toBe(hashedDocument(composed));
    expect(clearedText('Jose\u0301')).toBe('José');
  });

  it('of the document is canonical, with marks, and without anything else that the story carries', () => {
    const more = { ...composed, text: 'x', hash: 'y' } as StoryText;
    expect(hashedDocument(more)).toBe(
      '{"byline":"","dek":"","document":{"content":[{"content":[{"text":"José","type":"text"}],"type":"paragraph"}],"type":"doc"},"headline":"Zoë"}',
    );
    const bold = story(doc(of('paragraph', text('José', { type: 'bold' }))), { headline: 'Zoë' });
    expect(hashedDocument(bold)).not.toBe(hashedDocument(composed));
    expect(textOf(blocksOf(bold))).toBe(textOf(blocksOf(composed)));
  });

  it.each([
    ['a  b\n\nc', 'a b\nc'],
    [' a \n \t \n b ', 'a\nb'],
    ['a\u00a0b\u2009c', 'a b c'],
    ['a\tb', 'a b'],
    ['', ''],
    [' \n ', ''],
    ['a\nb', 'a\nb'],
  ])('for clearance, %j is %j', (typed, cleared) => {
    expect(clearedText(typed)).toBe(cleared);
    expect(clearedText(cleared)).toBe(cleared);
  });

  it.each([
    ['a\nb', 'a b'],
    ['A', 'a'],
    ['“a”', '"a"'],
    ['ab', 'a b'],
  ])('for clearance, %j is not %j', (one, other) => {
    expect(clearedText(one)).not.toBe(clearedText(other));
  });
});

describe('the words of a text', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['One, two. Three!', 3],
    ['It carries 18,400 cars.', 4],
    ['It’s the mayor’s well-known plan', 5],
    ['a — b', 2],
    ['word–word', 2],
    ['“quoted” (aside)', 2],
    ['Два слова', 2],
    ['e\u0301te\u0301', 1],
    ['… — !', 0],
    ['one\ntwo', 2],
  ])('%j has %s', (words, count) => {
    expect(wordCount(words)).toBe(count);
  });
});

it.each([
  ['', 0, false],
  ['One', 0, true],
  ['One, two', 2, false],
  ['One, two – 3', 2, true],
])('%j has more than %i words: %s', (words, most, more) => {
  expect(hasMoreWords(words, most)).toBe(more);
});
