import type { ClaimView } from '@/domain/views';
import { Prisma } from '@/prisma/generated/client';
import { type WholeClaim, wholeClaims } from '../claim-records';
import { hiddenOn } from '../queries/blind';
import { rowOf } from '../queries/claim-view';
import { vouchersOf } from '../sealing/confidential-view';
import type { ExportedCheck, ExportedClaim, ExportedEvidence, ExportReading } from './exported';

/** What is held in memory at a time. */
const BATCH = 50;

interface Made {
  id: string;
  number: number;
  createdAt: Date;
  createdBy: string;
}

interface EvidenceRow extends Omit<ExportedEvidence, 'createdAt'> {
  claim: string;
  createdAt: Date;
}

/** Evidence that everybody on the story may see, of these claims, as it was attached. */
const evidenceRows = (claims: readonly string[]) => Prisma.sql`
  SELECT r.claim_id AS claim, e.id, e.type, o.name AS source, e.tier, e.stance, e.locator, e.excerpt, e.url, e.note,
    e.held_as AS "heldAs", e.credit, e.created_by AS "createdBy", e.created_at AS "createdAt",
    (SELECT json_build_object('name', f.name, 'sha256', f.sha256, 'size', f.size) FROM file f WHERE f.id = e.file_id) AS file,
    (SELECT json_build_object('number', k.number, 'state', k.state, 'finalUrl', coalesce(k.final_url, k.url), 'sha256', k.sha256,
        'at', to_char(k.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
      FROM capture k WHERE k.evidence_id = e.id AND k.state = 'captured' ORDER BY k.number DESC LIMIT 1) AS capture
  FROM claim_evidence r JOIN evidence e ON e.id = r.evidence_id JOIN source o ON o.id = e.source_id
  WHERE r.claim_id = ANY(${[...claims]}) AND e.visibility = 'story' ORDER BY r.attached_at, e.id`;

async function evidenceOn({ tx }: ExportReading, claims: readonly string[]): Promise<Map<string, ExportedEvidence[]>> {
  const byClaim = new Map<string, ExportedEvidence[]>();
  for (const { claim, createdAt, ...shown } of await tx.$queryRaw<EvidenceRow[]>(evidenceRows(claims))) {
    const pieces = byClaim.get(claim) ?? [];
    pieces.push({ ...shown, createdAt: createdAt.toISOString() });
    byClaim.set(claim, pieces);
  }
  return byClaim;
}

/** The checks that count, as `claimView` shows them: what another found is not told to who is to check it unswayed. */
function checksOf({ actor }: ExportReading, claim: WholeClaim): ExportedCheck[] {
  const hidden = hiddenOn(actor, claim);
  return claim.judgement.standing.map(({ id, finding, rationale, wording, by, at, ruling }) => ({
    ...{ id, by, at, ruling },
    ...(hidden.includes(id) ? { finding: null, rationale: '', wording: '' } : { finding, rationale, wording }),
  }));
}

const spansOf = (spans: ClaimView['spans']): ExportedClaim['spans'] =>
  spans.map(({ id, exact, prefix, suffix, start, state }) => ({ id, exact, prefix, suffix, start, state }));

function exportedOf(
  reading: ExportReading,
  claim: WholeClaim,
  made: Made,
  evidence: ExportedEvidence[],
): ExportedClaim {
  const row = rowOf(reading.actor, claim);
  return {
    ...row,
    spans: spansOf(row.spans),
    createdAt: made.createdAt.toISOString(),
    createdBy: made.createdBy,
    checks: checksOf(reading, claim),
    unmet: claim.judgement.unmet,
    blockers: claim.blockers.filter((blocker) => !blocker.overridden),
    overrides: claim.blockers.flatMap(({ sentence, override }) => (override ? [{ sentence, override }] : [])),
    evidence,
    queries: claim.queries,
    corrections: claim.corrections,
    vouchedBy: vouchersOf(claim),
  };
}

const nextMade = ({ tx, row }: ExportReading, after: number) =>
  tx.claim.findMany({
    where: { storyId: row.id, removedAt: null, visibility: 'story', number: { gt: after } },
    orderBy: { number: 'asc' },
    take: BATCH,
    select: { id: true, number: true, createdAt: true, createdBy: true },
  });

/** The claims of the story by number, a batch at a time: never all of a big story at once. */
export async function* claimBatches(reading: ExportReading): AsyncGenerator<ExportedClaim[]> {
  for (let after = 0; ; ) {
    const made = await nextMade(reading, after);
    const last = made.at(-1);
    if (!last) return;
    const ids = made.map((one) => one.id);
    const evidence = await evidenceOn(reading, ids);
    const known = new Map(made.map((one) => [one.id, one]));
    const claims = await wholeClaims(reading.tx, { ids });
    yield claims.flatMap((claim) => {
      const one = known.get(claim.id);
      return one ? [exportedOf(reading, claim, one, evidence.get(claim.id) ?? [])] : [];
    });
    after = last.number;
  }
}
