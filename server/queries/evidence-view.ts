import { recomputed } from '@/domain/calculation';
import { EVIDENCE_FACTS } from '@/domain/evidence';
import { fileWords, originalWarning } from '@/domain/sentences/files';
import type { EvidenceView } from '@/domain/views';
import type { EvidenceSaid } from '@/domain/views-evidence';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { type CaptureRow, captureRows, captureView } from './capture-view';

type Shown = Omit<
  EvidenceView,
  'calculation' | 'claims' | 'claimRevisions' | 'file' | 'capture' | 'createdAt' | 'before'
>;

interface FileRow {
  name: string;
  type: string;
  size: number;
  sha256: string;
  hasCopy: boolean;
}

interface Row extends Shown {
  file: FileRow | null;
  createdAt: Date | string;
  claims: { id: string; revision: number }[];
  captures: CaptureRow[];
  wordings: { revision: number; record: Record<string, unknown>; replacedAt: string; replacedBy: string }[];
}

/**
 * Evidence with the claims it serves and what it said before, one statement however many pieces. Which claims count is
 * said in a FILTER: in a WHERE it leads a database without statistics through all claims of the story for each piece.
 */
const rowsWhere = (where: Prisma.Sql) => Prisma.sql`
  SELECT e.id, e.revision, e.type, o.name AS source, e.source_id AS "sourceId", e.tier, e.stance, e.locator, e.excerpt,
    e.url, e.note, e.held_as AS "heldAs", e.credit,
    e.copied_from AS "copiedFrom", e.created_by AS "createdBy", e.created_at AS "createdAt",
    (SELECT json_build_object('name', f.name, 'type', f.type, 'size', f.size, 'sha256', f.sha256, 'hasCopy', f.working_sha256 IS NOT NULL)
      FROM file f WHERE f.id = e.file_id) AS file,
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'revision', c.revision) ORDER BY c.number)
        FILTER (WHERE c.removed_at IS NULL AND c.visibility = 'story'), '[]')
      FROM claim_evidence r JOIN claim c ON c.id = r.claim_id WHERE r.evidence_id = e.id) AS claims,
    (SELECT coalesce(json_agg(json_build_object('revision', w.revision, 'record', w.record, 'replacedAt', w.replaced_at,
        'replacedBy', w.replaced_by) ORDER BY w.revision), '[]')
      FROM evidence_wording w WHERE w.evidence_id = e.id) AS wordings,
    ${captureRows}
  FROM evidence e JOIN source o ON o.id = e.source_id
  WHERE e.visibility = 'story' AND ${where}`;

/** All fields of an earlier wording; one that is older than a field says nothing there. */
const saidIn = (record: Record<string, unknown>): EvidenceSaid =>
  Object.fromEntries(EVIDENCE_FACTS.map((fact) => [fact, String(record[fact] ?? '')])) as EvidenceSaid;

const fileOf = (file: FileRow | null): EvidenceView['file'] =>
  file && { ...file, words: fileWords(file), warning: originalWarning(file) };

function viewOf({ claims, wordings, captures, createdAt, file, ...shown }: Row): EvidenceView {
  return {
    ...shown,
    calculation: shown.type === 'calculation' ? recomputed(shown.excerpt) : null,
    claims: claims.map((claim) => claim.id),
    claimRevisions: Object.fromEntries(claims.map((claim) => [claim.id, claim.revision])),
    file: fileOf(file),
    capture: captureView(captures, shown),
    createdAt: new Date(createdAt).toISOString(),
    before: wordings.map(({ revision, record, replacedAt, replacedBy }) => ({
      revision,
      said: saidIn(record),
      replacedAt: new Date(replacedAt).toISOString(),
      replacedBy,
    })),
  };
}

/** A claim's evidence as it was attached, as rows of JSON: for a statement that reads more than that. */
export const evidenceRows = (claim: string) => Prisma.sql`
  SELECT found.* FROM (${rowsWhere(Prisma.sql`e.id IN (SELECT evidence_id FROM claim_evidence WHERE claim_id = ${claim})`)}) found
  JOIN claim_evidence r ON r.evidence_id = found.id AND r.claim_id = ${claim}
  ORDER BY r.attached_at, found.id`;

export const evidenceViews = (rows: readonly unknown[]): EvidenceView[] => (rows as Row[]).map(viewOf);

/** Evidence that everybody on the story may see; other evidence is not there. */
export async function evidenceOf(tx: Tx, { id }: { id: string }): Promise<EvidenceView[]> {
  return evidenceViews(await tx.$queryRaw<Row[]>(rowsWhere(Prisma.sql`e.id = ${id}`)));
}

export async function evidenceView(tx: Tx, id: string): Promise<EvidenceView> {
  const [found] = await evidenceOf(tx, { id });
  if (!found) throw new Error(`evidence ${id} was written and is not there`);
  return found;
}

/** A page of the story's evidence whose source, place or words hold what is looked for, latest first. */
export async function evidenceOn(
  tx: Tx,
  story: string,
  page: { like: string; past: { at: Date; id: string } | null; limit: number },
): Promise<EvidenceView[]> {
  const { like, past, limit } = page;
  const looked = Prisma.sql`(o.name ILIKE ${like} OR e.locator ILIKE ${like} OR e.excerpt ILIKE ${like} OR e.url ILIKE ${like})`;
  const later = past ? Prisma.sql`AND (e.created_at, e.id) < (${past.at}, ${past.id})` : Prisma.empty;
  const where = Prisma.sql`e.story_id = ${story} AND ${looked} ${later}`;
  const rows = await tx.$queryRaw<Row[]>(
    Prisma.sql`${rowsWhere(where)} ORDER BY e.created_at DESC, e.id DESC LIMIT ${limit}`,
  );
  return rows.map(viewOf);
}
