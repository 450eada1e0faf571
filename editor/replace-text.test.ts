import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, type DocumentNode, type StoryText, textOf } from '@/domain/story-text';
import { replaceText } from './replace-text';
import { schema } from './schema';
import { anyStory } from './test-documents';

const text = (words: string, ...types: string[]): DocumentNode => ({
  type: 'text',
  text: words,
  ...(types.length > 0 && { marks: types.map((type) => ({ type })) }),
});
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });
const story = (...content: DocumentNode[]): StoryText => ({
  headline: 'Ten left',
  dek: '',
  byline: 'By Ada',
  document: { type: 'doc', content },
});
const said = (words: StoryText) => textOf(blocksOf(words));

/** The words with their first occurrence replaced. */
function put(words: StoryText, ...pairs: [string, string][]) {
  const edits = pairs.map(([old, replacement]) => {
    const start = said(words).indexOf(old);
    return { start, end: start + old.length, replacement };
  });
  const changed = replaceText(words, edits);
  if ('wrong' in changed) throw new Error(changed.wrong);
  return changed;
}

const SOMEWHERE = [fc.nat(), fc.nat(), fc.nat()] as const;

/** Some whole letters of some block. */
function stretchIn(words: StoryText, one: number, other: number, more: number) {
  const blocks = blocksOf(words);
  fc.pre(blocks.length > 0);
  const block = blocks[one % blocks.length] as (typeof blocks)[number];
  const letters = [...block.text];
  const from = other % letters.length;
  const to = from + 1 + (more % (letters.length - from));
  const at = (letter: number) => block.start + letters.slice(0, letter).join('').length;
  return { start: at(from), end: at(to) };
}

