import { describe, expect, it } from 'vitest';
import { blocksOf, type StoryText, textOf } from '@/domain/story-text';
import type { TextIn } from '@/domain/text-in';
import { p, wordFile } from '@/scripts/test-word/docx';
import { readBody } from './read-body';
import { readForEditor } from './read-for-editor';
import { readText } from './read-text';

const BEFORE: StoryText = {
  headline: 'Ferry fills up',
  dek: 'It landed more than ever.',
  byline: 'By Ada Brandt',
  document: { type: 'doc', content: [{ type: 'paragraph' }] },
};

async function read(input: TextIn, before: StoryText | null = null) {
  const result = await readText(input, before);
  if (!result.ok) throw new Error(result.refusal.sentence);
  return textOf(blocksOf(result.value.words));
}

const docx = (body: string) => wordFile({ body });
const HEAD = '<w:outlineLvl w:val="0"/>';

describe('a text that begins a story', () => {
  it.each<[string, TextIn, string]>([
    ['the first line of text', { format: 'text', body: 'Ferry\n\nIt landed\n43,800.' }, 'Ferry\nIt landed 43,800.'],
    ['the first heading of Markdown', { format: 'markdown', body: 'A\n\n# Ferry\n\nB **c**' }, 'Ferry\nA\nB c'],
    ['the first heading of HTML', { format: 'html', body: '<p>A<h1>Ferry</h1><p>B' }, 'Ferry\nA\nB'],
    ['the first Heading 1 of Word', { format: 'docx', body: docx(p('A') + p('Ferry', HEAD)) }, 'Ferry\nA'],
    ['what is given, and the body is all body', { format: 'markdown', body: '# A', headline: 'Ferry' }, 'Ferry\nA'],
  ])('has for headline %s', async (_, input, text) => {
    expect(await read(input)).toBe(text);
  });
});

describe('a text that is a new version', () => {
  const HEADS = 'Ferry fills up\nIt landed more than ever.\nBy Ada Brandt';

  it.each<[string, TextIn, string]>([
    ['keeps what is not sent', { format: 'text', body: 'One.\n\nTwo.' }, `${HEADS}\nOne.\nTwo.`],
    ['is sent its own headline again, in text', { format: 'text', body: 'Ferry  fills up\n\nOne.' }, `${HEADS}\nOne.`],
    [
      'in Markdown, below a line',
      { format: 'markdown', body: 'Draft 2\n\n# Ferry fills up\n\nOne.' },
      `${HEADS}\nDraft 2\nOne.`,
    ],
    ['in Word', { format: 'docx', body: docx(p('Ferry fills up', HEAD) + p('One.')) }, `${HEADS}\nOne.`],
    ['has another heading, which stays', { format: 'html', body: '<h1>The pier</h1>One.' }, `${HEADS}\nThe pier\nOne.`],
    [
      'says its headline in a later line, which stays',
      { format: 'text', body: 'One.\n\nFerry fills up' },
      `${HEADS}\nOne.\nFerry fills up`,
    ],
    ['takes what is sent', { format: 'text', body: 'One.', headline: 'H', dek: '', byline: 'B' }, 'H\nB\nOne.'],
    [
      'is given the headline, and the body is all body',
      { format: 'text', body: 'Ferry fills up', headline: 'Ferry fills up' },
      'Ferry fills up\nIt landed more than ever.\nBy Ada Brandt\nFerry fills up',
    ],
  ])('%s', async (_, input, text) => {
    expect(await read(input, BEFORE)).toBe(text);
  });
});

describe('what the author struck out', () => {
  const told = async (format: TextIn['format'], body: string) => {
    const read = await readBody({ format, body, headline: null, present: null, isPublished: false });
    if (!read.ok) throw new Error(read.refusal.sentence);
    const { headline, document, said } = read.value;
    return [textOf(blocksOf({ headline, dek: '', byline: '', document })), ...said];
  };
  const ONE = 'The text had 1 passage that is struck out; its words are left out.';

  it.each<[string, TextIn['format'], string, string[]]>([
    ['two tildes of Markdown', 'markdown', 'It takes ~~3 days~~ 4 days.', ['It takes 4 days.', ONE]],
    ['two with a single one inside', 'markdown', 'Some ~~3~4 days~~ weeks.', ['Some weeks.', ONE]],
    ['a headline of Markdown', 'markdown', '# Ten ~~eleven~~ bridges', ['Ten bridges', ONE]],
    ['del', 'html', '<p>ten<del>eleven</del> weeks', ['ten weeks', ONE]],
    ['a headline of HTML', 'html', '<h1>Ten <s>eleven</s> bridges</h1>', ['Ten bridges', ONE]],
    [
      's, strike and the look of it, one in another, one empty',
      'html',
      '<p>$70 <s>$50 <strike>$60</strike></s><span style="Text-decoration: underline LINE-THROUGH">$40</span><del> </del>',
      ['$70', 'The text had 3 passages that are struck out; their words are left out.'],
    ],
  ])('is left out, and said to be: %s', async (_, format, body, wanted) => {
    expect(await told(format, body)).toEqual(wanted);
  });

  it.each<[string, TextIn['format'], string]>([
    ['ranges', 'markdown', 'It takes 3~4 days by ferry, or 1~2 hours by plane.'],
    ['estimates', 'markdown', 'About ~40 people (~50 by night) came.'],
    ['what stands below the line', 'markdown', 'H~2~O'],
    ['in text', 'text', '~~a~~ 5~10, <s>b</s>'],
    ['underlined words', 'html', '<u>a</u> <ins>b</ins> <span style="text-decoration:underline">c</span>'],
  ])('is not what only looks like it: %s', async (_, format, body) => {
    expect(await told(format, body)).toEqual([format === 'html' ? body.replace(/<[^>]*>/g, '') : body]);
  });
});

