import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RedlineRow, redline } from './redline';
import type { Block, BlockKind, Run } from './story-text';

type Loose = string | (Omit<Partial<Block>, 'runs'> & { runs: (string | Run)[] });

/** Blocks in a row, as blocksOf gives them: a word for the kind, then the words. */
function text(...lines: Loose[]): Block[] {
  let start = 0;
  return lines.map((line) => {
    const { runs: given, ...own } = typeof line === 'string' ? { runs: [line] } : line;
    const runs = given.map((run) => (typeof run === 'string' ? { text: run } : run));
    const words = runs.map((run) => run.text).join('');
    const block = { kind: 'paragraph' as const, ...own, runs, text: words, start, end: start + words.length };
    start = block.end + 1;
    return block;
  });
}

const of = (kind: BlockKind, words: string, more: Partial<Block> = {}): Loose => ({ ...more, kind, runs: [words] });

const marks = { kept: '', deleted: '-', inserted: '+' };

const shown = (row: RedlineRow) =>
  row.pieces
    .map(({ is, text: words }) => (is === 'kept' ? words : `[${marks[is]}${words}]`))
    .join('')
    .replaceAll('\n', '¶');

const lines = (before: Block[], after: Block[]) => redline(before, after).map((row) => `${row.is}: ${shown(row)}`);

const A = 'The bridge over the Rowan will stay shut for ten weeks, the council said.';
const B = 'Twelve buses an hour are led round by Mill Lock, which takes nine minutes more.';
const C = 'It was last repainted in 2004 after a barge had struck its northern pier.';
const D = 'The work will cost €6.4 million, of which the state pays about two thirds.';

describe('what is shown of an edit', () => {
  it.each<[string, Block[], Block[], string[]]>([
    ['nothing', text(A, B), text(A, B), [`kept: ${A}`, `kept: ${B}`]],
    [
      'a figure in the headline',
      text(of('headline', 'Bridge to close for ten weeks'), B),
      text(of('headline', 'Bridge to close for eleven weeks'), B),
      ['changed: Bridge to close for [-ten][+eleven] weeks', `kept: ${B}`],
    ],
    [
      'a figure whole',
      text(D),
      text('The work will cost €6.2 million, of which the state pays 60%.'),
      ['changed: The work will cost [-€6.4][+€6.2] million, of which the state pays [-about two thirds][+60%].'],
    ],
    [
      'a headline all retyped',
      text(of('headline', 'Ten weeks'), B),
      text(of('headline', 'Shut till May'), B),
      ['changed: [-Ten weeks][+Shut till May]', `kept: ${B}`],
    ],
    ['a paragraph put in', text(A, B), text(A, C, B), [`kept: ${A}`, `inserted: [+${C}]`, `kept: ${B}`]],
    ['a paragraph taken out', text(A, C, B), text(A, B), [`kept: ${A}`, `deleted: [-${C}]`, `kept: ${B}`]],
    [
      'one for another',
      text(A, C),
      text(A, 'Nobody was hurt.'),
      [`kept: ${A}`, `deleted: [-${C}]`, 'inserted: [+Nobody was hurt.]'],
    ],
    ['a paragraph split', text(`${A} ${C}`), text(A, C), [`changed: ${A}[- ][+¶]`, `changed: ${C}`]],
    ['paragraphs merged', text(A, C), text(`${A} ${C}`), [`changed: ${A}[-¶][+ ]${C}`]],
    [
      'a split in three',
      text(`${A} ${B} ${C}`),
      text(A, B, C),
      [`changed: ${A}[- ][+¶]`, `changed: ${B}[- ][+¶]`, `changed: ${C}`],
    ],
    ['a sentence taken out', text(`${A} ${B} ${C}`), text(`${A} ${C}`), [`changed: ${A} [-${B} ]${C}`]],
    [
      'a paragraph moved',
      text(A, B, C, D),
      text(B, C, D, A),
      [`moved-away: [-${A}]`, `kept: ${B}`, `kept: ${C}`, `kept: ${D}`, `moved: ${A}`],
    ],
    [
      'one moved and changed',
      text(A, B, C, D),
      text(B, C, D, A.replace('ten', 'eleven')),
      [
        `moved-away: [-${A}]`,
        `kept: ${B}`,
        `kept: ${C}`,
        `kept: ${D}`,
        `moved: ${A.replace('ten', '[-ten][+eleven]')}`,
      ],
    ],
    [
      'a name respelled',
      text('Ines Maroto, the engineer'),
      text('Inés Maroto, the engineer'),
      ['changed: [-Ines][+Inés] Maroto, the engineer'],
    ],
    [
      'a name with a hyphen',
      text('Jean-Luc came late'),
      text('Jean-Marc came late'),
      ['changed: [-Jean-Luc][+Jean-Marc] came late'],
    ],
    ['a text that begins', text(), text(A), [`inserted: [+${A}]`]],
    ['a text that ends', text(A), text(), [`deleted: [-${A}]`]],
    [
      'from right to left',
      text('הגשר נסגר ל־11 שבועות'),
      text('הגשר נסגר ל־12 שבועות'),
      ['changed: הגשר נסגר [-ל־11][+ל־12] שבועות'],
    ],
  ])('%s', (_, before, after, rows) => {
    expect(lines(before, after)).toEqual(rows);
  });
});

