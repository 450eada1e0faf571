/** Line ends as systems write them: CRLF, LF, CR, and the two separators of Unicode. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g;

const line = (text: string): string => text.replace(/[\t\v\f ]+/g, ' ').trim();

/**
 * The paragraphs of plain text: blank lines part them where there are any, and a single line end inside is then a space;
 * where there is no blank line, each line is a paragraph. Empty ones are left out.
 */
export function plainParagraphs(text: string): string[] {
  const lines = text.replace(LINE_END, '\n').split('\n').map(line);
  const filled = lines.join('\n').replace(/^\n+|\n+$/g, '');
  const parts = /\n\n/.test(filled) ? filled.split(/\n{2,}/) : filled.split('\n');
  return parts.map((part) => line(part.replace(/\n/g, ' '))).filter((part) => part !== '');
}
