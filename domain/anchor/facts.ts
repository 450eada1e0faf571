import { datesIn } from './dates';
import { figuresIn } from './figures';
import { knownLanguage } from './language';
import { namesIn } from './names';
import { attributionsIn, negationsIn } from './phrases';
import type { Range } from './sentence';

export const FACT_KINDS = ['figure', 'name', 'date', 'negation', 'attribution'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Something in a text that may be checked by itself, and what it comes to however it is written. */
export interface Fact extends Range {
  kind: FactKind;
  value: string;
}

/** A fact that differs; one side is empty where the other text has nothing for it. */
export interface FactChange {
  kind: FactKind;
  before: string;
  after: string;
}

const touches = (one: Range, other: Range) => one.start < other.end && other.start < one.end;

/**
 * The figures, names, dates, negations and attributions of a text, in order. What a date holds is no figure, and what
 * either holds is no name. English is read best; of other languages figures, dates, names with capitals and the commonest
 * words.
 */
export function factsOf(text: string, code: string): Fact[] {
  const language = knownLanguage(code);
  const dates = datesIn(text, language);
  const negations = negationsIn(text, language);
  const figures = figuresIn(text, language).filter(
    (one) => ![...dates, ...negations].some((fact) => touches(one, fact)),
  );
  const names = namesIn(text, language).filter((one) => ![...dates, ...figures].some((fact) => touches(one, fact)));
  return [...dates, ...figures, ...names, ...negations, ...attributionsIn(text, language)].sort(
    (a, b) => a.start - b.start,
  );
}

/** Of the first facts, those that the second lack: each value as often as it is missing. */
function missing(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const there = new Map<string, number>();
  for (const { kind, value } of others) there.set(`${kind} ${value}`, (there.get(`${kind} ${value}`) ?? 0) + 1);
  return facts.filter(({ kind, value }) => {
    const left = there.get(`${kind} ${value}`) ?? 0;
    there.set(`${kind} ${value}`, left - 1);
    return left <= 0;
  });
}

/** A text, and the part of it whose facts do not count. */
export interface Part {
  text: string;
  without?: Range;
}

const inside = (fact: Range, range: Range | undefined) => range && fact.start >= range.start && fact.end <= range.end;

const counted = ({ text, without }: Part, read: (text: string) => Fact[]): Fact[] =>
  read(text).filter((fact) => !inside(fact, without));

const LETTER = /[\p{L}\p{N}]/u;

/** A name that the other text has as an ordinary word only began a sentence. */
function isWordOf({ kind, value }: Fact, text: string): boolean {
  const at = kind === 'name' ? text.indexOf(value) : -1;
  return at !== -1 && !LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + value.length] ?? '');
}

/** What differs between two texts outside the parts that do not count, by kind. `read`: the facts of a text. */
export function changesOutside(before: Part, after: Part, read: (text: string) => Fact[]): FactChange[] {
  const [old, now] = [counted(before, read), counted(after, read)];
  const gone = missing(old, now).filter((fact) => !isWordOf(fact, after.text));
  const come = missing(now, old).filter((fact) => !isWordOf(fact, before.text));
  const changes = FACT_KINDS.flatMap((kind) => {
    const [left, right] = [gone, come].map((facts) => facts.filter((fact) => fact.kind === kind));
    return Array.from({ length: Math.max(left?.length ?? 0, right?.length ?? 0) }, (_, at) => {
      const [was, is] = [left?.[at], right?.[at]];
      return {
        kind,
        before: was ? before.text.slice(was.start, was.end) : '',
        after: is ? after.text.slice(is.start, is.end) : '',
      };
    });
  });
  const said = changes.filter(({ kind }) => kind === 'attribution');
  return changes.filter(
    ({ kind, before: was, after: is }) =>
      kind !== 'name' || !said.some((one) => one.before.includes(was) && one.after.includes(is)),
  );
}

/** What differs between two wordings in figures, names, dates, negations and attributions. */
export const factChanges = (before: string, after: string, language: string): FactChange[] =>
  changesOutside({ text: before }, { text: after }, (text) => factsOf(text, language));
