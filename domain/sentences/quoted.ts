import { beginning } from '../beginning';

const LONG = 160;

/** Words of a person inside a sentence of ours: in quotation marks, on one line, and cut where they are long. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > LONG ? `“${beginning(line, LONG).trimEnd()} …”` : `“${line}”`;
}
