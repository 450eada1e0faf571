import type { Selector } from './selector';
import type { Range } from './sentence';

/** So much more white space may stand around the words than did. */
const SLACK = 8;

const spaced = (text: string) => text.replace(/\s+/gu, ' ');

/** Whether a selector's surroundings stand around its words here, white space apart; none means an end of the text. */
function agrees(text: string, { exact, prefix, suffix }: Selector, start: number): boolean {
  const end = start + exact.length;
  const before = spaced(text.slice(Math.max(0, start - prefix.length - SLACK), start)).trim();
  const after = spaced(text.slice(end, end + suffix.length + SLACK)).trim();
  const [left, right] = [spaced(prefix).trim(), spaced(suffix).trim()];
  return (
    (left === '' ? before === '' : before.endsWith(left)) && (right === '' ? after === '' : after.startsWith(right))
  );
}

/**
 * The places where a selector's words stand between its surroundings, both sides agreeing; where it says itself that
 * they begin, if they do, that place alone.
 */
export function placesByQuote(text: string, selector: Selector): Range[] {
  const { exact, start } = selector;
  const range = (at: number): Range => ({ start: at, end: at + exact.length });
  if (text.startsWith(exact, start) && agrees(text, selector, start)) return [range(start)];
  const places: Range[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1))
    if (agrees(text, selector, at)) places.push(range(at));
  return places;
}