describe('replaceText', () => {
  const plain = story(paragraph(text('About 49,000 left in May.')), paragraph(text('They came back.')));

  it('puts words in the place of others, in head and body at once', () => {
    expect(said(put(plain, ['49,000', '50,500'], ['Ten', 'Eleven'], ['Ada', 'Ada Brandt'], ['They', 'Most']))).toBe(
      'Eleven left\nBy Ada Brandt\nAbout 50,500 left in May.\nMost came back.',
    );
  });

  it('changes nothing of what it was given', () => {
    const before = structuredClone(plain);
    put(plain, ['49,000', '50,500'], ['Ten', 'Eleven']);
    expect(plain).toEqual(before);
  });

  it.each<[string, DocumentNode, [string, string], DocumentNode]>([
    [
      'within a look',
      paragraph(text('a '), text('bcd', 'bold')),
      ['c', 'X'],
      paragraph(text('a '), text('bXd', 'bold')),
    ],
    [
      'all of a look',
      paragraph(text('a '), text('bcd', 'bold'), text(' e')),
      ['bcd', 'X'],
      paragraph(text('a '), text('X', 'bold'), text(' e')),
    ],
    [
      'the look that holds over all of it',
      paragraph(text('ab', 'bold', 'italic'), text('cd', 'italic')),
      ['bc', 'X'],
      paragraph(text('a', 'bold', 'italic'), text('Xd', 'italic')),
    ],
    [
      'no look where it changes',
      paragraph(text('ab', 'bold'), text('cd')),
      ['bc', 'X'],
      paragraph(text('a', 'bold'), text('Xd')),
    ],
    ['line breaks as spaces', paragraph(text('ab')), ['b', 'x\r\n\ny\u2028z'], paragraph(text('ax y z'))],
    ['words taken out', paragraph(text('a b c')), [' b', ''], paragraph(text('a c'))],
  ])('%s', (_, before, pair, after) => {
    expect(put(story(before), pair).document.content).toEqual([after]);
  });

  const linked = (words: string): DocumentNode => ({
    type: 'text',
    text: words,
    marks: [{ type: 'link', attrs: { href: 'https://a.example/r' } }],
  });
  const SOLD = paragraph(text('According to '), linked('the report of 2020'), text(' it sold 40 cars.'));

  it.each<[string, DocumentNode, [string, string], DocumentNode]>([
    [
      'a link before the figure',
      SOLD,
      ['the report of 2020 it sold 40 cars', 'the report of 2020 it sold 44 cars'],
      paragraph(text('According to '), linked('the report of 2020'), text(' it sold 44 cars.')),
    ],
    [
      'a link around the figure',
      SOLD,
      ['According to the report of 2020 it', 'According to the report of 2021 it'],
      paragraph(text('According to '), linked('the report of 2021'), text(' it sold 40 cars.')),
    ],
    [
      'a link in which a word comes in, and one goes out beside it',
      SOLD,
      ['the report of 2020 it sold 40', 'the second report of 2020 sold 40'],
      paragraph(text('According to '), linked('the second report of 2020'), text(' sold 40 cars.')),
    ],
    [
      'several of them between several changes',
      paragraph(text('It said '), text('Nature', 'italic'), text(' sold 40, '), text('Cell', 'italic'), text(' 9.')),
      ['Nature sold 40, Cell 9', 'Nature sold 44, Cell 12'],
      paragraph(text('It said '), text('Nature', 'italic'), text(' sold 44, '), text('Cell', 'italic'), text(' 12.')),
    ],
    [
      'not of words beside the link, which stay without',
      SOLD,
      ['report of 2020 it sold', 'report of 2020 they sold'],
      paragraph(text('According to '), linked('the report of 2020'), text(' they sold 40 cars.')),
    ],
    [
      'what holds over all of it, for words that come at its end',
      paragraph(text('Nature', 'italic'), text(' said.')),
      ['Nature', 'Nature Medicine'],
      paragraph(text('Nature Medicine', 'italic'), text(' said.')),
    ],
    [
      'none for words that come between two looks',
      paragraph(text('Nature', 'italic'), text(' said 40.')),
      ['Nature said', 'Nature then said'],
      paragraph(text('Nature', 'italic'), text(' then said 40.')),
    ],
  ])('keeps the look of words it does not change: %s', (_, before, pair, after) => {
    expect(put(story(before), pair).document.content).toEqual([after]);
  });

  it('inserts with the look that typing would have there', () => {
    const words = story(paragraph(text('ab', 'bold'), text('c')));
    const at = said(words).indexOf('b');
    const changed = replaceText(words, [{ start: at, end: at, replacement: 'X' }]);
    expect('wrong' in changed || changed.document.content).toEqual([paragraph(text('aXb', 'bold'), text('c'))]);
  });

  it('takes a block out that has lost all its words, and what held nothing else', () => {
    const item = (...content: DocumentNode[]): DocumentNode => ({ type: 'listItem', content });
    const words = story(paragraph(text('one')), {
      type: 'bulletList',
      content: [item(paragraph(text('two'))), item(paragraph(text('three')), paragraph(text('four')))],
    });
    expect(put(words, ['two', '']).document.content).toEqual([
      paragraph(text('one')),
      { type: 'bulletList', content: [item(paragraph(text('three')), paragraph(text('four')))] },
    ]);
    expect(put(words, ['three', '']).document.content?.[1]?.content?.[1]).toEqual(item(paragraph(text('four'))));
    expect(said(put(words, ['one', ''], ['two', ''], ['three', ''], ['four', '']))).toBe('Ten left\nBy Ada');
  });

  it('leaves words that are inserted where all others go', () => {
    const words = story(paragraph(text('ab')));
    const at = said(words).indexOf('ab');
    const changed = replaceText(words, [
      { start: at, end: at + 2, replacement: '' },
      { start: at, end: at, replacement: 'X' },
    ]);
    expect('wrong' in changed || said(changed)).toBe('Ten left\nBy Ada\nX');
  });

  const at = (start: number, end: number, replacement = 'x') => ({ start, end, replacement });
  it.each([
    ['across-blocks', [at(4, 10)]],
    ['across-blocks', [at(20, 45)]],
    ['overlap', [at(0, 3), at(2, 5)]],
    ['overlap', [at(0, 3), at(0, 3)]],
    ['overlap', [at(1, 1), at(1, 1)]],
    ['overlap', [at(0, 3), at(1, 1)]],
    ['outside', [at(3, 1)]],
    ['outside', [at(-1, 1)]],
    ['outside', [at(4000, 4001)]],
  ])('refuses what is %s: %j', (wrong, edits) => {
    expect(replaceText(plain, edits)).toEqual({ wrong });
  });

  it('takes stretches that touch', () => {
    expect(replaceText(plain, [at(0, 3, 'a'), at(3, 4, '-'), at(4, 8, 'b')])).toMatchObject({ headline: 'a-b' });
  });

  it('cuts no letter of two halves', () => {
    const words = story(paragraph(text('a😀b')));
    const start = said(words).indexOf('😀');
    expect(replaceText(words, [at(start + 1, start + 2)])).toEqual({ wrong: 'outside' });
    expect(replaceText(words, [at(start, start + 1)])).toEqual({ wrong: 'outside' });
  });

  it('gives, in any document, the text with just that stretch replaced, in a document the schema allows', () => {
    fc.assert(
      fc.property(anyStory, ...SOMEWHERE, fc.constantFrom('', 'X', '😀 y', 'a b 7.'), (words, ...rest) => {
        const [one, other, more, replacement] = rest;
        const { start, end } = stretchIn(words, one, other, more);
        const changed = replaceText(words, [{ start, end, replacement }]);
        if ('wrong' in changed) throw new Error(changed.wrong);
        schema.nodeFromJSON(changed.document).check();
        const all = said(words);
        const wanted = all.slice(0, start) + replacement + all.slice(end);
        const kept = wanted.split('\n').filter((line) => line !== '');
        expect(said(changed)).toBe(kept.join('\n'));
      }),
    );
  });

  it('leaves any document as it is where words are replaced by themselves', () => {
    fc.assert(
      fc.property(anyStory, ...SOMEWHERE, (words, ...place) => {
        const { start, end } = stretchIn(words, ...place);
        const same = replaceText(words, [{ start, end, replacement: said(words).slice(start, end) }]);
        if ('wrong' in same) throw new Error(same.wrong);
        expect(schema.nodeFromJSON(same.document).eq(schema.nodeFromJSON(words.document))).toBe(true);
      }),
    );
  });
});
