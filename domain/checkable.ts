import type { Block } from './story-text';

/** A paragraph that states something: it needs a claim before the story may be signed off. */
export interface Checkable {
  start: number;
  end: number;
}

const FIGURE = /\p{N}/u;
const FIGURE_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half)\b/iu;
const QUOTATION = /["“”„«»「」『』]/u;
/** A word with a capital that does not begin a sentence. */
const NAME = /(?<![.!?…:]["”»’)]?\s)(?<=\S\s)["“„«‘(]?\p{Lu}[\p{L}\p{M}’'-]+/u;

/** Whether a block holds a figure, a quotation mark or a name. */
export const statesSomething = (text: string): boolean =>
  FIGURE.test(text) || FIGURE_WORD.test(text) || QUOTATION.test(text) || NAME.test(text);

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
