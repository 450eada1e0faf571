import { expect, test } from 'vitest';
import { csvLine, harmless } from './csv-cell';

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-2+3+cmd|’ /C calc’!A0', "'-2+3+cmd|’ /C calc’!A0"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "\t'=1"],
  ['\r=1', "\r'=1"],
  ['\n=1', "\n'=1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['﹦1', "'﹦1"],
  ['  =1+1', "  '=1+1"],
  ['\u00a0=1', "\u00a0'=1"],
  ['\u200b=1', "\u200b'=1"],
  ['\ufeff=1', "\ufeff'=1"],
  ['seen;=HYPERLINK("http://x")', 'seen;\'=HYPERLINK("http://x")'],
  ['two\nlines\n=1', "two\nlines\n'=1"],
])('%j is not computed', (text, told) => {
  const said = harmless(text);
  expect(said.replace(/^'(?=[\t\r\n])/, '')).toBe(told);
  expect(said).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
});

test.each([
  ['\twords', "'\twords"],
  ['\rwords', "'\rwords"],
])('%j does not begin a cell as it is', (text, told) => {
  expect(harmless(text)).toBe(told);
});

test.each([['a-b'], ['1 + 1'], ['ines@example.org'], ['18,400 vehicles'], ['x = y'], ['“=”'], ['']])(
  '%j is left as it is',
  (text) => {
    expect(harmless(text)).toBe(text);
  },
);

test('a line: cells quoted, quotation marks doubled, CRLF at its end', () => {
  expect(csvLine([1, 'He said "no", twice', 'two\nlines', ''])).toBe('1,"He said ""no"", twice","two\nlines",""\r\n');
});

test('a cell that Excel would cut off is shortened and says so, never in the middle of a character', () => {
  const line = csvLine([`${'x'.repeat(31_999)}😀${'y'.repeat(100)}`]);
  expect(line.length).toBeLessThan(32_100);
  expect(line).toContain('x … (101 more characters)');
  expect(line.isWellFormed()).toBe(true);
});
