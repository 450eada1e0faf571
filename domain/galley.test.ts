import { describe, expect, it } from 'vitest';
import { correctionSteps, type GalleyClaim, type GalleyNode, galleyOf } from './galley';
import { blocksOf } from './story-text';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const story = (...texts: string[]) =>
  blocksOf({ headline: '', dek: '', byline: '', document: { type: 'doc', content: texts.map(paragraph) } });

const claim = (number: number, ...spans: [start: number, exact: string][]): GalleyClaim => ({
  id: `c${number}`,
  number,
  spans: spans.map(([start, exact]) => ({ start, exact, state: 'exact' })),
});

/** `^1` a marker, `[1:0 …]` a mark of claim 1 in lane 0. */
const drawn = (nodes: readonly GalleyNode[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'run') return node.struck ? `-${node.run.text}-` : node.run.text;
      if (node.type === 'proposed') return `+${node.replacement}+`;
      if (node.type === 'marker') return `^${node.number}`;
      return `[${node.claim.slice(1)}:${node.lane} ${drawn(node.children)}]`;
    })
    .join('');

const galley = (texts: string[], claims: GalleyClaim[]) =>
  galleyOf(story(...texts), claims).map(({ nodes }) => drawn(nodes));

describe('the galley', () => {
  it.each<[name: string, texts: string[], claims: GalleyClaim[], want: string[]]>([
    ['a text without claims is plain', ['abc def'], [], ['abc def']],
    ['a claim is marked where it stands', ['abc def'], [claim(1, [4, 'def'])], ['abc ^1[1:0 def]']],
    ['each place of a claim has its marker', ['ab ab'], [claim(1, [0, 'ab'], [3, 'ab'])], ['^1[1:0 ab] ^1[1:0 ab]']],
    [
      'a shorter claim inside a longer one keeps to the words',
      ['abcdef'],
      [claim(1, [2, 'cd']), claim(2, [0, 'abcdef'])],
      ['^2[2:1 ab^1[1:0 cd]ef]'],
    ],
    [
      'of two that cross, the shorter is split',
      ['abcdefgh'],
      [claim(1, [0, 'abcde']), claim(2, [4, 'efg'])],
      ['^1[1:1 abcd^2[2:0 e]][2:0 fg]h'],
    ],
    [
      'a fourth lane is the margin’s',
      ['abcdefgh'],
      [claim(1, [3, 'd']), claim(2, [2, 'cde']), claim(3, [1, 'bcdef']), claim(4, [0, 'abcdefg'])],
      ['^4[4:3 a^3[3:2 b^2[2:1 c^1[1:0 d]e]f]g]h'],
    ],
    [
      'two claims on the same words each keep a lane',
      ['abc'],
      [claim(1, [0, 'abc']), claim(2, [0, 'abc'])],
      ['^1[1:1 ^2[2:0 abc]]'],
    ],
    [
      'a span over two blocks marks both, with one marker',
      ['abc', 'def'],
      [claim(1, [1, 'bc\nde'])],
      ['a^1[1:0 bc]', '[1:0 de]f'],
    ],
    [
      'a lost span stands nowhere',
      ['abc'],
      [{ id: 'c1', number: 1, spans: [{ start: 0, exact: 'abc', state: 'lost' }] }],
      ['abc'],
    ],
  ])('%s', (_, texts, claims, want) => {
    expect(galley(texts, claims)).toEqual(want);
  });

  it('keeps the look of the words across the edges of marks', () => {
    const blocks = blocksOf({
      headline: '',
      dek: '',
      byline: '',
      document: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'one ' },
              { type: 'text', text: 'two', marks: [{ type: 'italic' }] },
            ],
          },
        ],
      },
    });
    const [first] = galleyOf(blocks, [claim(1, [2, 'e tw'])]);
    expect(first?.nodes).toEqual([
      { type: 'run', run: { text: 'on' } },
      { type: 'marker', claim: 'c1', number: 1 },
      {
        type: 'mark',
        claim: 'c1',
        lane: 0,
        children: [
          { type: 'run', run: { text: 'e ' } },
          { type: 'run', run: { text: 'tw', italic: true } },
        ],
      },
      { type: 'run', run: { text: 'o', italic: true } },
    ]);
  });

  it('strikes what waits to be replaced, in its marks, and puts beside it what would stand there', () => {
    const on = (start: number, end: number, replacement: string) => ({
      id: `x${start}`,
      claim: 'c1',
      start,
      end,
      replacement,
    });
    const drawnWith = (...corrections: ReturnType<typeof on>[]) =>
      galleyOf(story('abc def', 'ghi'), [claim(1, [4, 'def'])], corrections).map(({ nodes }) => drawn(nodes));
    expect(drawnWith(on(4, 7, 'xyz'))).toEqual(['abc ^1[1:0 -def-+xyz+]', 'ghi']);
    expect(drawnWith(on(2, 6, ''), on(8, 11, 'k'))).toEqual(['ab-c -^1[1:0 -de-++f]', '-ghi-+k+']);
    expect(drawnWith(on(0, 0, 'so '), on(11, 11, '!'))).toEqual(['+so +abc ^1[1:0 def]', 'ghi+!+']);
    expect(drawnWith(on(4, 7, 'x'), on(4, 7, 'y'))).toEqual(['abc ^1[1:0 -def-+x++y+]', 'ghi']);
  });

  it('shows of a correction what it changes, word by word', () => {
    const steps = correctionSteps(
      { id: 'x', claim: 'c', words: 'the ten weeks', replacement: 'the eleven long weeks' },
      20,
    );
    expect(steps.map(({ start, end, replacement }) => [start, end, replacement])).toEqual([[24, 27, 'eleven long']]);
    expect(correctionSteps({ id: 'x', claim: 'c', words: 'ten', replacement: '' }, 5)).toMatchObject([
      { start: 5, end: 8, replacement: '' },
    ]);
  });

  it('sets 10,000 words with 1,000 claims without waiting', () => {
    const texts = Array.from({ length: 200 }, () => 'words '.repeat(50).trim());
    const claims = Array.from({ length: 1000 }, (_, at) =>
      claim(at + 1, [Math.floor(at / 5) * 300 + (at % 5) * 60, 'words words words']),
    );
    const began = performance.now();
    const blocks = galleyOf(story(...texts), claims);
    expect(performance.now() - began).toBeLessThan(250);
    expect(blocks.flatMap(({ nodes }) => nodes).filter((node) => node.type === 'mark')).toHaveLength(1000);
  });
});
