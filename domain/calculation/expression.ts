import {
  type Fraction,
  fraction,
  isBelow,
  isSame,
  minus,
  negative,
  over,
  plus,
  power,
  rounded,
  Stop,
  tenTo,
  times,
} from './fraction';
import type { Sign, Token } from './tokens';

/** What the lines above gave a name to; null where they could not be worked out. */
export type Names = ReadonlyMap<string, Fraction | null>;

/** `percent`: written as so many per cent, of something that the figure itself does not name. */
interface Value {
  of: Fraction;
  percent: boolean;
}

const MOST_BRACKETS = 50;
const ONE = fraction(1n);
const plain = (of: Fraction): Value => ({ of, percent: false });

const total = (given: readonly Fraction[]) => given.reduce(plus);
const FUNCTIONS: Record<string, (given: readonly [Fraction, ...Fraction[]]) => Fraction> = {
  sum: total,
  avg: (given) => over(total(given), fraction(BigInt(given.length))),
  min: (given) => given.reduce((a, b) => (isBelow(b, a) ? b : a)),
  max: (given) => given.reduce((a, b) => (isBelow(a, b) ? b : a)),
  round: ([value, decimals = fraction(0n)]) => {
    if (decimals.d !== 1n || decimals.n > 20n || decimals.n < -20n)
      throw new Stop('round(…) takes a figure and how many decimals to keep, 20 at most.');
    return rounded(value, Number(decimals.n));
  },
};

/** "200 + 10%" is 220 to one reader and 200.1 to another: only where both come to the same is it worked out. */
function joined(sign: '+' | '-', a: Value, b: Value): Value {
  if (b.percent && !a.percent && !isSame(a.of, ONE) && b.of.n !== 0n)
    throw new Stop('Per cent of what? Write 200 × 110%, or 200 + 200 × 10%.');
  return { of: sign === '+' ? plus(a.of, b.of) : minus(a.of, b.of), percent: a.percent && b.percent };
}

/** Reads one line's tokens from left to right, as they taught us: powers, then times and divided by, then plus and minus. */
export class Expression {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: Names,
  ) {}

  value(): Fraction {
    if (this.tokens.length === 0) throw new Stop('There is nothing here to work out.');
    const { of } = this.sum();
    if (this.at < this.tokens.length) this.unexpected();
    return of;
  }

  private sign(...wanted: Sign[]): Sign | null {
    const token = this.tokens[this.at];
    if (token?.is !== 'sign' || !wanted.includes(token.sign)) return null;
    this.at += 1;
    return token.sign;
  }

  private unexpected(): never {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Stop('This breaks off: a figure is missing at its end.');
    if (token.is !== 'sign') throw new Stop('Between two figures or names a sign is missing: +, −, × or ÷.');
    if (token.sign === ')') throw new Stop('A bracket is closed that was never opened.');
    throw new Stop(`A figure is missing before “${token.sign}”.`);
  }

  private sum(): Value {
    let left = this.product();
    for (let sign = this.sign('+', '-'); sign; sign = this.sign('+', '-'))
      left = joined(sign === '+' ? '+' : '-', left, this.product());
    return left;
  }

  private product(): Value {
    let left = this.signed();
    for (let sign = this.sign('*', '/'); sign; sign = this.sign('*', '/')) {
      const right = this.signed();
      left = plain(sign === '*' ? times(left.of, right.of) : over(left.of, right.of));
    }
    return left;
  }

  private signed(): Value {
    let isNegative = false;
    for (let sign = this.sign('+', '-'); sign; sign = this.sign('+', '-')) isNegative = isNegative !== (sign === '-');
    const { of, percent } = this.raised();
    return { of: isNegative ? negative(of) : of, percent };
  }

  private raised(): Value {
    const base = this.scaled();
    if (!this.sign('^')) return base;
    return this.deeper(() => plain(power(base.of, this.signed().of)));
  }

  private scaled(): Value {
    let value = this.single();
    for (let token = this.tokens[this.at]; token?.is === 'scale'; token = this.tokens[this.at]) {
      value = { of: times(value.of, tenTo(token.power)), percent: token.power < 0 };
      this.at += 1;
    }
    return value;
  }

  private single(): Value {
    const token = this.tokens[this.at];
    if (this.sign('(')) return this.inBrackets(() => this.sum());
    if (token?.is !== 'figure' && token?.is !== 'name') return this.unexpected();
    this.at += 1;
    if (token.is === 'figure') return plain(token.figure.value);
    return plain(this.sign('(') ? this.inBrackets(() => this.called(token.name)) : this.named(token.name));
  }

  private named(name: string): Fraction {
    const value = this.names.get(name);
    if (value === null) throw new Stop(`“${name}” could not be worked out above.`);
    if (value === undefined) throw new Stop(`No line above says what “${name}” is.`);
    return value;
  }

  private called(name: string): Fraction {
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!known) throw new Stop(`There is no “${name}(…)” here: only ${Object.keys(FUNCTIONS).join(', ')}.`);
    const given: [Fraction, ...Fraction[]] = [this.sum().of];
    while (this.sign(';')) given.push(this.sum().of);
    return known(given);
  }

  private inBrackets<T>(read: () => T): T {
    const value = this.deeper(read);
    if (!this.sign(')')) {
      if (this.at < this.tokens.length) this.unexpected();
      throw new Stop('A bracket is never closed.');
    }
    return value;
  }

  private deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > MOST_BRACKETS) throw new Stop('There are too many brackets or powers inside one another.');
    const value = read();
    this.depth -= 1;
    return value;
  }
}
