import type { Tx } from '../../database';
import type { Sink } from './sink';

/** An id as it stands in JSON: alone, or as an actor of the trail. */
const ID = /"(?:person:)?([^"\\]{1,64})"/g;

/** A sink that sees which people are named in what goes through it. */
export async function namesIn(tx: Tx, into: Sink) {
  const rows = await tx.person.findMany({ select: { id: true, name: true, role: true }, orderBy: { id: 'asc' } });
  const known = new Set(rows.map((row) => row.id));
  const met = new Set<string>();
  const see = (text: string) => {
    for (const [, id = ''] of text.matchAll(ID)) if (known.has(id)) met.add(id);
  };
  async function* watched(bytes: AsyncIterable<string | Uint8Array>) {
    for await (const piece of bytes) {
      if (typeof piece === 'string') see(piece);
      yield piece;
    }
  }
  const sink: Sink = { add: (path, bytes) => into.add(path, watched(bytes)) };
  /** Who they are: their ids would tell a reader nothing. */
  return { sink, see, people: () => rows.filter((row) => met.has(row.id)) };
}
