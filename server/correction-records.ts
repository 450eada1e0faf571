import type { SpanRecord } from '@/domain/claim';
import type { CorrectionRecord } from '@/domain/correction';
import { standsOn } from '@/domain/correction';
import type { CorrectionDecision } from '@/domain/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';

/** A correction as it is kept, with what tells whether it can still be made. */
export interface CorrectionRow extends Omit<CorrectionRecord, 'stands'> {
  version: number;
  reason: string;
  at: Date | string;
  decidedBy: string | null;
  decidedAt: Date | string | null;
  decidedReason: string;
  accepted: string | null;
  madeVersion: number | null;
  /** The places that its claim has now. */
  spans: Pick<SpanRecord, 'id' | 'exact' | 'start' | 'placement'>[];
  changedIn: number | null;
}

type Where =
  | { claim: string }
  | { correction: string }
  | { ids: readonly string[]; story: string }
  | { undecidedOf: string }
  | { story: string };

function rowsWhere(where: Where): Prisma.Sql {
  if ('claim' in where) return Prisma.sql`x.claim_id = ${where.claim}`;
  if ('correction' in where) return Prisma.sql`x.id = ${where.correction}`;
  if ('ids' in where) return Prisma.sql`x.story_id = ${where.story} AND x.id = ANY(${[...where.ids]})`;
  if ('undecidedOf' in where) return Prisma.sql`x.story_id = ${where.undecidedOf} AND x.decision IS NULL`;
  return Prisma.sql`x.story_id = ${where.story}`;
}

/** Corrections of claims that stand, oldest first: one statement however many they are. */
export const correctionRows = (where: Where) => Prisma.sql`
  SELECT x.id, x.claim_id AS claim, c.number, c.revision AS "claimRevision", x.span_id AS span, x.revision, x.version,
    x.words, x.replacement, x.reason, x.proposed_by AS by, p.name AS "byName", x.proposed_at AS at, x.decision,
    x.decided_by AS "decidedBy", x.decided_at AS "decidedAt", x.decided_reason AS "decidedReason", x.accepted,
    x.made_version AS "madeVersion",
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'exact', s.exact, 'start', s.start, 'placement', s.placement)
        ORDER BY s.position, s.id), '[]') FROM span s WHERE s.claim_id = x.claim_id) AS spans,
    coalesce(
      (SELECT min(l.version) FROM span_place l
        WHERE l.span_id = x.span_id AND l.version > x.version AND (l.exact <> x.words OR l.placement = 'lost')),
      nullif(o.current, x.version)) AS "changedIn"
  FROM correction x JOIN claim c ON c.id = x.claim_id JOIN story o ON o.id = x.story_id
    JOIN person p ON p.id = x.proposed_by
  WHERE ${rowsWhere(where)} AND c.removed_at IS NULL ORDER BY x.proposed_at, x.id`;

export const recordOf = (row: CorrectionRow): CorrectionRecord => ({
  id: row.id,
  claim: row.claim,
  number: row.number,
  claimRevision: row.claimRevision,
  span: row.span,
  revision: row.revision,
  words: row.words,
  replacement: row.replacement,
  by: row.by,
  byName: row.byName,
  decision: row.decision as CorrectionDecision | null,
  stands: standsOn(row, row.spans, row.changedIn),
});

export const readCorrections = (tx: Tx, where: Where): Promise<CorrectionRow[]> =>
  tx.$queryRaw<CorrectionRow[]>(correctionRows(where));

export async function findCorrection(tx: Tx, id: string): Promise<CorrectionRecord | null> {
  const [row] = await readCorrections(tx, { correction: id });
  return row ? recordOf(row) : null;
}
