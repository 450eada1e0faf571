import { canonicalJson, type Json } from '@/domain/canonical-json';
import type { Given } from '@/domain/given';
import { chainStart, nextLine } from '@/domain/trail-entry';
import type { TrailEvent } from '@/domain/trail-event';
import type { Tx } from './database';

/**
 * Appends events to a chain, in the transaction of what they tell of. The caller holds the chain's row (the story's, or the
 * desk's), so that two writers never build on the same entry. Costs the same however long the chain is.
 */
export async function append(
  tx: Tx,
  chain: string,
  who: { trail: string; token: string | null },
  events: readonly TrailEvent[],
  given: Given,
): Promise<void> {
  const last = await tx.trailEntry.findFirst({
    where: { chain },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  });
  let before = last ?? { seq: 0, hash: chainStart(chain, given.sha256) };
  const entries = [];
  const payloads = [];
  for (const event of events) {
    const told = who.token === null ? event.payload : { ...event.payload, token: who.token };
    const payload = canonicalJson(told as unknown as Json);
    const salt = given.newSalt();
    const line = nextLine(before, { at: given.now, actor: who.trail, type: event.type, salt, payload }, given.sha256);
    entries.push({ chain, ...line });
    payloads.push({ chain, seq: line.seq, salt, payload });
    before = line;
  }
  await tx.trailEntry.createMany({ data: entries });
  await tx.trailPayload.createMany({ data: payloads });
}
