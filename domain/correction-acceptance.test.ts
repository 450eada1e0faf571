import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CorrectionRecord } from './correction';
import { acceptedOf, clashesAmong, editsOf, madeAt, rangeAfter, type TextEdit } from './correction-acceptance';

const TEXT = 'Bridge shut for ten weeks\nIt carries 18,400 cars a day, said Ines. It opened in 1931.';

const on = (
  id: string,
  words: string,
  replacement: string,
  more: Partial<CorrectionRecord> = {},
): CorrectionRecord => ({
  id,
  claim: `claim-${id}`,
  number: 4,
  claimRevision: 2,
  span: `span-${id}`,
  revision: 1,
  words,
  replacement,
  by: 'ada',
  byName: 'Ada Brandt',
  decision: null,
  stands: { ok: true, start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length },
  ...more,
});
const ask = (...ids: string[]) => ids.map((correction) => ({ correction, revision: 1 }));

const made = (edits: readonly TextEdit[]) =>
  edits
    .toReversed()
    .reduce((text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end), TEXT);

function textAfter(...corrections: CorrectionRecord[]): string {
  const accepted = acceptedOf(ask(...corrections.map((one) => one.id)), corrections);
  if (!Array.isArray(accepted)) throw new Error(accepted.refusal.sentence);
  return made(editsOf(TEXT, accepted));
}

describe('what is accepted', () => {
  it('stands in the text, several at once', () => {
    expect(textAfter(on('a', 'ten', 'eleven'), on('b', '1931', '1932'))).toBe(
      'Bridge shut for eleven weeks\nIt carries 18,400 cars a day, said Ines. It opened in 1932.',
    );
  });

  it.each([
    ['ten ', 'Bridge shut for weeks\n'],
    ['ten', 'Bridge shut for weeks\n'],
    ['Bridge', 'shut for ten weeks\n'],
    ['weeks', 'Bridge shut for ten\n'],
  ])('without a replacement goes with one space: %j', (words, line) => {
    expect(textAfter(on('a', words, '')).startsWith(line)).toBe(true);
  });

  it.each([
    [', said Ines', 'cars a day. It'],
    ['1931', 'opened in.'],
  ])('without a replacement leaves no space before a full stop: %j', (words, rest) => {
    expect(textAfter(on('a', words, ''))).toContain(rest);
  });

  it('of two that say the same of the same words, both, made once', () => {
    expect(textAfter(on('a', 'ten', 'eleven'), on('b', 'ten', 'eleven'))).toContain('for eleven weeks');
  });
});

describe('what cannot be accepted', () => {
  const refused = (asked: Parameters<typeof acceptedOf>[0], ...corrections: CorrectionRecord[]) => {
    const answer = acceptedOf(asked, corrections);
    return Array.isArray(answer) ? null : answer.refusal;
  };

  test('two that would replace the same words: which, and by whom', () => {
    const refusal = refused(
      ask('a', 'b'),
      on('a', 'ten', 'eleven'),
      on('b', 'for ten weeks', 'until May', { number: 7, byName: 'Leo' }),
    );
    expect(refusal).toMatchObject({ code: 'invalid' });
    expect(refusal?.sentence).toMatch(
      /“for ten weeks” \(claim 7, proposed by Leo\) and “ten” \(claim 4, proposed by Ada Brandt\)/,
    );
  });

  test('one that overlaps another that is not its neighbour', () => {
    const far = on('a', 'Bridge shut for ten weeks', 'Shut');
    expect(refused(ask('a', 'b', 'c'), far, on('b', 'Bridge', 'Road'), on('c', 'ten', 'two'))?.sentence).toMatch(
      /overlap/,
    );
  });

  test.each([
    [
      'whose words changed',
      on('a', 'ten', 'two', { stands: { ok: false, why: 'They were changed in version 7.' } }),
      'Claim 4: They were changed in version 7.',
    ],
    ['that is decided', on('a', 'ten', 'two', { decision: 'declined', revision: 2 }), 'was declined meanwhile'],
    ['of another revision', on('a', 'ten', 'two', { revision: 2 }), 'changed while you looked'],
  ])('one %s', (_, correction, sentence) => {
    expect(refused(ask('a'), correction)).toMatchObject({ code: 'stale', sentence: expect.stringContaining(sentence) });
  });

  test('one amended back to the words that stand, one twice, one of elsewhere', () => {
    const one = on('a', 'ten', 'two');
    expect(refused([{ correction: 'a', revision: 1, replacement: 'ten' }], one)?.fields).toHaveProperty(
      'decisions.0.replacement',
    );
    expect(refused(ask('a', 'a'), one)?.fields).toHaveProperty('decisions.1.correction');
    expect(refused(ask('b'), one)?.fields).toHaveProperty('decisions.0.correction');
  });
});

test('of those that wait, each is told which others would replace the same words', () => {
  const all = [
    on('a', 'ten', 'eleven'),
    on('b', 'for ten weeks', 'until May'),
    on('c', 'ten', 'eleven'),
    on('d', '1931', '1932'),
  ];
  const named = [...clashesAmong(all)].map(([one, those]) => [one, those.map((other) => other.with)]);
  expect(Object.fromEntries(named)).toEqual({ a: ['b'], b: ['a', 'c'], c: ['b'], d: [] });
});

describe('where the other words stand afterwards', () => {
  const stretch = fc
    .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  test('a stretch that no edit cuts through reads as before, or as the replacement', () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 4 }),
        stretch,
        fc.string({ maxLength: 9 }),
        (places, range, replacement) => {
          const edits: TextEdit[] = [];
          for (const place of [...places].sort((a, b) => a.start - b.start))
            if (place.end > place.start && place.start >= (edits.at(-1)?.end ?? 0))
              edits.push({ ...place, replacement });
          const now = rangeAfter(edits, range);
          if (!now) return;
          const inside = edits.filter((edit) => edit.start >= range.start && edit.end <= range.end);
          const expected = inside
            .toReversed()
            .reduce(
              (text, edit) =>
                text.slice(0, edit.start - range.start) + edit.replacement + text.slice(edit.end - range.start),
              TEXT.slice(range.start, range.end),
            );
          expect(made(edits).slice(now.start, now.end)).toBe(expected);
        },
      ),
    );
  });

  it('is known for every replacement', () => {
    const corrections = [on('a', 'ten', 'eleven'), on('b', ', said Ines', ''), on('c', '1931', '1932')];
    const accepted = acceptedOf(ask('a', 'b', 'c'), corrections);
    if (!Array.isArray(accepted)) throw new Error('refused');
    const edits = editsOf(TEXT, accepted);
    const text = made(edits);
    const words = accepted.map((one) => madeAt(edits, one)).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(['eleven', '', '1932']);
  });

  it('is nowhere for words that are taken out or cut through', () => {
    const edits = [{ start: 7, end: 11, replacement: '' }];
    expect([rangeAfter(edits, { start: 7, end: 11 }), rangeAfter(edits, { start: 9, end: 20 })]).toEqual([null, null]);
  });
});
