import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PlacedSpan, placeSpans, type SpanToPlace } from './place-spans';
import { describe } from './selector';

// What holds for any two texts and any spans.

const word = fc.constantFrom(
  'ten',
  'Ten',
  '49,000',
  '5',
  'people',
  'left',
  'the',
  'city',
  'not',
  'Ana',
  'Brandt',
  'non-fatal',
  'Jose\u0301',
  'שבועות',
  '三月に',
  '😀',
  '👩‍👩‍👧',
  '“gone”',
  'e\u0301',
);
const gap = fc.constantFrom(' ', ' ', ' ', '. ', ', ', '\n', '\u00a0', '  ', '');
const textOf = (least: number) =>
  fc.array(fc.tuple(word, gap), { minLength: least, maxLength: 40 }).map((parts) => parts.flat().join('').trim());
const places = fc.array(fc.tuple(fc.nat(), fc.nat(40)), { minLength: 1, maxLength: 6 });

/** Spans on whole letters of a text, none of them white space alone. */
function spansOn(text: string, wished: readonly [number, number][]): SpanToPlace[] {
  const letters = [...text];
  return wished.flatMap(([one, other], at) => {
    if (letters.length === 0) return [];
    const from = one % letters.length;
    const start = letters.slice(0, from).join('').length;
    const exact = letters.slice(from, from + 1 + other).join('');
    if (exact.trim() === '') return [];
    return [{ id: String(at), placement: 'exact' as const, ...describe(text, { start, end: start + exact.length }) }];
  });
}

const selectorOf = ({ exact, prefix, suffix, start }: SpanToPlace) => ({ exact, prefix, suffix, start });
const carried = (placed: readonly PlacedSpan[], first: readonly SpanToPlace[]): SpanToPlace[] =>
  placed.map(({ id, state, exact, prefix, suffix, start }, at) => {
    const before = first[at];
    return { id, exact, prefix, suffix, start, placement: state, earlier: before ? [selectorOf(before)] : [] };
  });

it('leaves every span of an unchanged text where it is', () => {
  fc.assert(
    fc.property(textOf(1), places, (text, wished) => {
      const spans = spansOn(text, wished);
      const placed = placeSpans(text, text, spans, 'en');
      expect(placed.map(({ state, start, exact }) => ({ state, start, exact }))).toEqual(
        spans.map(({ start, exact }) => ({ state: 'exact', start, exact })),
      );
      expect(placed.every(({ contextChanged, candidates }) => !contextChanged && candidates.length === 0)).toBe(true);
    }),
  );
});

it('moves every span along with text that is put before it', () => {
  fc.assert(
    fc.property(textOf(1), places, (text, wished) => {
      const lead = 'A paragraph of other words altogether.\n';
      const spans = spansOn(text, wished);
      const placed = placeSpans(text, lead + text, spans, 'en');
      expect(placed.map(({ state, start }) => [state, start])).toEqual(
        spans.map(({ start }) => ['exact', start + lead.length]),
      );
    }),
  );
});

it('never throws, stays inside the text, and calls unchanged only what is the same', () => {
  fc.assert(
    fc.property(textOf(0), textOf(0), places, (before, after, wished) => {
      const spans = spansOn(before, wished);
      const placed = placeSpans(before, after, spans, 'en');
      expect(placed.map(({ id }) => id)).toEqual(spans.map(({ id }) => id));
      placed.forEach((one, at) => {
        const span = spans[at];
        expect(one.start).toBeGreaterThanOrEqual(0);
        expect(one.score >= 0 && one.score <= 1).toBe(true);
        if (one.state === 'lost') {
          expect(one.start).toBeLessThanOrEqual(after.length);
          expect({ ...selectorOf(span as SpanToPlace), start: 0 }).toEqual({
            exact: one.exact,
            prefix: one.prefix,
            suffix: one.suffix,
            start: 0,
          });
        } else {
          expect(after.slice(one.start, one.start + one.exact.length)).toBe(one.exact);
          expect(one.exact.trim()).not.toBe('');
          expect(one.exact.isWellFormed()).toBe(true);
        }
        if (one.state === 'exact' || one.state === 'moved') expect(one.exact).toBe(span?.exact);
        if (one.state === 'changed') expect(one.exact).not.toBe(span?.exact);
        for (const { start, end } of one.candidates)
          expect(start >= 0 && start < end && end <= after.length).toBe(true);
      });
    }),
    { numRuns: 300 },
  );
});

it('brings every span back when an edit is taken back', () => {
  fc.assert(
    fc.property(textOf(1), textOf(0), places, (first, second, wished) => {
      const spans = spansOn(first, wished);
      const there = placeSpans(first, second, spans, 'en');
      const back = placeSpans(second, first, carried(there, spans), 'en');
      expect(back.map(({ start, exact }) => ({ start, exact }))).toEqual(
        spans.map(({ start, exact }) => ({ start, exact })),
      );
      expect(back.some(({ state }) => state === 'lost')).toBe(false);
    }),
    { numRuns: 300 },
  );
});
