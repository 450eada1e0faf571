import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf, type StoryText, textOf } from '@/domain/story-text';
import { bodyStart, docRangeOf, offsetAt, placesOf, positionAt, textRangeOf } from './positions';
import { schema } from './schema';
import { anyStory } from './test-documents';

const HEAD = new Set(['headline', 'dek', 'byline']);
const docOf = (story: StoryText) => schema.nodeFromJSON(story.document);
const bodyOf = (story: StoryText) => blocksOf(story).filter((block) => !HEAD.has(block.kind));

it('counts the blocks of the body as version.text does', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const doc = docOf(story);
      const places = placesOf(doc, bodyStart(story));
      expect(places.map(({ start, length }) => [start, start + length])).toEqual(
        bodyOf(story).map(({ start, end }) => [start, end]),
      );
      for (const { start, from, length } of places)
        expect(doc.textBetween(from, from + length)).toBe(textOf(blocksOf(story)).slice(start, start + length));
    }),
  );
});

it('turns every offset of the body into a position and back', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const places = placesOf(docOf(story), bodyStart(story));
      for (const { start, end } of bodyOf(story))
        for (let offset = start; offset <= end; offset += 1) {
          const position = positionAt(places, offset);
          expect(position).not.toBeNull();
          expect(offsetAt(places, position ?? -1)).toBe(offset);
        }
    }),
  );
});

it('shows the same words in the document as in the text, over several blocks too', () => {
  fc.assert(
    fc.property(anyStory, fc.nat(), fc.nat(), (story, one, other) => {
      const doc = docOf(story);
      const text = textOf(blocksOf(story));
      const places = placesOf(doc, bodyStart(story));
      const first = bodyStart(story);
      fc.pre(text.length > first);
      const start = first + (one % (text.length - first));
      const end = start + 1 + (other % (text.length - start));
      const range = docRangeOf(places, { start, end });
      expect(range).not.toBeNull();
      if (!range) return;
      expect(doc.textBetween(range.from, range.to, '\n').replace(/\n+/g, '\n')).toContain(
        text.slice(start, end).replace(/^\n/, ''),
      );
      const back = textRangeOf(places, range);
      const words = text.slice(start, end);
      if (words.replace(/\n/g, '') !== '') expect(text.slice(back?.start, back?.end).trim()).toBe(words.trim());
    }),
  );
});

const STORY: StoryText = {
  headline: 'Head',
  dek: '',
  byline: 'By Ada',
  document: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'One' }] },
      { type: 'paragraph' },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Two' }] }] },
    ],
  },
};
const PLACES = placesOf(docOf(STORY), bodyStart(STORY));

it('places the body after the lines of the head that are not empty', () => {
  expect(bodyStart(STORY)).toBe('Head\nBy Ada\n'.length);
  expect(PLACES).toEqual([
    { start: 12, from: 1, length: 3 },
    { start: 16, from: 9, length: 3 },
  ]);
});

it.each([
  ['in the head', 0, null],
  ['just before the body', 11, null],
  ['at its beginning', 12, 1],
  ['at the end of a block', 15, 4],
  ['at the beginning of the next', 16, 9],
  ['at its end', 19, 12],
  ['beyond it', 20, null],
])('positionAt: %s', (_, offset, position) => {
  expect(positionAt(PLACES, offset)).toBe(position);
});

it.each([
  ['before the first word', 0, null],
  ['in an empty block', 6, 15],
  ['between two blocks', 7, 15],
  ['after the last', 13, 19],
])('offsetAt: %s', (_, position, offset) => {
  expect(offsetAt(PLACES, position)).toBe(offset);
});

it.each([
  ['from an empty block into the next', { from: 6, to: 10 }, { start: 16, end: 17 }],
  ['from a block into an empty one', { from: 3, to: 6 }, { start: 14, end: 15 }],
  ['of an empty block', { from: 6, to: 6 }, null],
  ['of no words', { from: 2, to: 2 }, null],
  ['from the end of a block to the next one’s beginning', { from: 4, to: 9 }, null],
])('textRangeOf: %s', (_, range, stretch) => {
  expect(textRangeOf(PLACES, range)).toEqual(stretch);
});
