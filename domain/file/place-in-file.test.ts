import { describe, expect, it } from 'vitest';
import {
  boxBetween,
  boxIn,
  boxPlace,
  isBox,
  linesIn,
  linesPlace,
  pageIn,
  pagePlace,
  stretchIn,
  stretchPlace,
  timecode,
  withPlace,
} from './place-in-file';

describe('a box in a picture', () => {
  it('is the same whichever way it is drawn, and ends at the edges', () => {
    const box = { left: 10, right: 40, top: 20, bottom: 55 };
    expect(boxBetween({ x: 0.1, y: 0.2 }, { x: 0.4, y: 0.55 })).toEqual(box);
    expect(boxBetween({ x: 0.4, y: 0.2 }, { x: 0.1, y: 0.55 })).toEqual(box);
    expect(boxBetween({ x: -1, y: 0.5 }, { x: 2, y: 0.6 })).toEqual({ left: 0, right: 100, top: 50, bottom: 60 });
  });

  it('is read again from its words', () => {
    const box = { left: 0, right: 100, top: 3, bottom: 9 };
    expect(boxIn(`Chart 2, ${boxPlace(box)}, legend`)).toEqual(box);
  });

  it.each(['', 'p. 4', 'Box 40–10 % across, 1–2 % down', 'Box 1–200 % across, 1–2 % down'])('is not %j', (locator) => {
    expect(boxIn(locator)).toBeNull();
  });

  it('holds something', () => {
    expect(isBox({ left: 5, right: 5, top: 1, bottom: 9 })).toBe(false);
    expect(isBox({ left: 5, right: 6, top: 1, bottom: 9 })).toBe(true);
  });
});

describe('a stretch of a recording', () => {
  it.each([
    [0, '00:00:00'],
    [461.9, '00:07:41'],
    [7325, '02:02:05'],
    [-3, '00:00:00'],
  ])('%d seconds are %s', (seconds, code) => {
    expect(timecode(seconds)).toBe(code);
  });

  it.each([
    [{ from: 461, to: 490 }, '00:07:41–00:08:10'],
    [{ from: 461, to: 461 }, '00:07:41'],
    [{ from: 461, to: 5 }, '00:07:41'],
  ])('%j is %s', (stretch, words) => {
    expect(stretchPlace(stretch)).toBe(words);
    expect(stretchIn(`Interview, ${words}`)?.from).toBe(461);
  });

  it('is not in other words', () => {
    expect(stretchIn('p. 12')).toBeNull();
    expect(stretchIn('at 7:41')).toBeNull();
  });
});

describe('a page and lines', () => {
  it.each([
    ['p. 12, table 3', 12],
    ['Annex, p.4', 4],
    ['pp. 12–14', 12],
    ['', null],
    ['p. 0', null],
    ['stop. 4', null],
    ['pages 3', null],
  ])('%j names page %j', (locator, page) => {
    expect(pageIn(locator)).toBe(page);
  });

  it.each([
    ['line 12', { first: 12, last: 12 }],
    ['Mail, lines 12–14', { first: 12, last: 14 }],
    ['lines 12-9', { first: 12, last: 12 }],
    ['headline 3', null],
    ['line 0', null],
  ])('%j names lines %j', (locator, lines) => {
    expect(linesIn(locator)).toEqual(lines);
  });

  it('are read again from their words', () => {
    expect(pageIn(pagePlace(7))).toBe(7);
    expect(linesIn(linesPlace({ first: 3, last: 9 }))).toEqual({ first: 3, last: 9 });
    expect(linesPlace({ first: 3, last: 3 })).toBe('line 3');
  });
});

it.each([
  ['Annex, p. 12, table 3', 'p. 4', 'Annex, p. 4, table 3'],
  ['pp. 12–14', 'p. 4', 'p. 4'],
  ['Annex', 'p. 4', 'Annex, p. 4'],
  ['line 2', 'lines 12–14', 'lines 12–14'],
  ['', '00:00:05', '00:00:05'],
  ['Interview', '00:00:05', 'Interview, 00:00:05'],
  ['Interview, 00:07:41–00:08:10, end', '00:00:05', 'Interview, 00:00:05, end'],
  ['Chart 2', 'Box 1–2 % across, 3–4 % down', 'Chart 2, Box 1–2 % across, 3–4 % down'],
  ['Box 9–10 % across, 3–4 % down', 'Box 1–2 % across, 3–4 % down', 'Box 1–2 % across, 3–4 % down'],
])('%j with the place %j is %j', (locator, place, want) => {
  expect(withPlace(locator, place)).toBe(want);
});
