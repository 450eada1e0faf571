import { expect, it } from 'vitest';
import { numberedText } from './numbered-text';
import { blocksOf } from './story-text';

const blocks = blocksOf({
  headline: 'Bridge to close',
  dek: '',
  byline: '',
  document: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The bridge ' },
          { type: 'text', text: 'will close', marks: [{ type: 'italic' }] },
        ],
      },
    ],
  },
});

const claim = (number: number, ...spans: [number, string][]) => ({
  id: `c${number}`,
  number,
  spans: spans.map(([start, exact]) => ({ start, exact, state: 'exact' })),
});

const drawn = (claims: ReturnType<typeof claim>[]) =>
  numberedText(blocks, claims).map(({ pieces, claims: first }) => [
    pieces.map((piece) => ('run' in piece ? piece.run.text : `^${piece.number}`)).join('|'),
    first.join(' '),
  ]);

it('sets a number after the words of each place, and lists a claim where it first stands', () => {
  expect(drawn([claim(1, [0, 'Bridge'], [20, 'bridge']), claim(2, [27, 'will close'])])).toEqual([
    ['Bridge|^1| to close', 'c1'],
    ['The bridge|^1| |will close|^2', 'c2'],
  ]);
});

it('sets several numbers at one end in their order', () => {
  expect(drawn([claim(2, [0, 'Bridge to close']), claim(1, [10, 'close'])])[0]).toEqual([
    'Bridge to close|^1|^2',
    'c1 c2',
  ]);
});
