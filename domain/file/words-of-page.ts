/** A word that the page breaks at the end of a line, with the hyphen that only the page needs. */
const BROKEN_WORD = /(\p{Ll})[-\u00ad]\s*\n\s*(?=\p{Ll})/gu;
const SOFT_HYPHEN = /\u00ad/g;

/**
 * Words selected on a page as one writes them down: in one line, words that were broken at its edge whole again. A hyphen
 * between small letters at the end of a line counts as such a break, for that is what it mostly is.
 */
export const wordsOfPage = (selected: string): string =>
  selected.replace(BROKEN_WORD, '$1').replace(SOFT_HYPHEN, '').replace(/\s+/g, ' ').trim();
