/** A CSV file (RFC 4180) as rows of cells; throws on what is none. */
export function parsedCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at));
    if (!cell) throw new Error(`no CSV from ${at} on: ${text.slice(at, at + 40)}`);
    row.push((cell[1] ?? cell[2] ?? '').replaceAll('""', '"'));
    at += cell[0].length;
    if (cell[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
