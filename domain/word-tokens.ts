/** Around a word, and not part of it: brackets, quotation marks, and what ends a sentence or a part of one. */
const OPENING = /^[\p{Ps}\p{Pi}"'¿¡]/u;
const CLOSING = /[\p{Pe}\p{Pf}"'.,;:!?…]$/u;

/** Scripts that set no space between two words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** A dash parts two words, and joins two figures: 2019–2021. */
const DASH = /(?<!\d)([–—])|([–—])(?!\d)/u;

/** "12 000": a space that groups the figures of one number. */
const FIGURE_BEGINS = /(?:^|\D)\d{1,3}$/u;
const FIGURE_GOES_ON = /^\d{3}(?!\d)/u;

function coreTokens(core: string): string[] {
  if (UNSPACED.test(core)) return [...SEGMENTER.segment(core)].map((one) => one.segment);
  return core.split(DASH).filter((part) => part !== undefined && part !== '');
}

/** A run of letters without white space: its word, and each sign around it by itself. */
function chunkTokens(chunk: string): string[] {
  const before: string[] = [];
  const after: string[] = [];
  let core = chunk;
  for (let sign = OPENING.exec(core)?.[0]; sign; sign = OPENING.exec(core)?.[0]) {
    before.push(sign);
    core = core.slice(sign.length);
  }
  for (let sign = CLOSING.exec(core)?.[0]; sign; sign = CLOSING.exec(core)?.[0]) {
    after.unshift(sign);
    core = core.slice(0, -sign.length);
  }
  return [...before, ...coreTokens(core), ...after];
}

/**
 * A text cut into words, signs and white space, in order and whole: joined they are the text again. A figure is never cut
 * (€6.4, 60%, 1,080, 12 000), nor is a word with a hyphen or an apostrophe in it (Jean-Luc, O’Brien).
 */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const chunk of text.match(/\n|[^\S\n]+|\S+/gu) ?? []) {
    const space = tokens.at(-1) ?? '';
    const goesOn = space.length === 1 && space.trim() === '' && space !== '\n' && FIGURE_GOES_ON.test(chunk);
    const [first = '', ...others] = chunk.trim() === '' ? [chunk] : chunkTokens(chunk);
    if (goesOn && FIGURE_BEGINS.test(tokens.at(-2) ?? '')) {
      tokens.splice(-2, 2, `${tokens.at(-2)}${space}${first}`, ...others);
    } else tokens.push(first, ...others);
  }
  return tokens;
}

/** Whether a token is a word or a figure: not white space, not a sign. */
export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);
