import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WordPiece, wordChanges } from './word-changes';

/** The wording with what is changed in brackets. */
const shown = (pieces: readonly WordPiece[]) =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

test.each([
  ['nothing', 'close for ten weeks', 'close for ten weeks', 'close for ten weeks', 'close for ten weeks'],
  ['one word', 'close for ten weeks', 'close for eleven weeks', 'close for [ten] weeks', 'close for [eleven] weeks'],
  [
    'several words as one',
    'the state pays about two thirds',
    'the state pays 60 per cent',
    'the state pays [about two thirds]',
    'the state pays [60 per cent]',
  ],
  ['a word taken out', 'it was last repainted', 'it was repainted', 'it was [last ]repainted', 'it was repainted'],
  ['words put in', 'is the oldest', 'is believed to be the oldest', 'is the oldest', 'is [believed to be ]the oldest'],
  ['all', 'ten', 'eleven', '[ten]', '[eleven]'],
  ['what was not there before', '', 'eleven weeks', '', '[eleven weeks]'],
  ['what is gone', 'eleven weeks', '', '[eleven weeks]', ''],
  ['a figure', 'cost €6.4 million', 'cost €6.2 million', 'cost [€6.4] million', 'cost [€6.2] million'],
  ['a sentence taken out at the end', 'It is old. It is red.', 'It is old.', 'It is old.[ It is red.]', 'It is old.'],
  ['a word with a hyphen', 'Jean-Luc came', 'Jean-Marc came', '[Jean-Luc] came', '[Jean-Marc] came'],
  [
    'a number in groups',
    'about 12 000 people',
    'about 12 500 people',
    'about [12 000] people',
    'about [12 500] people',
  ],
  ['years', 'from 2019–2021 on', 'from 2019–2022 on', 'from [2019–2021] on', 'from [2019–2022] on'],
  ['a script without spaces', '橋は閉鎖', '橋は開通', '橋は[閉鎖]', '橋は[開通]'],
])('marks %s', (_what, before, after, old, now) => {
  const changes = wordChanges(before, after);
  expect(shown(changes.before)).toBe(old);
  expect(shown(changes.after)).toBe(now);
});

test('loses no letter of either, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const changes = wordChanges(before, after);
      expect(changes.before.map((piece) => piece.text).join('')).toBe(before);
      expect(changes.after.map((piece) => piece.text).join('')).toBe(after);
      const kept = (pieces: readonly WordPiece[]) =>
        pieces
          .filter((piece) => !piece.changed)
          .map((piece) => piece.text)
          .join('')
          .replace(/\s/gu, '');
      expect(kept(changes.before)).toBe(kept(changes.after));
    }),
  );
});

test('gives up on very long wordings between the first and the last change only', () => {
  const long = (word: string) => `The same ${Array.from({ length: 1500 }, (_, at) => `${word}${at}`).join(' ')} end`;
  const { before } = wordChanges(long('a'), long('b'));
  expect(before.map(({ changed }) => changed)).toEqual([false, true, false]);
});
