import type { Actor } from '@/domain/given';
import { permits } from '@/domain/permissions';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import type { TrailRow } from '../queries/trail-rows';
import { namedOn } from './confidential';
import { type InnerLine, openLine } from './sealed-line';

/** What is withheld of an entry, with what stands of it in the clear: of one that was sealed later, its true type and actor. */
export interface OpenedLine extends InnerLine {
  /** The sealed record that it is about. */
  record: string;
  type: string;
  actor: string;
}

/** Privileged notes are for those whom the table of rights lets read them on this story, not for people by name. */
const readsNotes = ({ standing }: Actor) => standing.story !== undefined && permits('note.privileged', standing);

/** That the reader may see what is written about the record whose id stands in this column. */
const mayReadOf = (actor: Actor, column: Prisma.Sql): Prisma.Sql =>
  readsNotes(actor)
    ? Prisma.sql`(${namedOn(actor, column)}
        OR EXISTS (SELECT 1 FROM sealed_record r WHERE r.id = ${column} AND r.kind = 'note'))`
    : namedOn(actor, column);

/** The sealed payloads of a chain that the reader may see: to find lines by, and to say what was done, not what it says. */
export async function openedLines(tx: Tx, actor: Actor, chain: string): Promise<ReadonlyMap<number, OpenedLine>> {
  const rows = await tx.$queryRaw<{ seq: number; record: string; sealed: string; type: string; actor: string }[]>`
    SELECT p.seq, p.record_id AS record, p.sealed, e.type, e.actor
    FROM sealed_payload p JOIN trail_entry e ON e.chain = p.chain AND e.seq = p.seq
    WHERE p.chain = ${chain} AND ${mayReadOf(actor, Prisma.sql`p.record_id`)}`;
  return new Map(rows.map(({ seq, sealed, ...entry }) => [seq, { ...entry, ...openLine(chain, seq, sealed) }]));
}

/** Rows of a trail with what was opened of those that are withheld. */
export const withOpened = (rows: readonly TrailRow[], opened: ReadonlyMap<number, InnerLine>): TrailRow[] =>
  rows.map((row) => ({
    ...row,
    payload: row.payload ?? opened.get(row.seq)?.payload ?? null,
    isSealed: row.payload === null,
  }));
