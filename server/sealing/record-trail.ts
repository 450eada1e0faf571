import type { TrailLineView } from '@/domain/views-desk';
import type { Tx } from '../database';
import { directory } from '../people';
import { lineView } from '../queries/trail-line';
import { openLine } from './sealed-line';

/** What a chain holds of a sealed record, in full and latest first: for the answer of an act of somebody named on it. */
export async function recordTrail(tx: Tx, chain: string, record: string): Promise<TrailLineView[]> {
  const rows = await tx.$queryRaw<
    { seq: number; at: string; type: string; actor: string; hash: string; sealed: string }[]
  >`
    SELECT e.seq, e.at, e.type, e.actor, e.hash, p.sealed FROM sealed_payload p
      JOIN trail_entry e ON e.chain = p.chain AND e.seq = p.seq
    WHERE p.chain = ${chain} AND p.record_id = ${record} ORDER BY e.seq DESC`;
  const known = await directory(tx);
  return rows.map(({ sealed, ...row }) =>
    lineView({ ...row, payload: openLine(chain, row.seq, sealed).payload }, known, new Set()),
  );
}
