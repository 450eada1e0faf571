import type { Passage } from '../passages';
import type { RedlineRemark } from '../redline';
import type { Block } from '../story-text';
import { claimNumbers } from './claim-numbers';
import { placesOf } from './place';
import { quoted } from './quoted';

const KIND_NAMES: Record<Block['kind'], string> = {
  headline: 'the headline',
  dek: 'the dek',
  byline: 'the byline',
  paragraph: 'a paragraph',
  heading: 'a heading',
  quote: 'a quotation',
  'pull-quote': 'a pull quote',
  caption: 'a caption',
  credit: 'a credit',
  item: 'an item of a list',
};

function setAs({ kind, level, marker, depth }: Block, other: Block): string {
  if (kind === 'heading' && other.kind === 'heading') return `a heading of level ${level ?? 2}`;
  if (kind !== 'item' || other.kind !== 'item') return KIND_NAMES[kind];
  if ((depth ?? 0) !== (other.depth ?? 0)) return `an item of level ${(depth ?? 0) + 1}`;
  return /\d/u.test(marker ?? '') ? 'a numbered item' : 'an item without a number';
}

function linkSentence({ before, after, words }: Extract<RedlineRemark, { what: 'link' }>): string {
  if (after === null) return `no link any more on ${quoted(words)}: it went to ${before}`;
  if (before === null) return `a link on ${quoted(words)}, to ${after}`;
  return `the link on ${quoted(words)} now goes to ${after}; it went to ${before}`;
}

const COUNTS = ['', 'one', 'two', 'three', 'four'];
const EMPHASIS = { italic: 'italics', bold: 'bold' };

/** "was a heading", "moved here from ¶ 3": what a redline says beside a block. `places`: what each block is called. */
export function remarkSentence(
  remark: RedlineRemark,
  places: { before: readonly string[]; after: readonly string[] },
): string {
  switch (remark.what) {
    case 'moved':
      return `moved here; it was ${places.before[remark.from]}`;
    case 'moved-away':
      return `moved; it is ${places.after[remark.to]} now`;
    case 'kind':
      return `was ${setAs(remark.was, remark.is)}, is ${setAs(remark.is, remark.was)}`;
    case 'split':
      return `one paragraph before, ${COUNTS[remark.parts] ?? remark.parts} now`;
    case 'merged':
      return `${COUNTS[remark.parts] ?? remark.parts} paragraphs before, one now`;
    case 'link':
      return linkSentence(remark);
    default:
      return `${EMPHASIS[remark.what]} ${remark.on ? 'on' : 'off'}: ${quoted(remark.words)}`;
  }
}

/** What two versions call their blocks. */
export const placesOfBoth = (before: readonly Block[], after: readonly Block[]) => ({
  before: placesOf(before),
  after: placesOf(after),
});

/** "No difference", "one passage differs", "8 passages differ". */
export function passagesSentence(count: number): string {
  if (count === 0) return 'no passage differs';
  return count === 1 ? 'one passage differs' : `${count} passages differ`;
}

/** "claim 2", "around claim 12", "needs nothing", "no claim": what a passage means for the check. */
/** What became of a claim that stood in a version and is no longer on the story. */
export const removedSince = ({ into }: { into: number | null }): string =>
  into === null ? 'removed since' : `in claim ${into} since`;

export function touchedSentence(touched: readonly number[], around: readonly number[], passage: Passage): string {
  if (passage.signsOnly) return touched.length > 0 ? `${claimNumbers(touched)}, needs nothing` : 'needs nothing';
  if (touched.length > 0) return claimNumbers(touched);
  if (around.length > 0) return `around ${claimNumbers(around)}`;
  return 'no claim';
}