describe('a text that is too large', () => {
  it.each<[string, TextIn]>([
    ['in bytes', { format: 'text', body: 'ü'.repeat(5_300_000) }],
    ['in bytes of markup', { format: 'html', body: 'a'.repeat(10_600_000) }],
    ['when it is unpacked', { format: 'docx', body: docx(p('a'.repeat(51 * 1024 * 1024))) }],
  ])('is refused %s', async (_, input) => {
    expect(await readText(input, null)).toMatchObject({ ok: false, refusal: { code: 'too-large' } });
  });
});

describe('a text of more than the words, lines or markup of a story', () => {
  it.each<[string, TextIn, RegExp]>([
    ['words in text', { format: 'text', body: 'a '.repeat(200_001) }, /200,000 words/],
    ['words in Markdown', { format: 'markdown', body: 'a *b*\n\n'.repeat(100_001) }, /200,000 words/],
    ['words in HTML', { format: 'html', body: 'a '.repeat(200_001) }, /200,000 words/],
    ['paragraphs', { format: 'text', body: '.\n'.repeat(200_001) }, /as many paragraphs/],
    ['lines', { format: 'text', body: 'a'.padEnd(1_000_002, '\n') }, /a million lines/],
    ['tags', { format: 'html', body: '<br>'.repeat(300_001) }, /300,000 tags/],
    ['attributes', { format: 'html', body: `<p ${'a=b '.repeat(300_001)}>` }, /300,000 tags/],
    ['entities in Markdown', { format: 'markdown', body: '&amp;'.repeat(300_001) }, /300,000 tags/],
  ])('is refused for its %s', async (_, input, sentence) => {
    const read = await readBody({ ...input, headline: 'H', present: null, isPublished: false });
    expect(read).toMatchObject({
      ok: false,
      refusal: { code: 'too-large', sentence: expect.stringMatching(sentence) },
    });
  });
});

describe('a text of nearly 10 MB', () => {
  const most = (body: string) => body.repeat(Math.floor(10_000_000 / Buffer.byteLength(body)));
  const far = 'very-long/'.repeat(600);

  // Not in the thread that reads large ones, which has only so much time: that is for the benchmarks.
  it.each<[TextIn['format'], string, string]>([
    ['text', most(`${'渡し船は満員です'.repeat(9)}。\n\n`), '渡し船は満員です渡し'],
    ['markdown', most(`A [ferry](https://a.example/${far}) *fills* up.\n\n`), 'A ferry fills up.\nA ferry'],
    ['html', most(`<p style="${'margin:0;'.repeat(60)}"><img src="data:${far}">Full.</p>`), 'Full.\nFull.'],
  ])('is read in %s', { timeout: 120_000 }, async (format, body, begins) => {
    const result = await readBody({ format, body, headline: 'H', present: null, isPublished: false });
    if (!result.ok) throw new Error(result.refusal.sentence);
    const text = textOf(blocksOf({ ...BEFORE, ...result.value, dek: '', byline: '' }));
    expect(text.slice(2, 2 + begins.length)).toBe(begins);
  });
});

describe('a text that is nested too deep', () => {
  it.each<[string, TextIn]>([
    ['in HTML', { format: 'html', body: '<div>'.repeat(3_000) }],
    ['in Markdown', { format: 'markdown', body: `${'>'.repeat(30_000)}x` }],
  ])('is refused %s', async (_, input) => {
    expect(await readText(input, null)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });
});

describe('a text that is read for the editor', () => {
  it('gives its headline where none is known, and its notes', async () => {
    const note = `<w:footnote w:id="2">${p('Harbour office.')}</w:footnote>`;
    const body = p('Ferry', HEAD) + p('<w:r><w:t>Full</w:t><w:footnoteReference w:id="2"/></w:r>');
    expect(await readForEditor({ format: 'docx', body: wordFile({ body, parts: { footnotes: note } }) })).toMatchObject(
      {
        ok: true,
        value: { headline: 'Ferry', notes: ['Footnote 1, at “Full”: Harbour office.'] },
      },
    );
  });

  it.each([
    ['the known headline once', 'Ferry', 1],
    ['another one as a heading', 'Pier', 2],
  ])('prints %s', async (_, headline, blocks) => {
    const shown = await readForEditor({ format: 'html', body: '<h1>Ferry</h1><p>a', headline });
    expect(shown.ok && [shown.value.headline, shown.value.document.content?.length]).toEqual([headline, blocks]);
  });
});
