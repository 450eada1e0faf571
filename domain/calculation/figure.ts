import { type Fraction, fraction, Stop, tenTo, times } from './fraction';

/** A figure as it was written, with how many decimals it gives. */
export interface Figure {
  value: Fraction;
  decimals: number;
}

const MOST_LENGTH = 300;

/** Ways to write a figure that can be read in one way only; what parts the thousands, and the decimals. */
const FORMS: readonly [RegExp, thousands: RegExp][] = [
  [/^\d+(\.\d+)?$/, /$^/],
  [/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, /,/g],
  [/^\d{1,3}( \d{3})+([.,]\d+)?$/, / /g],
  [/^\d{1,3}('\d{3})+(\.\d+)?$/, /'/g],
  [/^[1-9]\d{0,2}(\.\d{3})+,\d+$/, /\./g],
  [/^[1-9]\d{0,2}(\.\d{3}){2,}$/, /\./g],
  [/^\d+,\d+$/, /$^/],
];

/** "1,234.5", "1 234,5", "1.234,5" and "1'234.5" are one figure; "1,234" is a thousand and more, "0,125" an eighth. */
export function figureOf(written: string): Figure {
  if (written.length > MOST_LENGTH) throw new Stop('A number in this is too long to be worked out.');
  const plain = written.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/’/g, "'");
  const form = FORMS.find(([shape]) => shape.test(plain));
  if (!form) throw new Stop(`“${written}” can be read in more than one way. Write it as 1,234.5.`);
  const [whole = '0', decimals = ''] = plain.replace(form[1], '').replace(',', '.').split('.');
  return { value: fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length)), decimals: decimals.length };
}

const MOST_DECIMALS = 10;

/** How many decimals it has; null when they do not end, or not soon. */
function decimalsOf(value: Fraction): number | null {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1)
    if ((value.n * 10n ** BigInt(decimals)) % value.d === 0n) return decimals;
  return null;
}

/** Enough decimals to tell it from its neighbours: four, and of a number near zero six after the zeros. */
function shownDecimals(value: Fraction): number {
  const size = Math.floor(Math.log10(Math.abs(Number(value.n)) / Number(value.d)));
  return Number.isFinite(size) && size < 0 ? Math.min(5 - size, 300) : 4;
}

/** So many decimals; those that follow are left off, not rounded. */
function digits(value: Fraction, decimals: number): string {
  const scaled = times(value, tenTo(decimals));
  const whole = scaled.n / scaled.d;
  const text = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, '0');
  const at = text.length - decimals;
  return `${whole < 0n ? '-' : ''}${text.slice(0, at)}${decimals > 0 ? `.${text.slice(at)}` : ''}`;
}

/** In digits; "…" where more of them follow. */
export function written(value: Fraction): string {
  const decimals = decimalsOf(value);
  return decimals === null ? `${digits(value, shownDecimals(value))}…` : digits(value, decimals);
}

/** The same with a comma between the thousands, to be read. */
export const grouped = (text: string): string => {
  const [whole = '', ...rest] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, ','), ...rest].join('.');
};
