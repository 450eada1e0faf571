/** Elements that have no end, or whose end HTML lets one leave out, so that their start does not nest. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup rt rp'.split(
    ' ',
  ),
);

const MOST = 2000;

/**
 * Whether the elements of an HTML text lie deeper in each other than any article's. Said before it is parsed: the parser's
 * time grows with the square of the depth.
 */
export function nestsTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z\d:-]*)/gi)) {
    if (FLAT.has(name?.toLowerCase() ?? '')) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > MOST) return true;
  }
  return false;
}
