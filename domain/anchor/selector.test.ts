import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { describe, type Found, find } from './selector';

const place = (text: string, words: string, nth = 0): { start: number; end: number } => {
  let start = text.indexOf(words);
  for (let left = nth; left > 0; left -= 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
};

const LONG = `${'a'.repeat(40)}HERE${'z'.repeat(40)}`;

group('describing a place', () => {
  it.each<[string, string, string, string, string, number]>([
    ['in the middle', LONG, 'HERE', 'a'.repeat(32), 'z'.repeat(32), 40],
    ['at the beginning', 'Ten of them left.', 'Ten', '', ' of them left.', 0],
    ['at the end', 'Ten of them left.', 'left.', 'Ten of them ', '', 12],
    ['the whole text', 'Ten', 'Ten', '', '', 0],
    ['over two blocks', 'Head\nTen left', 'Head\nTen', '', ' left', 0],
    ['among pairs', '😀😀 ten 😀😀', 'ten', '😀😀 ', ' 😀😀', 5],
    ['written from the right', 'הגשר נסגר ל־11 שבועות', '11', 'הגשר נסגר ל־', ' שבועות', 12],
  ])('%s', (_, text, exact, prefix, suffix, start) => {
    expect(describe(text, place(text, exact))).toEqual({ exact, prefix, suffix, start });
  });

  it('cuts no pair in half at the far ends', () => {
    const text = `${'😀'.repeat(20)}aHEREz${'😀'.repeat(20)}`;
    const { prefix, suffix } = describe(text, place(text, 'HERE'));
    expect([prefix, suffix]).toEqual([`${'😀'.repeat(15)}a`, `z${'😀'.repeat(15)}`]);
  });
});

group('finding a place', () => {
  const TWICE = 'In March 49,000 left; by May 49,000 had come back.';
  const several = { ok: false, why: 'several' } as const;
  const nowhere = { ok: false, why: 'nowhere' } as const;
  const elsewhere = { ok: false, why: 'elsewhere' } as const;
  const at = (start: number, exact: string): Found => ({ ok: true, start, end: start + exact.length });

  it.each<[string, string, Parameters<typeof find>[1], Found]>([
    ['words that stand once', TWICE, { exact: 'March' }, at(3, 'March')],
    ['words at the beginning, by their place', 'Ten and ten', { exact: 'Ten', start: 0 }, at(0, 'Ten')],
    ['words that stand nowhere', TWICE, { exact: 'April' }, nowhere],
    ['words of another case', TWICE, { exact: 'march' }, nowhere],
    ['words that stand twice', TWICE, { exact: '49,000' }, several],
    ['the second, by its place', TWICE, { exact: '49,000', start: 29 }, at(29, '49,000')],
    ['the first, by what follows', TWICE, { exact: '49,000', suffix: ' left' }, at(9, '49,000')],
    ['the second, by what is before', TWICE, { exact: '49,000', prefix: 'May ' }, at(29, '49,000')],
    ['by both sides', TWICE, { exact: '49,000', prefix: 'March ', suffix: ' left' }, at(9, '49,000')],
    ['by sides that no place has', TWICE, { exact: '49,000', prefix: 'March ', suffix: ' had' }, elsewhere],
    ['words that stand once, between others', TWICE, { exact: 'March', prefix: 'Since ' }, elsewhere],
    ['a prefix that would begin before the text', 'aab', { exact: 'ab', prefix: 'aa' }, elsewhere],
    ['a suffix that would end after the text', 'Ten left', { exact: 'left', suffix: ' ' }, elsewhere],
    ['sides that are empty', TWICE, { exact: 'March', prefix: '', suffix: '' }, at(3, 'March')],
    ['equal sides in two places', 'a x b, a x b', { exact: 'x', prefix: 'a ', suffix: ' b' }, several],
    ['a place that is wrong now, once', TWICE, { exact: 'March', start: 7 }, at(3, 'March')],
    ['a place that is wrong now, twice', TWICE, { exact: '49,000', start: 7 }, several],
    ['a place beyond the text', TWICE, { exact: 'March', start: 4000 }, at(3, 'March')],
    ['a wrong place and the right side', TWICE, { exact: '49,000', start: 8, prefix: 'May ' }, at(29, '49,000')],
    ['words that overlap themselves', 'so so so', { exact: 'so so' }, several],
    ['a pair', 'a 😀 b', { exact: '😀' }, at(2, '😀')],
    ['words over two blocks', 'Head\nTen left', { exact: 'Head\nTen' }, at(0, 'Head\nTen')],
    ['words in another normal form', 'Jose\u0301', { exact: 'José' }, nowhere],
    ['in an empty text', '', { exact: 'Ten' }, nowhere],
  ])('%s', (_, text, selector, found) => {
    expect(find(text, selector)).toEqual(found);
  });

  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', 'é', 'ש'), minLength: 1, maxLength: 60 });

  it('finds again whatever was described, by its place', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, one, other) => {
        const letters = [...text];
        const from = one % letters.length;
        const count = 1 + (other % (letters.length - from));
        const start = letters.slice(0, from).join('').length;
        const exact = letters.slice(from, from + count).join('');
        const selector = describe(text, { start, end: start + exact.length });
        expect(selector.exact).toBe(exact);
        expect(selector.prefix.isWellFormed() && selector.suffix.isWellFormed()).toBe(true);
        expect(find(text, selector)).toEqual(at(start, exact));
        expect(text.slice(0, start).endsWith(selector.prefix)).toBe(true);
        const { start: _, ...withoutPlace } = selector;
        const found = find(text, withoutPlace);
        // Without its place it is that place or nothing: a tie is never guessed.
        expect(found.ok ? found.start : found.why).toBe(found.ok ? start : 'several');
      }),
    );
  });

  it('finds one letter among very many without waiting', () => {
    const text = 'e '.repeat(200_000);
    const began = performance.now();
    expect(find(text, { exact: 'e', prefix: 'x' })).toEqual(elsewhere);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
