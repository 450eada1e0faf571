import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, clearedText, type DocumentNode, type StoryText, textOf } from './story-text';
import { textDifferences } from './text-differences';

const linked = (text: string, href: string): DocumentNode => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});
const plain = (text: string): DocumentNode => ({ type: 'text', text });
const story = (...paragraphs: (string | DocumentNode[])[]): StoryText => ({
  headline: 'Bridge to close',
  dek: '',
  byline: '',
  document: {
    type: 'doc',
    content: paragraphs.map((one) => ({ type: 'paragraph', content: typeof one === 'string' ? [plain(one)] : one })),
  },
});
const between = (signed: StoryText, submitted: StoryText) => textDifferences(blocksOf(signed), blocksOf(submitted));

describe('the words of two texts', () => {
  it.each<[string, string, string]>([
    ['white space inside a block', 'It carries 18,400 a day.', '  It  carries\t18,400 a day. '],
    ['the space that groups figures', 'It carries 12 000 a day.', 'It carries 12  000 a day.'],
    ['Unicode normal form', 'Ines Máro', 'Ines Ma\u0301ro'],
  ])('are the same but for %s', (_, signed, submitted) => {
    expect(between(story(signed), story(submitted))).toEqual({ words: [], links: [] });
  });

  it.each<[string, string, string, object[]]>([
    [
      'a figure',
      'It carries 18,400 a day.',
      'It carries 18,500 a day.',
      [{ signed: '18,400', submitted: '18,500', at: 27 }],
    ],
    ['a word more', 'It is safe.', 'It is not safe.', [{ signed: '', submitted: 'not ', at: 22 }]],
    ['quotation marks', '“Yes.”', '"Yes."', [{ signed: '“' }, { signed: '”' }]],
  ])('differ in %s', (_, signed, submitted, want) => {
    expect(between(story(signed), story(submitted)).words).toMatchObject(want);
  });

  it('differ where a paragraph ends', () => {
    expect(between(story('One. Two.'), story('One.', 'Two.')).words).toEqual([
      { signed: ' ', submitted: '\n', at: 20 },
    ]);
    expect(between(story('One.', 'Two.'), story('One.')).words).toEqual([{ signed: '\nTwo.', submitted: '', at: 20 }]);
  });

  it('are told with their places in the signed text', () => {
    const signed = story('It opened in 1931.', 'It carries 18,400 a day.');
    const [one] = between(signed, story('It opened in 1931.', 'It carries 18,500 a day.')).words;
    const text = blocksOf(signed)
      .map((block) => block.text)
      .join('\n');
    expect(text.slice(one?.at).startsWith('18,400')).toBe(true);
  });
});

describe('links', () => {
  const register = 'https://example.org/register';
  const signed = story([plain('See '), linked('the old register', register), plain('.')]);

  it('that lead elsewhere are told, once for all their words', () => {
    const other = story([plain('See '), linked('the old register', 'https://example.net/x'), plain('.')]);
    expect(between(signed, other)).toEqual({
      words: [],
      links: [{ signed: register, submitted: 'https://example.net/x', at: 20, words: 'the old register' }],
    });
  });

  it('that came in are told; those that a text cannot carry are not', () => {
    expect(between(story('See the old register.'), signed).links).toMatchObject([{ signed: '', submitted: register }]);
    expect(between(signed, story('See the old register.')).links).toEqual([]);
    expect(between(signed, signed).links).toEqual([]);
  });

  it('are compared from inside a word on, and where white space parts a number otherwise', () => {
    const half = story([plain('See the reg'), linked('ister', 'https://example.net/x'), plain('.')]);
    expect(between(story('See the register.'), half).links).toMatchObject([{ signed: '', words: 'register' }]);
    const figure = story([plain('It is '), linked('12  000', 'https://example.net/x'), plain(' a day.')]);
    expect(between(story('It is 12 000 a day.'), figure)).toMatchObject({ words: [], links: [{ signed: '' }] });
  });
});

