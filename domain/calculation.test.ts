import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recomputed } from './calculation';

const one = (line: string) => {
  const [result, ...more] = recomputed(line);
  if (!result || more.length > 0) throw new Error(`${line} is not one line`);
  return result;
};
const last = (...lines: string[]) => recomputed(lines.join('\n')).at(-1);

describe('a line comes to', () => {
  it.each([
    ['0.1 + 0.2', '0.3'],
    ['2 + 3 * 4', '14'],
    ['(2 + 3) × 4', '20'],
    ['2 x 3x4', '24'],
    ['7 − 10', '-3'],
    ['7 – 10 · 2', '-13'],
    ['10 ÷ 4 : 2', '1.25'],
    ['2 ^ 3 ^ 2', '512'],
    ['-2^2', '-4'],
    ['2^-2', '0.25'],
    ['4^0.5', '2'],
    ['--3', '3'],
    ['49,000 / 156,312 * 100', '31.3475…'],
    ['1/3', '0.333333…'],
    ['1/7000', '0.000142857…'],
    ['0/5', '0'],
    ['-1/8', '-0.125'],
    ['1,234.5 + 0', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1\u202f234\u202f567', '1234567'],
    ['1.234,5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1’234’567.8', '1234567.8'],
    ['1,234', '1234'],
    ['0,125', '0.125'],
    ['31,3', '31.3'],
    ['.5 + .5', '1'],
    ['€1,200 / 4', '300'],
    ['12%', '0.12'],
    ['12 per cent × 200', '24'],
    ['12 percent', '0.12'],
    ['5% + 3%', '0.08'],
    ['200 × (1 + 10%)', '220'],
    ['1.2 million / 4 thousand', '300'],
    ['round(31.3489, 1)', '31.3'],
    ['round(31.3489,1)', '31.3'],
    ['round(1250; -2)', '1300'],
    ['round(2.5) + round(-2.5)', '0'],
    ['avg(1, 2, 6)', '3'],
    ['max(1; 3, 2) - min(4, 2)', '1'],
    ['sum(1.5, 2)', '3.5'],
    ['sum(1200; 300)', '1500'],
    ['2^300 / 2^299', '2'],
  ])('%s = %s', (line, value) => {
    expect(one(line)).toEqual({ text: line, value, holds: null, problem: null });
  });
});

describe('what a line says it comes to', () => {
  it.each([
    '0.1 + 0.2 = 0.3',
    '49/156.305*100 = 31.3',
    '49/156.305*100 ≈ 31.35',
    '49/156.305 = 31.3%',
    '49/156.305 = 31.3 per cent',
    '49/156.305 × 100% = 31 %',
    '43,800 / 365 = 120',
    '5 / 2 = 3',
    '-5 / 2 = -3',
    '2,450,000 / 2 = 1.2 million',
    '7 - 10 = -3',
    '1 = 1.000',
    '50,000 − 1 = 49 999',
    'passengers a day = 43,800 / 365 = 120',
  ])('%s holds', (line) => {
    expect(one(line)).toMatchObject({ holds: true, problem: null });
  });

  it.each([
    ['49/156.305*100 = 31.4', '31.3489…', 'It comes to 31.3489…, not 31.4.'],
    ['49/156.305 = 31.4%', '31.3489…%', 'It comes to 31.3489…%, not 31.4%.'],
    ['43,800 * 365 = 15 million', '15987000', 'It comes to 15,987,000, not 15 million.'],
    ['100 - 1 = 98', '99', 'It comes to 99, not 98.'],
    ['1/8*100 = 12.5%', '1250%', 'It comes to 12.5, which is 1,250%: take out “× 100” or the % sign.'],
    ['0.5 = 0.5%', '50%', 'It comes to 0.5, which is 50%: take out “× 100” or the % sign.'],
    ['1 - 2 = 1', '-1', 'It comes to -1, not 1.'],
  ])('%s does not hold', (line, value, problem) => {
    expect(one(line)).toEqual({ text: line, value, holds: false, problem });
  });
});

describe('names of earlier lines', () => {
  it('are used below, exactly, whatever their alphabet, case and number of words', () => {
    const lines = recomputed(
      'left a year = 49,000\r\n\r\nВсего = 156,305\nshare = Left a year / всего = 31.3%\nshare x 3',
    );
    expect(lines.map(({ value, holds }) => [value, holds])).toEqual([
      ['49000', null],
      ['156305', null],
      ['31.3489…%', true],
      ['0.940468…', null],
    ]);
  });

  it('check themselves when they come again with a figure', () => {
    expect(last('a = 4', 'a = 5')).toMatchObject({ holds: false, problem: 'It comes to 4, not 5.' });
  });

  it('may be called x', () => {
    expect(last('x = 4', '2 x x')).toMatchObject({ value: '8' });
  });
});

describe('a line that cannot be worked out says why', () => {
  it.each([
    ['1 / 0', 'Nothing can be divided by zero.'],
    ['0 ^ -1', 'Nothing can be divided by zero.'],
    ['(-8)^0.5', /^This power cannot/],
    ['9^9^9^9', /^This power is too large/],
    ['10^400', /^This power is too large/],
    ['2^400 * 2^400 * 2^400', /^A number in this is too long/],
    [`${'9'.repeat(5000)}`, /^A number in this is too long/],
    ['2 +', 'This breaks off: a figure is missing at its end.'],
    ['* 2', 'A figure is missing before “*”.'],
    ['(1 + 2', 'A bracket is never closed.'],
    ['1 + 2)', 'A bracket is closed that was never opened.'],
    ['()', 'A bracket is closed that was never opened.'],
    ['2 (3)', /^A figure is missing before|sign is missing/],
    ['5 about 5', /^Between two figures or names a sign is missing/],
    ['5 people', /^Between two/],
    ['total / 2', 'No line above says what “total” is.'],
    ['toString', 'No line above says what “tostring” is.'],
    ['constructor(1)', /^There is no “constructor\(…\)” here: only sum, avg, min, max, round\.$/],
    ['process.exit(1)', /no part of a calculation/],
    ['1 = 2 = 3 = 4', /^One line says one thing/],
    ['1 = 2 = 3', /^One line says one thing/],
    ['1 = 1 + 0', /^After the last “=”/],
    ['120 = 120 people', /^After the last “=”/],
    ['1 =', /^After the last “=”/],
    ['= 5', 'There is nothing here to work out.'],
    ['200 + 10%', /^Per cent of what\?/],
    ['5 10', /more than one way/],
    ['1,23,4', /more than one way/],
    ['max(1,200)', /^Between brackets a comma can mean two things/],
    ['round(1, 99)', /^round/],
    ['🦊', '“🦊” is no part of a calculation.'],
  ])('%s', (line, problem) => {
    const found = one(line);
    expect(found).toMatchObject({ value: null, holds: null });
    expect(found.problem).toMatch(problem);
  });

  it.each([
    [['a = 1/0', 'a + 1'], '“a” could not be worked out above.'],
    [['a = 1', 'a = 2 = 3'], '“a” is given above already. Take another name.'],
  ])('%j', (lines, problem) => {
    expect(last(...lines)?.problem).toBe(problem);
  });
});

describe('nothing that is sent takes long or throws', () => {
  it.each<[string, string]>([
    ['brackets in brackets', '('.repeat(10_000)],
    ['a hundred brackets', `${'('.repeat(100)}1${')'.repeat(100)}`],
    ['powers of powers', `${'2^'.repeat(900)}2`],
    ['a long sum', '1+'.repeat(9_999)],
    ['a long product', '9999999*'.repeat(2_000)],
    ['fractions that never shorten', Array.from({ length: 900 }, (_, n) => `1/${n + 7}`).join('+')],
    ['words and words', 'a '.repeat(10_000)],
    ['signs and signs', '-'.repeat(20_000)],
    ['lines and lines', '1+1\n'.repeat(5_000)],
    ['digits', `0.${'0'.repeat(19_000)}1 = 0.${'0'.repeat(900)}1`],
  ])('%s', (_, text) => {
    const begun = performance.now();
    const lines = recomputed(text);
    expect(performance.now() - begun).toBeLessThan(500);
    expect(lines.length).toBeLessThanOrEqual(201);
    expect(lines.every((line) => line.value !== null || line.problem !== null)).toBe(true);
  });

  it('whatever it is', () => {
    const part = fc.constantFrom(...'0123456789.,%^()+-*/x=: \n', 'a', 'max', ' million', '€', '\u0301');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const line of recomputed(text)) expect(line.value !== null || line.problem !== null).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
