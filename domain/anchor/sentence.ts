import { isAbbreviation } from './abbreviations';

export interface Range {
  start: number;
  end: number;
}

/** What may end a sentence, with the marks and brackets that close after it. A space must follow, but for full-width stops. */
const STOP = /(?:[.!?…։؟۔]+["'”’»)\]]*(?=\s)|[。！？｡।॥።။៕]+["'”’»」』）)\]]*)\s*/gu;
/** How much on either side of a stop decides what it is. */
const NEAR = 60;
const LAST_WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.]*$/u;
const NEXT_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{M}\p{N}]+)/u;

/** Whether a sentence ends with this stop: `before` and `rest` are what stands on either side. */
function endsHere(stop: string, before: string, rest: string, cased: boolean, language: string): boolean {
  const next = NEXT_WORD.exec(rest)?.[1] ?? '';
  if (/^[.!?…]/u.test(stop) && cased && /^\p{Ll}/u.test(next)) return false;
  if (!stop.startsWith('.') || stop.startsWith('..')) return true;
  return !isAbbreviation(LAST_WORD.exec(before)?.[0] ?? '', next, language);
}

/** The sentences of one block of `text`, from `start` to `end`. */
function inBlock(text: string, { start, end }: Range, language: string): Range[] {
  const block = text.slice(start, end);
  const cased = /\p{Lu}/u.test(block);
  const sentences: Range[] = [];
  let from = 0;
  const add = (to: number) => {
    const words = block.slice(from, to);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '') sentences.push({ start: start + from + lead, end: start + from + words.trimEnd().length });
    from = to;
  };
  for (const { 0: stop, index } of block.matchAll(STOP)) {
    const next = index + stop.length;
    if (endsHere(stop, block.slice(Math.max(0, index - NEAR), index), block.slice(next, next + NEAR), cased, language))
      add(next);
  }
  add(block.length);
  return sentences;
}

/** The blocks of a text: what stands between line ends. */
function* blocksIn(text: string): Generator<Range> {
  for (let start = 0; start <= text.length; ) {
    const line = text.indexOf('\n', start);
    const end = line === -1 ? text.length : line;
    if (end > start) yield { start, end };
    start = end + 1;
  }
}

/** The sentences of a text in order, without the white space around them. No sentence goes on in another block. */
export const sentencesOf = (text: string, language: string): Range[] =>
  [...blocksIn(text)].flatMap((block) => inBlock(text, block, language));

/** The whole of the sentences, in order, that a range touches; of none, the range itself. */
export function around(sentences: readonly Range[], range: Range): Range {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > range.start) high = middle;
    else low = middle + 1;
  }
  const first = sentences[low];
  if (!first || first.start >= Math.max(range.end, range.start + 1)) return range;
  let last = low;
  while ((sentences[last + 1]?.start ?? range.end) < range.end) last += 1;
  return { start: first.start, end: sentences[last]?.end ?? first.end };
}

/** The whole sentence or sentences around a range, inside its block or blocks. */
export function sentenceAt(text: string, range: Range, language: string): Range {
  const from = text.lastIndexOf('\n', range.start - 1) + 1;
  const line = text.indexOf('\n', Math.max(range.start, range.end - 1));
  const block = text.slice(from, line === -1 ? text.length : line);
  const inBlock = around(sentencesOf(block, language), { start: range.start - from, end: range.end - from });
  return { start: inBlock.start + from, end: inBlock.end + from };
}
