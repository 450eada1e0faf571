import type { EvidenceView } from '@/domain/views';
import type { EvidenceType, Stance, Tier } from '@/domain/vocabulary';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';

const WITH = {
  source: true,
  claims: { select: { claim: { select: { id: true, revision: true } } } },
  wordings: { orderBy: { revision: 'asc' } },
} satisfies Prisma.EvidenceInclude;

type Row = Prisma.EvidenceGetPayload<{ include: typeof WITH }>;

const NO_CAPTURE: EvidenceView['capture'] = {
  state: 'none',
  code: null,
  sentence: null,
  at: null,
  nextTryAt: null,
  finalUrl: null,
  sha256: null,
  excerptFound: null,
};

const viewOf = (row: Row): EvidenceView => ({
  id: row.id,
  revision: row.revision,
  type: row.type as EvidenceType,
  source: row.source.name,
  sourceId: row.sourceId,
  tier: row.tier as Tier,
  stance: row.stance as Stance,
  locator: row.locator,
  excerpt: row.excerpt,
  url: row.url,
  note: row.note,
  claims: row.claims.map(({ claim }) => claim.id),
  claimRevisions: Object.fromEntries(row.claims.map(({ claim }) => [claim.id, claim.revision])),
  file: null,
  capture: NO_CAPTURE,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  before: row.wordings.map((wording) => ({
    revision: wording.revision,
    excerpt: String((wording.record as Record<string, unknown>).excerpt ?? ''),
    replacedAt: wording.replacedAt.toISOString(),
    replacedBy: wording.replacedBy,
  })),
});

/** Evidence that everybody on the story may see; other evidence is not there. */
export async function evidenceOf(tx: Tx, which: { claim: string } | { id: string }): Promise<EvidenceView[]> {
  const where = 'claim' in which ? { claims: { some: { claimId: which.claim } } } : { id: which.id };
  const rows = await tx.evidence.findMany({
    where: { ...where, visibility: 'story' },
    include: WITH,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(viewOf);
}

export async function evidenceView(tx: Tx, id: string): Promise<EvidenceView> {
  const [found] = await evidenceOf(tx, { id });
  if (!found) throw new Error(`evidence ${id} was written and is not there`);
  return found;
}