describe('what both texts begin and end with', () => {
  it('changes the places alone of what differs between', () => {
    const words = fc.array(fc.constantFrom('one ', 'two', '3', '.', ' ', '“4”').map(plain), {
      minLength: 1,
      maxLength: 4,
    });
    const text = fc.array(words, { maxLength: 4 });
    const [before, after] = [
      ['It begins.', 'It goes on.'],
      ['It is nearly over.', 'It ends.'],
    ];
    fc.assert(
      fc.property(text, text, (signed, submitted) => {
        const short = between(
          story('It goes on.', ...signed, 'It ends.'),
          story('It goes on.', ...submitted, 'It ends.'),
        );
        const long = between(story(...before, ...signed, ...after), story(...before, ...submitted, ...after));
        const texts = ({ words: all }: typeof short) => all.map(({ signed: was, submitted: is }) => [was, is]);
        expect(texts(long)).toEqual(texts(short));
        expect(long.words.map(({ at }) => at - 'It begins.\n'.length)).toEqual(short.words.map(({ at }) => at));
      }),
    );
  });
});

describe('paragraphs that stand there twice', () => {
  const more = (href: string) => [linked('Read more', href)];
  const [here, there, bad] = ['https://example.org/a', 'https://example.org/b', 'https://example.net/bad'];

  it('keep their own links', () => {
    const signed = story('First.', more(here), 'Second.', more(there));
    expect(between(signed, story('First.', more(there), 'Second.', more(bad)))).toMatchObject({
      words: [],
      links: [
        { signed: here, submitted: there, words: 'Read more' },
        { signed: there, submitted: bad, words: 'Read more' },
      ],
    });
    const spaced = story('Source: the register ', 'Source: the register');
    expect(between(spaced, story('Source: the register', [linked('Source: the register', bad)])).links).toMatchObject([
      { signed: '', submitted: bad },
    ]);
    const swapped = between(story(more(here), more(there)), story(more(there), more(here)));
    expect(swapped).toMatchObject({ words: [], links: [{ submitted: there }, { submitted: here }] });
  });

  it('are laid on each other as they read, whatever their white space and their normal form', () => {
    const signed = story('a  b', 'a b', 'Question one', 'Ma\u0301ro', 'Máro');
    expect(between(signed, story('a b', 'a  b', 'Question two', 'Máro', 'Ma\u0301ro')).words).toMatchObject([
      { signed: 'one', submitted: 'two' },
    ]);
  });
});

it('a paragraph without white space before what differs costs no more than another', () => {
  const long = `${'x'.repeat(200_000)} y`;
  expect(between(story(long, 'One.'), story(long, 'Two.')).words).toMatchObject([{ signed: 'One', submitted: 'Two' }]);
});

describe('texts of paragraphs that are the same, others, blank, moved or missing', () => {
  const paragraph = fc.constantFrom(
    'One is two.',
    'two  three',
    'two three',
    '12 000',
    ' ',
    'One',
    'Ma\u0301ro',
    'Máro',
  );
  const text = fc.array(paragraph, { maxLength: 8 }).map((paragraphs) => story(...paragraphs));
  const cleared = (one: StoryText) => clearedText(textOf(blocksOf(one)));

  it('differ in words where they are cleared as other texts, and only there; the places are in order', () => {
    fc.assert(
      fc.property(text, text, (signed, submitted) => {
        const { words } = between(signed, submitted);
        expect(words.length > 0).toBe(cleared(signed) !== cleared(submitted));
        const places = words.map(({ at }) => at);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
      { numRuns: 500 },
    );
  });

  it('lose and gain what is told, and nothing else', () => {
    const letters = (told: string) => [...told.normalize('NFC').replace(/\s/gu, '')].sort().join('');
    fc.assert(
      fc.property(text, text, (signed, submitted) => {
        const { words } = between(signed, submitted);
        const lost = words.map((one) => one.signed).join('');
        const gained = words.map((one) => one.submitted).join('');
        expect(letters(cleared(signed) + gained)).toBe(letters(cleared(submitted) + lost));
      }),
      { numRuns: 500 },
    );
  });
});
