import { describe, expect, it } from 'vitest';
import { blocksOf } from '../story-text';
import { blockAt, placeOf, placesSentence } from './place';

const text = (type: string, words: string) => ({ type, content: [{ type: 'text', text: words }] });
const blocks = blocksOf({
  headline: 'Head',
  dek: 'Dek',
  byline: '',
  document: {
    type: 'doc',
    content: [text('paragraph', 'One'), text('heading', 'Between'), text('paragraph', 'Two'), text('caption', 'Below')],
  },
});

describe('where a position stands', () => {
  it.each([
    [0, 'Head'],
    [5, 'Dek'],
    [9, '¶ 1'],
    [13, 'Heading'],
    [21, '¶ 2'],
    [25, 'Caption'],
    [999, 'Caption'],
  ])('%i is in %s', (start, place) => {
    expect(placeOf(blocks, start)).toBe(place);
  });

  it('is nowhere in a text without blocks', () => {
    expect(blockAt([], 0)).toBe(-1);
    expect(placeOf([], 0)).toBe('');
  });
});

it.each([
  [['¶ 2'], '¶ 2, one place'],
  [['Head', '¶ 1'], 'Head and ¶ 1, two places'],
  [['¶ 1', '¶ 1'], '¶ 1, two places'],
  [['Head', 'Dek', '¶ 1'], 'Head, Dek and ¶ 1, three places'],
])('%j reads “%s”', (places, sentence) => {
  expect(placesSentence(places)).toBe(sentence);
});
