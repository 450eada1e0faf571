/**
 * Exact arithmetic on fractions of whole numbers of any length, so that 0.1 + 0.2 is 0.3. What cannot be worked out stops
 * the line with a sentence for the person; `Stop` never leaves domain/calculation.
 */
export class Stop extends Error {
  constructor(readonly sentence: string) {
    super(sentence);
  }
}

/** Lowest terms; `d` is above zero. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

/** About 300 digits above and below the line: more than any story needs, and little enough to be worked out at once. */
const MOST_BITS = 1000;
const MOST = 1n << BigInt(MOST_BITS);
const TOO_LARGE = 'A number in this is too long to be worked out.';

const absolute = (n: bigint) => (n < 0n ? -n : n);

function commonDivisor(a: bigint, b: bigint): bigint {
  let [high, low] = [absolute(a), absolute(b)];
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}

export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new Stop('Nothing can be divided by zero.');
  const by = commonDivisor(n, d) * (d < 0n ? -1n : 1n);
  const lowest = { n: n / by, d: d / by };
  if (absolute(lowest.n) > MOST || lowest.d > MOST) throw new Stop(TOO_LARGE);
  return lowest;
}

export const plus = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n);
export const negative = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });
export const isBelow = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d;
export const isSame = (a: Fraction, b: Fraction) => a.n === b.n && a.d === b.d;

/** Ten to the power of a whole number, below zero too. */
export const tenTo = (exponent: number): Fraction =>
  exponent < 0 ? { n: 1n, d: 10n ** BigInt(-exponent) } : { n: 10n ** BigInt(exponent), d: 1n };

/** Rounded to so many decimals, a half away from zero; `decimals` below zero rounds to tens, hundreds, and so on. */
export function rounded(a: Fraction, decimals: number): Fraction {
  const scaled = times(a, tenTo(decimals));
  const whole = (2n * absolute(scaled.n) + scaled.d) / (2n * scaled.d);
  return times(fraction(scaled.n < 0n ? -whole : whole), tenTo(-decimals));
}

const bitsOf = (n: bigint) => absolute(n).toString(2).length;

/** Growth over a broken number of years: near enough to fifteen digits. */
function root(base: Fraction, exponent: Fraction): Fraction {
  const result = (Number(base.n) / Number(base.d)) ** (Number(exponent.n) / Number(exponent.d));
  if (!Number.isFinite(result) || Math.abs(result) > 1e15)
    throw new Stop('This power cannot be worked out: a root of a number below zero, or too large.');
  const [digits = '0', power = '0'] = result.toExponential(14).split('e');
  return times(fraction(BigInt(digits.replace('.', ''))), tenTo(Number(power) - 14));
}

export function power(base: Fraction, exponent: Fraction): Fraction {
  if (exponent.d !== 1n) return root(base, exponent);
  const by = absolute(exponent.n);
  if (by > MOST || Number(by) * Math.max(bitsOf(base.n), bitsOf(base.d)) > MOST_BITS)
    throw new Stop('This power is too large to be worked out.');
  return exponent.n < 0n ? fraction(base.d ** by, base.n ** by) : fraction(base.n ** by, base.d ** by);
}
