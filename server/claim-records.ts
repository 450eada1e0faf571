import type { ClaimRecord } from '@/domain/claim';
import type { BoundClaim } from '@/domain/claims-digest';
import { type JudgedCheck, type JudgedClaim, type Judgement, judge, type Seen } from '@/domain/judgement';
import type { EvidenceType, Finding, Kind, Placement, Risk, Stance, Tier } from '@/domain/vocabulary';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';

const WHOLE = {
  spans: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  evidence: {
    include: { evidence: { include: { source: true } } },
    orderBy: [{ attachedAt: 'asc' }, { evidenceId: 'asc' }],
  },
  checks: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ClaimInclude;

type Row = Prisma.ClaimGetPayload<{ include: typeof WHOLE }>;

export interface CheckRow extends JudgedCheck {
  claimRevision: number;
}

/** A claim as the rules judge it, with what they found. */
export interface WholeClaim extends ClaimRecord {
  story: string;
  judged: JudgedClaim;
  judgement: Judgement;
  checks: CheckRow[];
  rests: { id: string; recordHash: string; source: string; tier: string; stance: string; locator: string }[];
}

const checkOf = (check: Row['checks'][number]): CheckRow => ({
  id: check.id,
  finding: check.finding as Finding,
  rationale: check.rationale,
  wording: check.wording,
  seen: check.seen as unknown as Seen,
  by: check.createdBy,
  at: check.createdAt.toISOString(),
  claimRevision: check.claimRevision,
});

function wholeOf(row: Row): WholeClaim {
  const spans = row.spans.map(({ id, exact, prefix, suffix, start, placement, contextChanged }) => ({
    id,
    exact,
    prefix,
    suffix,
    start,
    placement: placement as Placement,
    contextChanged,
  }));
  const rests = row.evidence.map(({ evidence }) => ({
    id: evidence.id,
    recordHash: evidence.recordHash,
    type: evidence.type as EvidenceType,
    source: evidence.source.name,
    tier: evidence.tier as Tier,
    stance: evidence.stance as Stance,
    locator: evidence.locator,
  }));
  const checks = row.checks.map(checkOf);
  const judged = { statement: row.statement, assignee: row.assigneeId, spans, evidence: rests, checks };
  return {
    id: row.id,
    story: row.storyId,
    number: row.number,
    revision: row.revision,
    statement: row.statement,
    kind: row.kind as Kind,
    risk: row.risk as Risk,
    assignee: row.assigneeId,
    spans,
    checks,
    rests,
    judged,
    judgement: judge(judged),
  };
}

/** Claims that stand, by number: all of a story, or those named. */
export async function wholeClaims(
  tx: Tx,
  which: { story: string } | { ids: readonly string[] },
): Promise<WholeClaim[]> {
  const where = 'story' in which ? { storyId: which.story } : { id: { in: [...which.ids] } };
  const rows = await tx.claim.findMany({
    where: { ...where, removedAt: null },
    include: WHOLE,
    orderBy: { number: 'asc' },
  });
  return rows.map(wholeOf);
}

export async function wholeClaim(tx: Tx, id: string): Promise<WholeClaim | null> {
  const [claim] = await wholeClaims(tx, { ids: [id] });
  return claim ?? null;
}

/** What of a claim a sign-off binds. */
export const boundOf = (claim: WholeClaim): BoundClaim => ({
  id: claim.id,
  number: claim.number,
  statement: claim.statement,
  kind: claim.kind,
  risk: claim.risk,
  spans: claim.spans,
  checks: claim.judgement.standing,
  evidence: claim.rests,
});
