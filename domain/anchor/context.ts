import { changesOutside, type Fact, factsOf, type Part } from './facts';
import { knownLanguage } from './language';
import { hasPhrases } from './phrases';
import { inAnotherRole, rewrittenAround } from './roles';
import { around, type Range } from './sentence';
import type { Side } from './two-texts';

/** The sentences around a span before and after an edit, where a fact in them changed beside its own words. */
export interface ContextChange {
  contextChanged: boolean;
  sentenceBefore: string;
  sentenceAfter: string;
}

export const SAME_CONTEXT: ContextChange = { contextChanged: false, sentenceBefore: '', sentenceAfter: '' };

/** The letters and digits of a sentence, and what signs make of figures in words: other marks and spaces state nothing. */
const spoken = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}−±∓<>＜＞≤≥≦≧]/gu, '');

/**
 * Whether a figure, name, date, negation or attribution changed in a sentence, outside the words that did not; or they
 * stand in another's role now, or all around them was written anew. In a language whose negations nobody has listed any
 * other word may be one. Told by the two sentences alone, so that a tick is owed until a person gives it, or the old
 * sentence is back. `read`: the facts of a sentence.
 */
export function changedBeside(
  before: Part,
  after: Part,
  language: string,
  read = (text: string): Fact[] => factsOf(text, language),
): boolean {
  if (before.text === after.text) return false;
  if (!hasPhrases(knownLanguage(language)) && spoken(before.text) !== spoken(after.text)) return true;
  return (
    changesOutside(before, after, read).length > 0 ||
    inAnotherRole(before, after, read) ||
    rewrittenAround(before, after)
  );
}

/** The sentence of a span, and the place of its words in it. */
export function partAround({ text, sentences }: Side, span: Range): Part {
  const { start, end } = around(sentences, span);
  return { text: text.slice(start, end), without: { start: span.start - start, end: span.end - start } };
}

/** A sentence of another day, and the place of the words in it, if they stand in it. */
function partOf(sentence: string, words: string): Part {
  const start = sentence.indexOf(words);
  return { text: sentence, without: start === -1 ? undefined : { start, end: start + words.length } };
}

/**
 * Whether what is around words that did not change did. The old side is the text before with the span's place in it, or
 * the sentence that a person last ticked. `changed`: whether a sentence changed beside the words.
 */
export function contextOf(
  old: { side: Side; span: Range } | string,
  now: { side: Side; span: Range },
  changed: (before: Part, after: Part) => boolean,
): ContextChange {
  const after = partAround(now.side, now.span);
  const words = now.side.text.slice(now.span.start, now.span.end);
  const before = typeof old === 'string' ? partOf(old, words) : partAround(old.side, old.span);
  if (!changed(before, after)) return SAME_CONTEXT;
  return { contextChanged: true, sentenceBefore: before.text, sentenceAfter: after.text };
}
