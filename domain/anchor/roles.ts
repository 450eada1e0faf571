import type { Fact, Part } from './facts';
import { inCommon } from './in-common';
import { type Words, wordsOf } from './words';

const LETTERS = /[\p{L}\p{N}]/u;

/** So much of a sentence on each side of a claim is looked at, that the work stays bounded whatever the text. */
const NEAR = 600;

/** Words among others: the first of them, and the one after the last. */
interface Run {
  words: Words;
  from: number;
  to: number;
}

/** A part of a text among the words around it, and where those begin. */
interface Cut extends Run {
  at: number;
}

/** The words that a range begins and ends with: the first, and the one after the last. */
function within({ starts, ends }: Words, start: number, end: number): { from: number; to: number } {
  const from = ends.findIndex((place) => place > start);
  const next = starts.findIndex((place) => place >= end);
  return { from: from === -1 ? ends.length : from, to: next === -1 ? starts.length : next };
}

function cut({ text, without }: Part): Cut | null {
  if (!without) return null;
  const at = Math.max(0, without.start - NEAR);
  const words = wordsOf(text.slice(at, without.end + NEAR));
  return { words, at, ...within(words, without.start - at, without.end - at) };
}

/** The words right before and behind others; null where a sign stands there, or nothing. */
function sides({ words: { keys }, from, to }: Run): [before: string | null, behind: string | null] {
  const word = (key = ''): string | null => (LETTERS.test(key) ? key : null);
  return [word(keys[from - 1]), word(keys[to])];
}

const [LEFT, RIGHT] = [0, 1] as const;
type Side = typeof LEFT | typeof RIGHT;

/** Whether the same words stand beside both, on all of these sides. */
function standsAs(one: Run, other: Run, on: readonly Side[]): boolean {
  const [mine, theirs] = [sides(one), sides(other)];
  return on.every((side) => mine[side] !== null && mine[side] === theirs[side]);
}

const apart = (one: Run, other: Run): boolean => one.to <= other.from || one.from >= other.to;

/** How often words stand in a text, outside the claim, beside what stands beside others on these sides. */
function timesAs(role: Run, on: readonly Side[], like: readonly string[], text: Cut): number {
  const { words } = text;
  return words.keys.filter((_, from) => {
    const run = { words, from, to: from + like.length };
    return apart(run, text) && like.every((key, at) => words.keys[from + at] === key) && standsAs(run, role, on);
  }).length;
}

/** Whether words of the new text came to stand where the claim stood; those that stood beside the same word as well did not. */
function takesPlace(other: Run, was: Cut, is: Cut, on: readonly Side[]): boolean {
  if (!apart(other, is) || !standsAs(other, was, on)) return false;
  const like = other.words.keys.slice(other.from, other.to);
  return timesAs(was, on, like, is) > timesAs(was, on, like, was);
}

/**
 * Whether words stand beside none of the words that they stood beside, and others do that did not: a figure or name beside
 * one of them ("Berg paid 12", "12 paid Berg"), any others between both. They say something else then, though no fact came
 * or went.
 */
export function inAnotherRole(before: Part, after: Part, read: (text: string) => Fact[]): boolean {
  const [was, is] = [cut(before), cut(after)];
  if (!was || !is || standsAs(was, is, [LEFT]) || standsAs(was, is, [RIGHT])) return false;
  const { words, at } = is;
  const last = at + (words.ends.at(-1) ?? 0);
  const named = read(after.text)
    .filter(({ kind, start, end }) => (kind === 'figure' || kind === 'name') && start >= at && end <= last)
    .map(({ start, end }) => ({ words, ...within(words, start - at, end - at) }));
  if (named.some((other) => takesPlace(other, was, is, [LEFT]) || takesPlace(other, was, is, [RIGHT]))) return true;
  const length = was.to - was.from;
  return words.keys.some((_, from) => takesPlace({ words, from, to: from + length }, was, is, [LEFT, RIGHT]));
}

/** Fewer words than this around a claim, in both sentences, show nothing by themselves: "The", "A". */
const FEW = 4;
/** They do where they are not outweighed so many times: "5 schools closed" is no more about schools than about closing. */
const MOST = 2;
/** From how large a share of their words on what is around a claim is what was: less is what any two sentences share. */
const SAME = 0.2;
/** Short words say less. */
const SHORT = 3;
const weigh = (keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + (key.length <= SHORT ? 1 / 3 : 1), 0);

const spoken = (keys: readonly string[]): string[] => keys.filter((key) => LETTERS.test(key));

const rest = ({ words: { keys }, from, to }: Cut): string[] => spoken([...keys.slice(0, from), ...keys.slice(to)]);

/** Whether next to nothing of what was said around words is: they are said of something else, perhaps, or in other words. */
export function rewrittenAround(before: Part, after: Part): boolean {
  const [was, is] = [cut(before), cut(after)];
  if (!was || !is) return false;
  const [old, now] = [rest(was), rest(is)];
  if (old.length === 0 || now.length === 0) return false;
  const own = weigh(spoken(is.words.keys.slice(is.from, is.to)));
  if (old.length + now.length < FEW && own >= MOST * Math.max(weigh(old), weigh(now))) return false;
  return (2 * weigh(inCommon(old, now))) / (weigh(old) + weigh(now)) < SAME;
}
