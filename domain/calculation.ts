import { Expression, type Names } from './calculation/expression';
import { grouped, written } from './calculation/figure';
import { type Fraction, isSame, negative, over, rounded, Stop, tenTo } from './calculation/fraction';
import { type Token, tokensOf } from './calculation/tokens';
import type { CalculationLine } from './views-evidence';

/** Read at every look at the evidence, so one calculation may not take long: what is beyond this is not worked out. */
const MOST_LINES = 200;
const MOST_TOKENS = 2000;

/** What a line says it comes to: a figure, and what it is counted in (0, or 2 below zero for per cent, or 6 for millions). */
interface Stated {
  value: Fraction;
  decimals: number;
  power: number;
  text: string;
}

const ONLY_THE_FIGURE = 'After the last “=” stands only the figure that it comes to.';

function statedIn(tokens: readonly Token[], text: string): Stated {
  const below = tokens[0]?.is === 'sign' && tokens[0].sign === '-';
  const [figure, scale, ...rest] = below ? tokens.slice(1) : tokens;
  const isAlone = figure?.is === 'figure' && rest.length === 0 && (!scale || scale.is === 'scale');
  if (!isAlone) throw new Stop(ONLY_THE_FIGURE);
  const { value, decimals } = figure.figure;
  return {
    value: below ? negative(value) : value,
    decimals,
    power: scale?.is === 'scale' ? scale.power : 0,
    text: text.trim(),
  };
}

const isStated = (value: Fraction, { value: said, decimals }: Stated) => isSame(rounded(value, decimals), said);

/** In what the line counts in: 0.314 is 31.4 where it says per cent. */
function compared(text: string, value: Fraction, stated: Stated): CalculationLine {
  const counted = over(value, tenTo(stated.power));
  const unit = stated.power < 0 ? '%' : '';
  const holds = isStated(counted, stated);
  const shown = stated.power < 0 ? `${written(counted)}%` : written(value);
  if (holds) return { text, value: shown, holds, problem: null };
  const hundredfold = unit !== '' && isStated(value, stated);
  const problem = hundredfold
    ? `It comes to ${grouped(written(value))}, which is ${grouped(shown)}: take out “× 100” or the % sign.`
    : `It comes to ${grouped(shown)}, not ${stated.text}.`;
  return { text, value: shown, holds, problem };
}

/** A piece of a line between its "=" signs. */
interface Piece {
  text: string;
  tokens: Token[];
}

const nameOf = ({ tokens }: Piece): string | null => {
  const [only, ...rest] = tokens;
  return only?.is === 'name' && rest.length === 0 ? only.name : null;
};

interface Read {
  name: string | null;
  expression: Piece;
  stated: Piece | null;
}

/** `expression`, `expression = stated`, `name = expression` or `name = expression = stated`. */
function read(pieces: readonly Piece[], names: Names): Read {
  const [first, second, third, ...more] = pieces;
  if (!first || more.length > 0) throw new Stop('One line says one thing: name = calculation = what it comes to.');
  const name = nameOf(first);
  if (!second) return { name: null, expression: first, stated: null };
  const isKnown = name !== null && names.has(name);
  if (third) {
    if (name === null) throw new Stop('One line says one thing: name = calculation = what it comes to.');
    if (isKnown) throw new Stop(`“${name}” is given above already. Take another name.`);
    return { name, expression: second, stated: third };
  }
  return name === null || isKnown
    ? { name: null, expression: first, stated: second }
    : { name, expression: second, stated: null };
}

/** Works out a line; a name that it gives is known to those below, also when it cannot be worked out. */
function workedOut(text: string, names: Map<string, Fraction | null>, most: number): [CalculationLine, number] {
  let used = 0;
  try {
    const pieces = text.split(/[=≈]/).map((piece) => {
      const tokens = tokensOf(piece, most - used);
      used += tokens.length;
      return { text: piece, tokens };
    });
    const { name, expression, stated } = read(pieces, names);
    if (name !== null) names.set(name, null);
    const value = new Expression(expression.tokens, names).value();
    if (name !== null) names.set(name, value);
    const line = stated
      ? compared(text, value, statedIn(stated.tokens, stated.text))
      : { text, value: written(value), holds: null, problem: null };
    return [line, used];
  } catch (error) {
    if (error instanceof Stop) return [{ text, value: null, holds: null, problem: error.sentence }, used];
    throw error;
  }
}

/**
 * A calculation, a line each, as it was written and as it comes out: `expression`, `expression = stated`,
 * `name = expression` or `name = expression = stated`. Signs + − × x * ÷ / : ^ %, brackets, round, avg, min, max, sum, and
 * the names given by lines above; figures as 1,234.5 or 1 234,5; per cent, thousand, million, billion. What is stated holds
 * when the result, rounded to as many decimals, is the same. Never throws, and is bounded in length and depth.
 */
export function recomputed(calculation: string): CalculationLine[] {
  const names = new Map<string, Fraction | null>();
  const lines = calculation.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  let left = MOST_TOKENS;
  const shown = lines.slice(0, MOST_LINES).map((line) => {
    const [result, used] = workedOut(line.trim().normalize('NFC'), names, left);
    left -= used;
    return { ...result, text: line };
  });
  const more = lines.length - MOST_LINES;
  if (more > 0) {
    const problem = `The ${more} lines after these are not worked out. Write them as another piece of evidence.`;
    shown.push({ text: '…', value: null, holds: null, problem });
  }
  return shown;
}
