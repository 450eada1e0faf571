import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWord, tokensOf } from './word-tokens';

const words = (text: string) => tokensOf(text).filter(isWord);

describe('the tokens of a text', () => {
  it.each([
    ['figures whole', 'It cost €6.4m, or 60% of 1,080.', ['It', 'cost', '€6.4m', 'or', '60%', 'of', '1,080']],
    ['figures in groups', 'about 12 000 or 1 234 567 people', ['about', '12 000', 'or', '1 234 567', 'people']],
    ['years side by side', 'In 2019 500 left', ['In', '2019', '500', 'left']],
    ['a stretch of years', 'from 2019–2021 on', ['from', '2019–2021', 'on']],
    ['two words with a dash between', 'weeks—ten of them', ['weeks', 'ten', 'of', 'them']],
    ['names whole', 'Jean-Luc O’Brien', ['Jean-Luc', 'O’Brien']],
    ['no signs around them', '(“Ten,” she said.)', ['Ten', 'she', 'said']],
    ['a script without spaces', '橋は閉鎖', ['橋', 'は', '閉鎖']],
  ])('%s', (_, text, found) => {
    expect(words(text)).toEqual(found);
  });

  it('sets a line break apart', () => {
    expect(tokensOf('one.\nTwo')).toEqual(['one', '.', '\n', 'Two']);
    expect(tokensOf('one \n\n two')).toEqual(['one', ' ', '\n', '\n', ' ', 'two']);
  });

  it('are the text again when joined, whatever it is', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('1', '000', ' ', '\u00a0', '.', '“', '—', 'a', '\n', '(', '’') }),
    );
    fc.assert(
      fc.property(any, (text) => {
        expect(tokensOf(text).join('')).toBe(text);
      }),
    );
  });
});
