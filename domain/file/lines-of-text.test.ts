import { expect, it } from 'vitest';
import { linesAsked, linesOfText } from './lines-of-text';

it.each([
  ['one\ntwo\n', false, ['one', 'two']],
  ['one\r\ntwo\rthree', false, ['one', 'two', 'three']],
  ['one\n\n', false, ['one', '']],
  ['', false, ['']],
  ['one\ntw', true, ['one']],
  ['one\n', true, ['one']],
  ['no end at all', true, ['no end at all']],
])('%j, cut off: %j, is %j', (text, isCut, lines) => {
  expect(linesOfText(text, isCut)).toEqual(lines);
});

it.each([
  [3, 5, { first: 3, last: 5 }],
  [5, 3, { first: 3, last: 5 }],
  [0, 99, { first: 1, last: 10 }],
  [Number.NaN, 2, { first: 1, last: 2 }],
])('lines %d to %d of ten are %j', (first, last, lines) => {
  expect(linesAsked(first, last, 10)).toEqual(lines);
});
