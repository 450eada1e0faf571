import { connected } from '@/scripts/parts/database.mjs';
import { payloadOf } from '@/server/queries/trail-line';
import type { FullLine } from '@/server/queries/trail-lines';
import { openLine } from '@/server/sealing/sealed-line';

interface Row {
  seq: number;
  at: string;
  actor: string;
  type: string;
  payloadHash: string;
  prevHash: string;
  hash: string;
  payload: string | null;
  sealed: string | null;
}

/** A chain with what is sealed of it opened: as whoever has the database and the key can read it, and nobody by a call. */
export async function openedTrail(ownerUrl: string, chain: string): Promise<FullLine[]> {
  const { rows } = await connected(ownerUrl, (client) =>
    client.query<Row>(
      `SELECT e.seq, e.at, e.actor, e.type, e.payload_hash AS "payloadHash", e.prev_hash AS "prevHash", e.hash,
        p.payload, s.sealed
      FROM trail_entry e LEFT JOIN trail_payload p ON p.chain = e.chain AND p.seq = e.seq
        LEFT JOIN sealed_payload s ON s.chain = e.chain AND s.seq = e.seq
      WHERE e.chain = $1 ORDER BY e.seq`,
      [chain],
    ),
  );
  return rows.map(({ payload, sealed, ...line }) => {
    const told = sealed === null ? payload : openLine(chain, line.seq, sealed).payload;
    return { ...line, ...(told === null ? {} : { payload: payloadOf(told) }) };
  });
}
