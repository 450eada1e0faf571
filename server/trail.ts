import { canonicalJson, type Json } from '@/domain/canonical-json';
import type { Given } from '@/domain/given';
import { chainStart, nextLine } from '@/domain/trail-entry';
import type { TrailEvent } from '@/domain/trail-event';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';

export interface LastEntry {
  seq: number;
  hash: string;
}

export async function lastEntry(tx: Tx, chain: string): Promise<LastEntry | null> {
  const [last] = await tx.$queryRaw<LastEntry[]>`
    SELECT seq, hash FROM trail_entry WHERE chain = ${chain} ORDER BY seq DESC LIMIT 1`;
  return last ?? null;
}

/**
 * Appends events to a chain, in the transaction of what they tell of. The caller holds the chain's row (the story's, or the
 * desk's) since before `last` was read, so that two writers never build on the same entry. Costs the same however long the
 * chain is. `along`: parts of a `WITH` that are written in the same statement.
 */
export async function append(
  tx: Tx,
  { chain, last }: { chain: string; last: LastEntry | null },
  who: { trail: string; token: string | null },
  events: readonly TrailEvent[],
  given: Given,
  along?: Prisma.Sql,
): Promise<void> {
  let before = last ?? { seq: 0, hash: chainStart(chain, given.sha256) };
  const lines = [];
  for (const event of events) {
    const told = who.token === null ? event.payload : { ...event.payload, token: who.token };
    const payload = canonicalJson(told as unknown as Json);
    const salt = given.newSalt();
    const line = nextLine(before, { at: given.now, actor: who.trail, type: event.type, salt, payload }, given.sha256);
    lines.push({ ...line, salt, payload });
    before = line;
  }
  await tx.$executeRaw`
    WITH ${along ? Prisma.sql`${along},` : Prisma.empty} line AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(lines)}::json) AS l(seq int, at text, actor text, type text,
        "payloadHash" text, "prevHash" text, hash text, salt text, payload text)
    ), entry AS (
      INSERT INTO trail_entry (chain, seq, at, actor, type, payload_hash, prev_hash, hash)
      SELECT ${chain}, seq, at, actor, type, "payloadHash", "prevHash", hash FROM line
    )
    INSERT INTO trail_payload (chain, seq, salt, payload) SELECT ${chain}, seq, salt, payload FROM line`;
}
