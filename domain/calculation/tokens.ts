import { type Figure, figureOf } from './figure';
import { Stop } from './fraction';

export type Sign = '+' | '-' | '*' | '/' | '^' | '(' | ')' | ';';

export type Token =
  | { is: 'sign'; sign: Sign }
  | { is: 'figure'; figure: Figure }
  /** "%", "million": what the figure before it is counted in, as powers of ten. */
  | { is: 'scale'; power: number; text: string }
  | { is: 'name'; name: string };

const SIGNS: Record<string, Sign> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '/': '/',
  '÷': '/',
  ':': '/',
  '^': '^',
  '(': '(',
  ')': ')',
  ';': ';',
};

const SCALES: Record<string, number> = { '%': -2, 'per cent': -2, percent: -2, thousand: 3, million: 6, billion: 9 };

const BLANK = /^[\s€$£¥]+/;
const FIGURE = /^\d+(?:[.,'’ \u00a0\u2009\u202f]\d+)*|^\.\d+/;
/** Inside round(…) and its like a comma parts what they are given. */
const GIVEN_FIGURE = /^\d+(?:\.\d+)?|^\.\d+/;
const SCALE = /^(?:%|(?:per ?cent|thousand|million|billion)(?![\p{L}\p{N}_]))/iu;
const WORD = /^[\p{L}_][\p{L}\p{M}\p{N}_]*/u;
const TIMES = /^x(?=[\s\d(.]|$)/i;

const MOST_NAME = 100;

/** Names may have several words; a scale or the sign "x" ends them. */
function nameIn(text: string): string {
  let name = WORD.exec(text)?.[0] ?? '';
  for (let more = name !== ''; more && name.length < MOST_NAME; ) {
    const after = text.slice(name.length);
    const next = after.startsWith(' ') ? after.slice(1) : '';
    const word = TIMES.test(next) || SCALE.test(next) ? '' : (WORD.exec(next)?.[0] ?? '');
    more = word !== '';
    if (more) name += ` ${word}`;
  }
  return name;
}

const endsValue = (token: Token | undefined) => token !== undefined && (token.is !== 'sign' || token.sign === ')');

function figureAt(rest: string, given: boolean): [Token, number] | null {
  const text = (given ? GIVEN_FIGURE : FIGURE).exec(rest)?.[0];
  if (text === undefined) return null;
  if (given && /^,\d{3}(?!\d)/.test(rest.slice(text.length)))
    throw new Stop(
      'Between brackets a comma can mean two things. Put a semicolon between the figures: max(1200; 300).',
    );
  return [{ is: 'figure', figure: figureOf(text.startsWith('.') ? `0${text}` : text) }, text.length];
}

function tokenAt(rest: string, before: Token | undefined, given: boolean): [Token, number] {
  const figure = figureAt(rest, given);
  if (figure) return figure;
  const scale = SCALE.exec(rest)?.[0];
  if (scale !== undefined && endsValue(before))
    return [{ is: 'scale', power: SCALES[scale.toLowerCase()] ?? 0, text: scale }, scale.length];
  if (endsValue(before) && TIMES.test(rest)) return [{ is: 'sign', sign: '*' }, 1];
  const first = rest[0] ?? '';
  const sign = given && first === ',' ? ';' : SIGNS[first];
  if (sign) return [{ is: 'sign', sign }, 1];
  const name = nameIn(rest);
  if (name === '') throw new Stop(`“${String.fromCodePoint(rest.codePointAt(0) ?? 32)}” is no part of a calculation.`);
  return [{ is: 'name', name: name.toLowerCase() }, name.length];
}

/** What a line consists of. A bracket straight after a name opens what a function is given. */
export function tokensOf(line: string, most: number): Token[] {
  const tokens: Token[] = [];
  const brackets: boolean[] = [];
  let rest = line.replace(BLANK, '');
  while (rest !== '') {
    if (tokens.length === most) throw new Stop('This is too long to be worked out. Write it in several pieces.');
    const before = tokens.at(-1);
    const [token, length] = tokenAt(rest, before, brackets.includes(true));
    if (token.is === 'sign' && token.sign === '(') brackets.push(before?.is === 'name');
    if (token.is === 'sign' && token.sign === ')') brackets.pop();
    tokens.push(token);
    rest = rest.slice(length).replace(BLANK, '');
  }
  return tokens;
}
