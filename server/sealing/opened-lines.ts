import type { Actor } from '@/domain/given';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import type { TrailRow } from '../queries/trail-rows';
import { namedOn } from './confidential';
import { type InnerLine, openLine } from './sealed-line';

/** The sealed payloads of a stretch of a chain that the reader may see: those about records they are named on. */
export async function openedLines(
  tx: Tx,
  actor: Actor,
  chain: string,
  { from, to }: { from: number; to: number },
): Promise<ReadonlyMap<number, InnerLine>> {
  const rows = await tx.$queryRaw<{ seq: number; sealed: string }[]>`
    SELECT p.seq, p.sealed FROM sealed_payload p
    WHERE p.chain = ${chain} AND p.seq BETWEEN ${from} AND ${to} AND ${namedOn(actor, Prisma.sql`p.record_id`)}`;
  return new Map(rows.map(({ seq, sealed }) => [seq, openLine(chain, seq, sealed)]));
}

/** Rows of a trail, what is withheld of them opened for a reader who may see them. */
export async function withOpened(tx: Tx, actor: Actor, chain: string, rows: readonly TrailRow[]): Promise<TrailRow[]> {
  const withheld = rows.filter((row) => row.payload === null).map((row) => row.seq);
  if (withheld.length === 0) return [...rows];
  const opened = await openedLines(tx, actor, chain, { from: Math.min(...withheld), to: Math.max(...withheld) });
  return rows.map((row) => ({ ...row, payload: row.payload ?? opened.get(row.seq)?.payload ?? null }));
}
