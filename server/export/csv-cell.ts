/** Excel takes 32,767 characters into a cell; what is longer it cuts off without a word. */
const MOST = 32_000;

/** What makes a spreadsheet compute: these, and the forms of full and small width that some take for them. */
const FORMULA = '=+\\-@＝＋－＠﹢﹣﹦﹫';

/**
 * Where a cell could begin to be computed: at its beginning, before which a tab or line break counts as well; and, should
 * the file be read with other separators than its own, after a semicolon, tab or line break in it.
 */
const BEGINS = new RegExp(`(^|[;\\t\\r\\n])([\\p{Z}\\p{Cf}]*)([${FORMULA}])`, 'gu');

/** So that nothing in it is computed: an apostrophe before it, as OWASP advises for CSV. It stays visible where it stood inside. */
export function harmless(text: string): string {
  const defused = text.replace(BEGINS, "$1$2'$3");
  return /^[\t\r\n]/.test(defused) ? `'${defused}` : defused;
}

const shortened = (text: string) =>
  text.length <= MOST
    ? text
    : `${text.slice(0, MOST).replace(/[\ud800-\udbff]$/, '')} … (${text.length - MOST} more characters)`;

const quotedCell = (text: string) => `"${harmless(shortened(text)).replaceAll('"', '""')}"`;

/** A line of a CSV file (RFC 4180). Every cell is quoted, whatever is in it. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quotedCell(cell))).join(',')}\r\n`;

/** Tells Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';
