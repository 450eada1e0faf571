import { KNOWN_TYPES, type TrailKind, typesOf } from '@/domain/trail-kinds';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import type { SealedChoice } from '../sealing/chosen-lines';

export interface TrailFilter {
  person?: string;
  claim?: string;
  kind?: TrailKind;
}

export interface TrailRow {
  seq: number;
  at: string;
  actor: string;
  type: string;
  hash: string;
  /** Null where it is withheld. */
  payload: string | null;
  /** Whether what it says lies sealed, opened for this reader or not. */
  isSealed?: boolean;
}

function ofKind(kind: TrailKind | undefined): Prisma.Sql {
  if (!kind) return Prisma.empty;
  return kind === 'other'
    ? Prisma.sql`AND e.type <> ALL(${KNOWN_TYPES})`
    : Prisma.sql`AND e.type = ANY(${typesOf(kind)})`;
}

/**
 * A claim's lines are those whose payload holds its id as a whole string. Looked for in the text: ten times quicker than
 * reading each payload as JSON, it finds the id at every depth, and no payload, whatever its form, stops it. Sealed lines
 * that the reader may see were looked through before.
 */
const chosen = (
  chain: string,
  { person, claim, kind }: TrailFilter,
  sealed: number[],
  opened: number[],
): Prisma.Sql => Prisma.sql`
  FROM trail_entry e LEFT JOIN trail_payload p ON p.chain = e.chain AND p.seq = e.seq
  WHERE e.chain = ${chain} AND (e.seq = ANY(${sealed}) OR (e.seq <> ALL(${opened})
  ${person ? Prisma.sql`AND e.actor = ${`person:${person}`}` : Prisma.empty}
  ${claim ? Prisma.sql`AND strpos(p.payload, ${JSON.stringify(claim)}) > 0` : Prisma.empty}
  ${ofKind(kind)}))`;

/** Newest first. */
export const trailRows = (
  tx: Tx,
  chain: string,
  by: TrailFilter & { before?: number },
  sealed: SealedChoice,
  most: number,
): Promise<TrailRow[]> => tx.$queryRaw<TrailRow[]>`
  SELECT e.seq, e.at, e.actor, e.type, e.hash, p.payload ${chosen(chain, by, sealed.chosen, sealed.opened)}
  ${by.before ? Prisma.sql`AND e.seq < ${by.before}` : Prisma.empty}
  ORDER BY e.seq DESC LIMIT ${most}`;

/** The newest of a claim's, each with how many there are: the chain is gone through once. */
export const lastOfClaim = (
  tx: Tx,
  chain: string,
  claim: string,
  sealed: SealedChoice,
  most: number,
): Promise<(TrailRow & { of: number })[]> => tx.$queryRaw`
  SELECT e.seq, e.at, e.actor, e.type, e.hash, p.payload, (count(*) OVER ())::int AS of
  ${chosen(chain, { claim }, sealed.chosen, sealed.opened)}
  ORDER BY e.seq DESC LIMIT ${most}`;

/** How many entries of each type the person and claim have; sealed ones that the reader may see by their true type. */
export async function trailTypes(
  tx: Tx,
  chain: string,
  { person, claim }: TrailFilter,
  sealed: SealedChoice,
): Promise<{ type: string; count: number }[]> {
  const clear = await tx.$queryRaw<{ type: string; count: number }[]>`
    SELECT e.type, count(*)::int AS count ${chosen(chain, { person, claim }, [], sealed.opened)} GROUP BY e.type`;
  return [...clear, ...sealed.types.map((type) => ({ type, count: 1 }))];
}

/** A chain has no gaps: its last number is how many there are. */
export async function trailTotal(tx: Tx, chain: string): Promise<number> {
  const last = await tx.trailEntry.findFirst({ where: { chain }, orderBy: { seq: 'desc' }, select: { seq: true } });
  return last?.seq ?? 0;
}