describe('what is remarked beside the words', () => {
  const remarks = (before: Block[], after: Block[]) => redline(before, after).flatMap((row) => row.remarks);
  const link = (words: string, href?: string): Loose => ({
    runs: ['See ', href ? { text: words, href } : words, ' for more.'],
  });

  it('says where a moved paragraph came from and went to', () => {
    expect(remarks(text(A, B, C, D), text(B, C, D, A))).toEqual([
      { what: 'moved-away', to: 3 },
      { what: 'moved', from: 0 },
    ]);
  });

  it('names splits and merges once', () => {
    expect(remarks(text(`${A} ${C}`), text(A, C))).toEqual([{ what: 'split', parts: 2 }]);
    expect(remarks(text(A, C), text(`${A} ${C}`))).toEqual([{ what: 'merged', parts: 2 }]);
  });

  it('says that a block is set otherwise', () => {
    const [was, is] = [text(of('heading', 'What it costs', { level: 2 })), text('What it costs')];
    expect(remarks(was, is)).toEqual([{ what: 'kind', was: was[0], is: is[0] }]);
  });

  it('takes the number of an item for none of its own', () => {
    const item = (words: string, marker: string) => of('item', words, { marker, depth: 0 });
    expect(remarks(text(item(A, '1.')), text(item('First of all, this.', '1.'), item(A, '2.')))).toEqual([]);
    expect(remarks(text(item(A, '1.')), text(item(A, '•')))).toHaveLength(1);
  });

  it('says where a link goes now', () => {
    const [one, other] = ['https://one.example/', 'https://other.example/'];
    const words = 'the report';
    expect(remarks(text(link(words, one)), text(link(words, other)))).toEqual([
      { what: 'link', before: one, after: other, words },
    ]);
    expect(remarks(text(link(words)), text(link(words, other)))).toEqual([
      { what: 'link', before: null, after: other, words },
    ]);
    expect(remarks(text(link(words, one)), text(link(words)))).toEqual([
      { what: 'link', before: one, after: null, words },
    ]);
  });

  it('says that other words took a link over with another address', () => {
    expect(
      remarks(text(link('the report', 'https://one.example/')), text(link('a study', 'https://two.example/'))),
    ).toEqual([{ what: 'link', before: 'https://one.example/', after: 'https://two.example/', words: 'a study' }]);
  });

  it('says which words are in italics or bold now, and which no more', () => {
    const before = text({ runs: ['He read ', { text: 'Lord Jim', italic: true }, ' twice'] });
    const after = text({ runs: ['He read Lord Jim ', { text: 'twice', bold: true }] });
    expect(remarks(before, after)).toEqual([
      { what: 'italic', on: false, words: 'Lord Jim' },
      { what: 'bold', on: true, words: 'twice' },
    ]);
    expect(redline(before, before).flatMap((row) => row.remarks)).toEqual([]);
  });
});

const word = fc.constantFrom(
  'ten',
  'eleven',
  'the',
  'bridge',
  '€6.4',
  'weeks,',
  '“no',
  'one”',
  'Jean-Luc',
  '橋は閉鎖',
  '\u{1f600}',
  '12',
);
const run = fc.record(
  { text: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(' ')} `) },
  { requiredKeys: ['text'] },
);
const styled = fc
  .tuple(run, fc.constantFrom({}, { italic: true as const }, { href: 'https://a.example/' }))
  .map(([one, look]) => ({ ...one, ...look }));
const loose = fc.record({
  kind: fc.constantFrom<BlockKind>('paragraph', 'heading', 'quote'),
  runs: fc.array(styled, { minLength: 1, maxLength: 3 }),
});
const blocks = fc.array(loose, { maxLength: 8 }).map((all) => text(...all));

const textOfSide = (all: readonly Block[]) => all.map((block) => block.text).join('\n');

/** The new text, put together again from what the redline keeps and inserts; the old one from what it keeps and deletes. */
const applied = (rows: readonly RedlineRow[]) =>
  rows
    .filter((row) => row.after !== null)
    .map((row) =>
      row.pieces
        .flatMap((one) => (one.is === 'deleted' ? [] : [one.text]))
        .join('')
        .replace(/\n$/u, ''),
    )
    .join('\n');

describe('whatever the texts are', () => {
  it('gives the new text when it is applied', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        expect(applied(redline(before, after))).toBe(textOfSide(after));
      }),
    );
  });

  it('holds every old block once, and every piece is where it says', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const rows = redline(before, after);
        const stood = rows.filter((row) => row.is !== 'moved-away');
        expect(stood.flatMap((row) => row.before).sort((a, b) => a - b)).toEqual([...before.keys()]);
        const [old, now] = [textOfSide(before), textOfSide(after)];
        for (const piece of rows.flatMap((row) => row.pieces)) {
          const { is, text: words } = piece;
          if (is !== 'inserted') expect(old.slice(piece.before, piece.before + words.length)).toBe(words);
          if (is !== 'deleted') expect(now.slice(piece.after, piece.after + words.length)).toBe(words);
        }
      }),
    );
  });

  it('marks nothing between equal texts', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        expect(redline(all, all).every((row) => row.is === 'kept' && row.remarks.length === 0)).toBe(true);
      }),
    );
  });
});

describe('a long text', () => {
  const long = (of: string, count: number) =>
    text(
      ...Array.from({ length: count }, (_, at) =>
        Array.from({ length: 50 }, (__, nth) => `${of}${at}x${nth}`).join(' '),
      ),
    );

  it('of 50,000 words, all retyped, is compared', () => {
    const rows = redline(long('a', 1000), long('b', 1000));
    expect(rows.filter((row) => row.is === 'deleted')).toHaveLength(1000);
    expect(rows.filter((row) => row.is === 'inserted')).toHaveLength(1000);
  });

  it('of 50,000 words in one block shows a changed figure alone', () => {
    const [block] = long('a', 1000)
      .map((one) => one.text)
      .join(' ')
      .split('\n');
    const [row] = redline(text(block ?? ''), text((block ?? '').replace('a500x20', 'a500y20')));
    expect(row?.pieces.map((piece) => piece.is)).toEqual(['kept', 'deleted', 'inserted', 'kept']);
  });
});
