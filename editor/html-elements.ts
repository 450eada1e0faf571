/** How the elements of foreign HTML are read; whatever is in none of these lists is unwrapped, and its words stay. */
const list = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Nothing in them is the story's text. `del` is a tracked deletion: its words are gone from the text. */
export const DROPPED = list(
  'script style template svg math head title meta link base noscript iframe frame object embed applet canvas audio video ' +
    'picture img map area select datalist textarea button input progress meter dialog del rp rt',
);

/** They stand on lines of their own, so the text around them parts. */
export const BLOCKS = list(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header ' +
    'h1 h2 h3 h4 h5 h6 hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead ' +
    'tr ul',
);

export const HEADING_LEVELS: Readonly<Record<string, 2 | 3>> = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };

const hasClass = (element: Element, name: string): boolean =>
  (element.getAttribute('class') ?? '').toLowerCase().split(/\s+/).includes(name);

const styleOf = (element: Element): string => (element.getAttribute('style') ?? '').toLowerCase();

export const isUnseen = (element: Element): boolean =>
  element.getAttribute('hidden') !== null || /display\s*:\s*none/.test(styleOf(element));

export const isPullQuote = (element: Element): boolean =>
  element.localName === 'aside' ||
  (element.localName === 'blockquote' && ['pullquote', 'pull-quote'].some((name) => hasClass(element, name)));

export const isCaption = (element: Element): boolean =>
  element.localName === 'figcaption' || element.localName === 'caption';

export const isCredit = (element: Element): boolean => hasClass(element, 'credit');

/** Word processors write weight and slant as styles, and wrap a whole document in a <b> that is not bold. */
export function emphasisOf(element: Element): { bold: boolean; italic: boolean } {
  const style = styleOf(element);
  const weight = /font-weight\s*:\s*(\w+)/.exec(style)?.[1];
  const slant = /font-style\s*:\s*(\w+)/.exec(style)?.[1];
  return {
    bold: weight
      ? weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
      : /^(b|strong)$/.test(element.localName),
    italic: slant ? slant === 'italic' || slant === 'oblique' : /^(i|em)$/.test(element.localName),
  };
}
