import type { Tx } from '../../database';
import { linesAfter } from '../../queries/trail-lines';
import type { Shown } from './read-sign-offs';

/** The last entry of a chain: what a bundle is of. */
export interface Head {
  size: number;
  hash: string;
}

/**
 * The chain as `GET /stories/{id}/trail` gives it, without what is sealed but of evidence that goes into the bundle. `ended`
 * is told its last entry.
 */
export async function* trailTold(
  { tx, chain }: { tx: Tx; chain: string },
  { hidden, opened }: Shown,
  ended: (head: Head) => void,
): AsyncGenerator<string> {
  for (let after: number | null = 0; after !== null; ) {
    const { lines, next } = await linesAfter(tx, { chain, after }, hidden, opened);
    yield lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const last = lines.at(-1);
    if (last) ended({ size: last.seq, hash: last.hash });
    after = next;
  }
}
