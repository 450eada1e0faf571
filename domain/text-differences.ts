import { type Shared, sharedRuns } from './sequence-diff';
import type { Block } from './story-text';
import { tokensOf } from './word-tokens';

/** Words, a sign or white space of a text, with its place and the target of the link it is in. */
interface Token {
  /** What is compared: Unicode normal form C, any white space inside a block as one space. */
  key: string;
  start: number;
  end: number;
  href: string;
}

/** A stretch that reads otherwise. `at`: where it begins in the first text, UTF-16 code units of version.text. */
export interface Difference {
  signed: string;
  submitted: string;
  at: number;
}

/** A link that leads elsewhere; an empty target where the first text has no link. */
export interface LinkDifference extends Difference {
  words: string;
}

const keyOf = (token: string) => (token.trim() === '' ? ' ' : token.normalize('NFC').replace(/\s+/gu, ' '));

/** The targets of the links that touch a stretch of a block; empty where there is none. */
function targets({ runs }: Block): (from: number, to: number) => string {
  let reached = 0;
  const links = runs.flatMap((run) => {
    const start = reached;
    reached += run.text.length;
    return run.href ? [{ start, end: reached, href: run.href }] : [];
  });
  return (from, to) => {
    const touched = links.filter((link) => link.start < to && link.end > from);
    return [...new Set(touched.map((link) => link.href))].join(' ');
  };
}

function tokensIn(block: Block): Token[] {
  const targetsIn = targets(block);
  let reached = 0;
  const tokens = tokensOf(block.text).map((token): Token => {
    const start = reached;
    reached += token.length;
    return {
      key: keyOf(token),
      start: block.start + start,
      end: block.start + reached,
      href: targetsIn(start, reached),
    };
  });
  const from = tokens.findIndex((token) => token.key !== ' ');
  const to = tokens.findLastIndex((token) => token.key !== ' ');
  return from === -1 ? [] : tokens.slice(from, to + 1);
}

/** The tokens of a text as clearance reads it: blocks trimmed, empty ones left out, a line break between two. */
function clearedTokens(blocks: readonly Block[]): Token[] {
  const all: Token[] = [];
  for (const block of blocks) {
    const tokens = tokensIn(block);
    const last = all.at(-1);
    if (tokens.length === 0) continue;
    if (last) all.push({ key: '\n', start: last.end, end: block.start, href: '' });
    for (const token of tokens) all.push(token);
  }
  return all;
}

const words = (tokens: readonly Token[]): string => tokens.map((token) => token.key).join('');

const hrefsOf = (tokens: readonly Token[]) =>
  [...new Set(tokens.map((token) => token.href))].filter((href) => href !== '');

/** The links of words that read the same and are cut otherwise. */
function linksOf(signed: readonly Token[], submitted: readonly Token[], at: number): LinkDifference[] {
  const known = hrefsOf(signed);
  const others = hrefsOf(submitted).filter((href) => !known.includes(href));
  return others.map((href) => ({ signed: known.join(' '), submitted: href, at, words: words(submitted) }));
}

/** Where links that were submitted lead elsewhere, of words that both texts have. */
function linkDifferences(signed: readonly Token[], submitted: readonly Token[], run: Shared): LinkDifference[] {
  const found: LinkDifference[] = [];
  let open = null as LinkDifference | null;
  for (let place = 0; place < run.length; place += 1) {
    const [one, other] = [signed[run.before + place], submitted[run.after + place]];
    if (!one || !other || other.href === '' || other.href === one.href) open = null;
    else if (open?.signed === one.href && open.submitted === other.href) open.words += one.key;
    else {
      open = { signed: one.href, submitted: other.href, at: one.start, words: one.key };
      found.push(open);
    }
  }
  return found.filter((link) => link.words.trim() !== '');
}

const linksIn = ({ runs }: Block) => runs.map(({ text, href = '' }) => ({ length: text.length, href }));

const sameBlock = (one: Block | undefined, other: Block | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.text === other.text &&
  (one.runs === other.runs || JSON.stringify(linksIn(one)) === JSON.stringify(linksIn(other)));

/** How many of so many blocks that are the same can be left out, when the one nearest to what differs stays that has words. */
function leftOut(same: number, blockAt: (place: number) => Block | undefined): number {
  let left = same;
  while (left > 0 && blockAt(left - 1)?.text.trim() === '') left -= 1;
  return Math.max(0, left - 1);
}

/**
 * Two texts without the blocks that both begin and end with, but for one at each end, by which it is told where something
 * is missing: of a long text in which one word is another, nearly all of it.
 */
function narrowed(signed: readonly Block[], submitted: readonly Block[]): [readonly Block[], readonly Block[]] {
  const least = Math.min(signed.length, submitted.length);
  let head = 0;
  while (head < least && sameBlock(signed[head], submitted[head])) head += 1;
  let tail = 0;
  while (tail < least - head && sameBlock(signed.at(-1 - tail), submitted.at(-1 - tail))) tail += 1;
  const from = leftOut(head, (place) => signed[place]);
  const end = leftOut(tail, (place) => signed.at(-1 - place));
  return [signed.slice(from, signed.length - end), submitted.slice(from, submitted.length - end)];
}

/**
 * What a submitted text has otherwise than the signed one, in the order of the signed one: words first, then the targets of
 * links, of those that the submission has. White space inside a block and Unicode normal form do not count.
 */
export function textDifferences(
  signedBlocks: readonly Block[],
  submittedBlocks: readonly Block[],
): { words: Difference[]; links: LinkDifference[] } {
  const [signedHere, submittedHere] = narrowed(signedBlocks, submittedBlocks);
  const [signed, submitted] = [clearedTokens(signedHere), clearedTokens(submittedHere)];
  const runs = sharedRuns(
    signed.map((token) => token.key),
    submitted.map((token) => token.key),
  );
  const differing: Difference[] = [];
  const regrouped: LinkDifference[] = [];
  let [x, y] = [0, 0];
  for (const run of [...runs, { before: signed.length, after: submitted.length, length: 0 }]) {
    if (run.before > x || run.after > y) {
      const [was, is] = [signed.slice(x, run.before), submitted.slice(y, run.after)];
      const at = signed[x]?.start ?? signed.at(-1)?.end ?? 0;
      const told = { signed: words(was), submitted: words(is), at };
      // White space may part the figures of a number otherwise: it reads the same. Its links are compared all the same.
      if (told.signed !== told.submitted) differing.push(told);
      else regrouped.push(...linksOf(was, is, at));
    }
    [x, y] = [run.before + run.length, run.after + run.length];
  }
  return { words: differing, links: [...runs.flatMap((run) => linkDifferences(signed, submitted, run)), ...regrouped] };
}
