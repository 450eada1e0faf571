/** How an excerpt stands in a page: word for word, in nearly its words, or not. */
export const EXCERPT_FOUND = ['exact', 'near', 'absent'] as const;
export type ExcerptFound = (typeof EXCERPT_FOUND)[number];

/** Excerpts are cut at what they leave out: "…", "...", "[…]". */
const LEFT_OUT = /\s*(?:\[\s*(?:…|\.{3,})\s*\]|…|\.{3,})\s*/u;

/** Words and figures; a sign that makes a figure another one belongs to it. */
const WORD = /(?:(?<![\p{L}\p{N}])[-−–](?=\p{N}))?[\p{L}\p{N}]+|[%‰$€£¥]/gu;

const wordsOf = (text: string): string[] =>
  (text.normalize('NFKC').match(WORD) ?? []).map((word) => word.toLowerCase().replace(/[−–]/u, '-'));

/** So many words may differ, of a hundred; a short excerpt is there word for word or not at all. */
const MAY_DIFFER = 0.15;
const SHORT = 6;
/** More of a long excerpt than its first words are not held against the page word by word. */
const MOST_WORDS = 300;

/** Where words stand one after the other, from a place on: the place behind them, or -1. */
function behind(words: readonly string[], page: readonly string[], from: number): number {
  for (let at = from; at + words.length <= page.length; at += 1)
    if (words.every((word, index) => page[at + index] === word)) return at + words.length;
  return -1;
}

/** The fewest words that must be changed, put in or taken out so that the words stand somewhere in the page (Sellers). */
function leastChanges(words: readonly string[], page: readonly string[]): number {
  let column = Array.from({ length: words.length + 1 }, (_, row) => row);
  let least = words.length;
  for (const seen of page) {
    const next = [0];
    for (let row = 1; row <= words.length; row += 1) {
      const same = (column[row - 1] ?? 0) + (words[row - 1] === seen ? 0 : 1);
      next.push(Math.min(same, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    least = Math.min(least, column[words.length] ?? least);
  }
  return least;
}

const isNear = (words: readonly string[], page: readonly string[]): boolean =>
  words.length >= SHORT && leastChanges(words, page) <= Math.floor(words.length * MAY_DIFFER);

/**
 * Whether an excerpt stands in a page's words: case, punctuation and spacing apart, and in its order where it leaves
 * something out. Null where the excerpt has no words.
 */
export function excerptIn(text: string, excerpt: string): ExcerptFound | null {
  const parts = excerpt.split(LEFT_OUT).flatMap((part) => {
    const words = wordsOf(part);
    return words.length > 0 ? [words] : [];
  });
  if (parts.length === 0) return null;
  const page = wordsOf(text);
  let from = 0;
  for (const part of parts) {
    from = behind(part, page, from);
    if (from === -1) break;
  }
  if (from !== -1) return 'exact';
  return parts.every((part) => behind(part, page, 0) !== -1 || isNear(part.slice(0, MOST_WORDS), page))
    ? 'near'
    : 'absent';
}
