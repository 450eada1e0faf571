import { type Shared, sharedRuns } from './sequence-diff';
import { type Block, clearedText } from './story-text';
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

/** Most tokens are such words: they are their own keys. */
const PLAIN = /^[!-~]+$/;

function keyOf(token: string): string {
  if (PLAIN.test(token)) return token;
  return token.trim() === '' ? ' ' : token.normalize('NFC').replace(/\s+/gu, ' ');
}

/** The targets of the links that touch a stretch of a block; empty where there is none. */
function targets({ runs }: Block): (from: number, to: number) => string {
  let reached = 0;
  const links = runs.flatMap((run) => {
    const start = reached;
    reached += run.text.length;
    return run.href ? [{ start, end: reached, href: run.href }] : [];
  });
  if (links.length === 0) return () => '';
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

interface Differences {
  words: Difference[];
  links: LinkDifference[];
}

/** What differs between two stretches of two texts, word by word. */
function differencesIn(signedBlocks: readonly Block[], submittedBlocks: readonly Block[]): Differences {
  const [signed, submitted] = [clearedTokens(signedBlocks), clearedTokens(submittedBlocks)];
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

const linksIn = ({ runs }: Block) => JSON.stringify(runs.map(({ text, href = '' }) => ({ length: text.length, href })));
const isLinked = ({ runs }: Block) => runs.some((run) => run.href);

/** Whether the links of two blocks that read the same are the same ones on the same words. */
const sameLinks = (one: Block, other: Block): boolean =>
  one.text === other.text && isLinked(one) === isLinked(other) && (!isLinked(one) || linksIn(one) === linksIn(other));

const isSpace = (letter: string | undefined) => letter !== undefined && letter.trim() === '';

/** The last word of a block with what is written to it, as a block of its own. */
function endOf(block: Block): Block {
  const text = block.text.trimEnd();
  let cut = text.length;
  while (cut > 0 && !isSpace(text[cut - 1])) cut -= 1;
  return { ...block, start: block.start + cut, text: text.slice(cut), runs: [] };
}

/** The first word of a block with what is written to it, as a block of its own. */
function beginningOf(block: Block): Block {
  const from = block.text.length - block.text.trimStart().length;
  let end = from;
  while (end < block.text.length && !isSpace(block.text[end])) end += 1;
  return { ...block, start: block.start + from, text: block.text.slice(from, end), runs: [] };
}

/** Stretches of two texts that are gone through word by word. */
type Gap = [signed: Block[], submitted: Block[]];

/**
 * What is left of two texts to go through word by word, when blocks that read the same are laid on each other: what stands
 * between them, with a word of the signed text at each end, by which it is told where something is missing; and of those
 * that read the same, where their links are others. Of a long text that is next to nothing.
 */
function gapsBetween(signed: readonly Block[], submitted: readonly Block[]): Gap[] {
  const reading = ({ text }: Block) => clearedText(text);
  const shared = sharedRuns(signed.map(reading), submitted.map(reading));
  const gaps: Gap[] = [];
  let [x, y] = [0, 0];
  for (const run of [...shared, { before: signed.length, after: submitted.length, length: 0 }]) {
    if (run.before > x || run.after > y) {
      const before = signed.slice(Math.max(0, x - 1), x).map(endOf);
      const after = signed.slice(run.before, run.before + 1).map(beginningOf);
      gaps.push([
        [...before, ...signed.slice(x, run.before), ...after],
        [...before, ...submitted.slice(y, run.after), ...after],
      ]);
    }
    [x, y] = [run.before + run.length, run.after + run.length];
    for (const [at, block] of signed.slice(run.before, x).entries()) {
      const other = submitted[run.after + at];
      if (other && !sameLinks(block, other)) gaps.push([[block], [other]]);
    }
  }
  return gaps;
}

/**
 * What a submitted text has otherwise than the signed one, in the order of the signed one: words first, then the targets of
 * links, of those that the submission has. White space inside a block and Unicode normal form do not count.
 */
export function textDifferences(signed: readonly Block[], submitted: readonly Block[]): Differences {
  const hasWords = ({ text }: Block) => text.trim() !== '';
  const found = gapsBetween(signed.filter(hasWords), submitted.filter(hasWords)).map((gap) => differencesIn(...gap));
  return { words: found.flatMap((one) => one.words), links: found.flatMap((one) => one.links) };
}
