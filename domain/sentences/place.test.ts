import { describe, expect, it } from 'vitest';
import { type BlockKind, blocksOf } from '../story-text';
import { blockAt, placeOf, placesOf, placesSentence } from './place';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const blocks = blocksOf({
  headline: 'Head',
  dek: '',
  byline: 'Ada',
  document: {
    type: 'doc',
    content: [
      paragraph('One.'),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Why' }] },
      { type: 'blockquote', content: [paragraph('Said')] },
      paragraph('Two.'),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('item')] }] },
      { type: 'credit', content: [{ type: 'text', text: 'Photo' }] },
    ],
  },
});

it('paragraphs are counted, the others named', () => {
  expect(placesOf(blocks)).toEqual(['Head', 'Byline', '¶ 1', 'Heading', 'Quote', '¶ 2', 'List', 'Credit']);
  for (const kind of ['dek', 'pull-quote', 'caption'] satisfies BlockKind[])
    expect(placesOf([{ kind, start: 0, end: 1, text: 'x', runs: [] }])[0]).toMatch(/^[A-Z][a-z ]+$/);
});

it('every position of a block is in it, and a line end in the block before', () => {
  for (const [index, block] of blocks.entries())
    for (let at = block.start; at <= block.end; at += 1) expect(blockAt(blocks, at)).toBe(index);
  expect(blockAt([], 0)).toBe(-1);
  expect(blockAt(blocks, 9999)).toBe(blocks.length - 1);
});

describe('the place of a position', () => {
  it.each([
    [0, 'Head'],
    [5, 'Byline'],
    [9, '¶ 1'],
  ])('%s is %s', (at, place) => expect(placeOf(blocks, at)).toBe(place));

  it('is nothing where there is no text', () => expect(placeOf([], 0)).toBe(''));
});

it.each([
  [['¶ 2'], '¶ 2, one place'],
  [['Head', '¶ 1'], 'Head and ¶ 1, two places'],
  [['¶ 2', '¶ 2'], '¶ 2, two places'],
  [['Head', 'Dek', '¶ 1'], 'Head, Dek and ¶ 1, three places'],
  [['¶ 1', '¶ 2', '¶ 3', '¶ 4', '¶ 5'], '¶ 1, ¶ 2, ¶ 3, ¶ 4 and ¶ 5, 5 places'],
  [[], 'No place in the text'],
])('%j', (places, sentence) => {
  expect(placesSentence(places)).toBe(sentence);
});
