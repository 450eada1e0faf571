import { canonicalJson, type Json } from '@/domain/canonical-json';
import type { Given } from '@/domain/given';
import { chainStart, nextLine, SEALED_TYPE, WITHHELD } from '@/domain/trail-entry';
import type { TrailEvent } from '@/domain/trail-event';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';
import { innerOf, sealLine } from './sealing/sealed-line';

export interface LastEntry {
  seq: number;
  hash: string;
}

export async function lastEntry(tx: Tx, chain: string): Promise<LastEntry | null> {
  const [last] = await tx.$queryRaw<LastEntry[]>`
    SELECT seq, hash FROM trail_entry WHERE chain = ${chain} ORDER BY seq DESC LIMIT 1`;
  return last ?? null;
}

/** Events about a sealed record, among others that follow from them. */
export interface SealedEvents {
  record: string;
  events: readonly TrailEvent[];
}

interface Who {
  trail: string;
  token: string | null;
}

/** What is stored of an event beside its place in the chain. What a sealed act leads to does not name its actor either. */
function told(event: TrailEvent, who: Who, sealed: SealedEvents | undefined) {
  if (sealed?.events.includes(event))
    return { actor: WITHHELD, type: SEALED_TYPE, payload: innerOf(event, who.trail), record: sealed.record };
  const payload = who.token === null ? event.payload : { ...event.payload, token: who.token };
  const actor = sealed ? WITHHELD : who.trail;
  return { actor, type: event.type, payload: canonicalJson(payload as unknown as Json), record: null };
}

/** Rows of payloads in the clear, and of sealed ones: in the same statement as their entries. */
const payloadRows = (chain: string, anySealed: boolean) =>
  anySealed
    ? Prisma.sql`, hidden AS (
        INSERT INTO sealed_payload (chain, seq, record_id, sealed)
        SELECT ${chain}, seq, record, payload FROM line WHERE record IS NOT NULL)
      INSERT INTO trail_payload (chain, seq, salt, payload) SELECT ${chain}, seq, salt, payload FROM line WHERE record IS NULL`
    : Prisma.sql`INSERT INTO trail_payload (chain, seq, salt, payload) SELECT ${chain}, seq, salt, payload FROM line`;

/**
 * Appends events to a chain, in the transaction of what they tell of. The caller holds the chain's row (the story's, or the
 * desk's) since before `last` was read, so that two writers never build on the same entry. Costs the same however long the
 * chain is. Gives the entries back, each by its number and hash. `along`: parts of a `WITH` that are written in the same statement.
 */
export async function append(
  tx: Tx,
  { chain, last }: { chain: string; last: LastEntry | null },
  who: Who,
  events: readonly TrailEvent[],
  given: Given,
  more: { along?: Prisma.Sql; sealed?: SealedEvents } = {},
): Promise<LastEntry[]> {
  let before = last ?? { seq: 0, hash: chainStart(chain, given.sha256) };
  const lines = [];
  for (const event of events) {
    const { record, ...what } = told(event, who, more.sealed);
    const salt = given.newSalt();
    const line = nextLine(before, { at: given.now, ...what, salt }, given.sha256);
    const kept = record
      ? { salt: '', payload: sealLine(chain, line.seq, { salt, payload: what.payload }) }
      : { salt, payload: what.payload };
    lines.push({ ...line, ...kept, record });
    before = line;
  }
  await tx.$executeRaw`
    WITH ${more.along ? Prisma.sql`${more.along},` : Prisma.empty} line AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(lines)}::json) AS l(seq int, at text, actor text, type text,
        "payloadHash" text, "prevHash" text, hash text, salt text, payload text, record text)
    ), entry AS (
      INSERT INTO trail_entry (chain, seq, at, actor, type, payload_hash, prev_hash, hash)
      SELECT ${chain}, seq, at, actor, type, "payloadHash", "prevHash", hash FROM line
    )
    ${payloadRows(chain, more.sealed !== undefined)}`;
  return lines.map(({ seq, hash }) => ({ seq, hash }));
}
