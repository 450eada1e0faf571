import { NUMBER_WORD } from './number-words';
import type { Block } from './story-text';

/** A paragraph that states something: it needs a claim before the story may be signed off. */
export interface Checkable {
  start: number;
  end: number;
}

const FIGURE = /\p{N}/u;
/** Single marks too: an opening one, and a straight one before a word. */
const QUOTATION = /["“”„«»‹›‘‚「」『』《》]|(?<=^|\s)'\S/u;
/**
 * A capital that begins no sentence: after a space, dash, slash or apostrophe (l’Élysée), but not after the end of the
 * sentence before, whatever brackets and marks close it. The English "I" is no name. Scripts without capitals have no
 * names that could be told from other words. It looks back from capitals only, so that no text makes it slow.
 */
const NAME = /(?!I(?![\p{L}\p{M}]))\p{Lu}(?<=\S[\s\p{Pd}/’']+[([]?.)(?<![.!?…:։][)\]’']*\s+[([]?.)/u;

/** Whether a block holds a figure, a quotation mark or a name. */
export const statesSomething = (text: string): boolean =>
  FIGURE.test(text) || NUMBER_WORD.test(text) || QUOTATION.test(text) || NAME.test(text);

/** The paragraphs of a text that need a claim. The byline is not one of them: who wrote it is set on the story. */
export const checkableOf = (blocks: readonly Block[]): Checkable[] =>
  blocks
    .filter((block) => block.kind !== 'byline' && statesSomething(block.text))
    .map(({ start, end }) => ({ start, end }));

/** Those of them that no span touches. `spans`: places in the same text. */
export function unmarked(
  checkable: readonly Checkable[],
  spans: readonly { start: number; length: number }[],
): Checkable[] {
  return checkable.filter(
    (block) => !spans.some((span) => span.start < block.end && span.start + span.length > block.start),
  );
}
