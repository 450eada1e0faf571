import type { Keep } from './keep';

/** As many as are read, and recomputed in one go. */
export const MOST = 5000;

/**
 * The next lines of a chain, as the text that signing/chain-piece.ts reads: nothing is made of them on the way to a thread
 * of its own. Not as JSON, which takes the database as long again as all the rest.
 */
export const linesFrom = (chain: string, after: number, upTo: number): Keep<string> => ({
  name: 'verification',
  run: async (database) => {
    // Both ends are named, or the database looks through all of a long chain for each piece of it.
    const to = Math.min(upTo, after + MOST);
    const [row] = await database.$queryRaw<{ lines: string | null }[]>`
      SELECT string_agg(concat_ws(E'\\x1f', e.seq, e.at, e.actor, e.type, e.payload_hash, e.prev_hash, e.hash,
        coalesce('+' || p.salt, '-'), coalesce('+' || p.payload, '-'), s.seq IS NOT NULL), E'\\x1e' ORDER BY e.seq) AS lines
      FROM trail_entry e
        LEFT JOIN trail_payload p ON p.chain = ${chain} AND p.seq = e.seq AND p.seq > ${after} AND p.seq <= ${to}
        LEFT JOIN sealed_payload s ON s.chain = ${chain} AND s.seq = e.seq AND s.seq > ${after} AND s.seq <= ${to}
      WHERE e.chain = ${chain} AND e.seq > ${after} AND e.seq <= ${to}`;
    return row?.lines ?? '';
  },
});

/** What lies sealed of those lines, with the hash that it must have. */
export const sealedFrom = (chain: string, after: number, upTo: number): Keep<SealedStored[]> => ({
  name: 'verification',
  run: (database) => database.$queryRaw<SealedStored[]>`
    SELECT s.seq, s.sealed, e.payload_hash AS "payloadHash"
    FROM sealed_payload s JOIN trail_entry e ON e.chain = s.chain AND e.seq = s.seq
    WHERE s.chain = ${chain} AND s.seq > ${after} AND s.seq <= ${upTo} ORDER BY s.seq`,
});

export interface SealedStored {
  seq: number;
  sealed: string;
  payloadHash: string;
}

export interface NotedVerification {
  id: string;
  at: string;
  by: string;
  chain: string;
  holds: boolean;
  entries: number;
  problem: string | null;
}

/** That somebody verified a chain, and what came of it. */
export const noteVerification = ({ at, ...noted }: NotedVerification): Keep<void> => ({
  name: 'verification',
  run: async (database) => {
    await database.verification.create({ data: { ...noted, at: new Date(at) }, select: { id: true } });
  },
});
