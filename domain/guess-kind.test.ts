import { describe, expect, it } from 'vitest';
import { guessKind } from './guess-kind';

describe('the kind a marked stretch is first taken for', () => {
  it.each([
    ['about 18,400 vehicles a day', 'figure'],
    ['€6.4 million', 'figure'],
    ['shut for eleven weeks', 'figure'],
    ['60 per cent', 'figure'],
    ['on Monday 2 March', 'date'],
    ['in 1931', 'date'],
    ['the 1931 crossing', 'date'],
    ['last September', 'date'],
    ['2026-02-12', 'date'],
    ['repainted 1,931 times', 'figure'],
    ['“We would rather close it for one spring than nurse it for ten,”', 'quote'],
    ['she called it “a bridge too far for this city”', 'quote'],
    ['Ines Maroto, the city engineer', 'name'],
    ['Rowan Bridge', 'name'],
    ['Bank of England', 'name'],
    ['“Important Stories,”', 'name'],
    ['"Important Stories"', 'name'],
    ['“Mother won’t let her son go”', 'quote'],
    ['InformNapalm', 'name'],
    ['Nearly', 'other'],
    ['early March', 'date'],
    ['mid-June', 'date'],
    ['the oldest steel arch in the region', 'other'],
    ['may reopen', 'other'],
  ])('%s is a %s', (words, kind) => {
    expect(guessKind(words)).toBe(kind);
  });
});
