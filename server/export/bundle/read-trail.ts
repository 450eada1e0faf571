import type { Actor } from '@/domain/given';
import type { Tx } from '../../database';
import { linesAfter } from '../../queries/trail-lines';
import { openedLines } from '../../sealing/opened-lines';
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
  { tx, actor, chain }: { tx: Tx; actor: Actor; chain: string },
  { hidden, sealed }: Shown,
  ended: (head: Head) => void,
): AsyncGenerator<string> {
  const opened = sealed.size === 0 ? [] : [...(await openedLines(tx, actor, chain))];
  const shown = new Map(opened.filter(([, line]) => sealed.has(line.record)));
  for (let after: number | null = 0; after !== null; ) {
    const { lines, next } = await linesAfter(tx, { chain, after }, hidden, shown);
    yield lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const last = lines.at(-1);
    if (last) ended({ size: last.seq, hash: last.hash });
    after = next;
  }
}
