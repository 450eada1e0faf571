/** As words are compared: one normal form, any white space as one space, all quotation marks alike, all dashes alike. */
const plain = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/["'`´\p{Pi}\p{Pf}„‚「」『』]/gu, "'")
    .replace(/[\p{Pd}−]/gu, '-');

/**
 * Whether two wordings differ in spacing, quotation marks and dashes at most: such a change is shown, and asks for no
 * recheck (design: the rules of the desk). A space, mark or dash more or less is another wording.
 */
export const sameWords = (one: string, other: string): boolean => one === other || plain(one) === plain(other);
