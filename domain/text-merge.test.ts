import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode, StoryText } from './story-text';
import { type Choice, choicesIn, mergedText, mergeTexts } from './text-merge';

const node = (text: string): DocumentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const text = (words: string, more: Partial<StoryText> = {}): StoryText => ({
  headline: 'Head',
  dek: '',
  byline: '',
  document: { type: 'doc', content: words.split(' ').filter(Boolean).map(node) },
  ...more,
});
const words = (of: DocumentNode[]) => of.map((one) => one.content?.[0]?.text).join(' ');
const told = (base: string, mine: string, theirs: string) =>
  mergeTexts(text(base), text(mine), text(theirs)).body.map((part) =>
    part.from === 'choose'
      ? `choose ${words(part.mine)}/${words(part.theirs)}`
      : `${part.from} ${words(part.nodes)}`.trim(),
  );
const merged = (base: string, mine: string, theirs: string, choices: Choice[] = []) =>
  words(mergedText(mergeTexts(text(base), text(mine), text(theirs)), choices).document.content ?? []);

describe('the body', () => {
  it.each<[string, string, string, string, string[]]>([
    ['nothing changed', 'a b', 'a b', 'a b', ['base a b']],
    ['I changed one, they another', 'a b c d', 'A b c d', 'a b c D', ['mine A', 'base b c', 'theirs D']],
    ['I put one in', 'a b', 'a x b', 'a b', ['base a', 'mine x', 'base b']],
    ['they took one out', 'a b c', 'a b c', 'a c', ['base a', 'theirs', 'base c']],
    ['both made the same change', 'a b', 'a B', 'a B', ['base a', 'both B']],
    ['both changed one differently', 'a b c', 'a X c', 'a Y c', ['base a', 'choose X/Y', 'base c']],
    ['I changed what they took out', 'a b c', 'a X c', 'a c', ['base a', 'choose X/', 'base c']],
    ['both put something in at one place', 'a b', 'a x b', 'a y b', ['base a', 'choose x/y', 'base b']],
    ['neighbours', 'a b', 'X b', 'a Y', ['mine X', 'theirs Y']],
    ['neighbours of another number', 'a b', 'X x b', 'a Y', ['choose X x b/a Y']],
    ['at the end', 'a', 'a x', 'a', ['base a', 'mine x']],
    ['of an empty text', '', 'x', 'y', ['choose x/y']],
  ])('%s', (_, base, mine, theirs, parts) => {
    expect(told(base, mine, theirs)).toEqual(parts);
  });

  it('is what was chosen', () => {
    expect(merged('a b c', 'a X c', 'a Y c', ['theirs'])).toBe('a Y c');
    expect(merged('a b c', 'a X c', 'a Y c', ['both'])).toBe('a Y X c');
    expect(merged('a b c', 'a X c', 'a Y c')).toBe('a X c');
  });

  it('is never without a block', () => {
    expect(mergedText(mergeTexts(text('a'), text(''), text('a')), []).document.content).toEqual([
      { type: 'paragraph' },
    ]);
  });
});

describe('the lines above it', () => {
  const of = (base: string, mine: string, theirs: string) =>
    mergeTexts(text('', { headline: base }), text('', { headline: mine }), text('', { headline: theirs }));

  it.each([
    ['nobody', 'a', 'a', 'a', 'base', 'a'],
    ['I', 'a', 'b', 'a', 'mine', 'b'],
    ['they', 'a', 'a', 'b', 'theirs', 'b'],
    ['both alike', 'a', 'b', 'b', 'both', 'b'],
  ])('%s changed it', (_, base, mine, theirs, from, result) => {
    expect(of(base, mine, theirs).lines.headline).toEqual({ from, text: result });
  });

  it('are chosen before the body where both changed them', () => {
    const merge = mergeTexts(text('a', { headline: 'x' }), text('b', { headline: 'y' }), text('c', { headline: 'z' }));
    expect(choicesIn(merge)).toBe(2);
    const { headline, document } = mergedText(merge, ['theirs', 'mine']);
    expect([headline, words(document.content ?? [])]).toEqual(['z', 'b']);
  });
});

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 }).map((list) => list.join(' '));

it('takes a text whole where the other is as it was', () => {
  fc.assert(
    fc.property(letters, letters, (base, changed) => {
      expect(merged(base, changed, base)).toBe(changed);
      expect(merged(base, base, changed)).toBe(changed);
      expect(merged(base, changed, changed)).toBe(changed);
    }),
  );
});

it('loses no block that one of the two put in', () => {
  fc.assert(
    fc.property(letters, letters, letters, (base, mine, theirs) => {
      const whole = [...told(base, mine, theirs), base].join(' ').split(/[ /]/);
      for (const word of `${mine} ${theirs}`.split(' ').filter(Boolean)) expect(whole).toContain(word);
    }),
  );
});
