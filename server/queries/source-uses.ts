import type { Actor } from '@/domain/given';
import type { SourceUse } from '@/domain/views-source';
import type { Tx } from '../database';
import { readable } from '../sources';

/** Where a source is used: stories that the person may read, latest first. Of others there is not even a count. */
export async function usesOf(tx: Tx, actor: Actor, source: string): Promise<SourceUse[]> {
  const uses = await tx.$queryRaw<SourceUse[]>`
  SELECT s.id AS story, s.headline, s.stage,
    EXISTS (SELECT 1 FROM sign_off f WHERE f.story_id = s.id AND f.voided_at IS NULL) AS signed,
    coalesce(json_agg(DISTINCT jsonb_build_object('id', c.id, 'number', c.number)) FILTER (WHERE c.id IS NOT NULL), '[]') AS claims
  FROM evidence e JOIN story s ON s.id = e.story_id
  LEFT JOIN claim_evidence r ON r.evidence_id = e.id
  LEFT JOIN claim c ON c.id = r.claim_id AND c.removed_at IS NULL AND c.visibility = 'story'
  WHERE e.source_id = ${source} AND e.visibility = 'story' AND ${readable(actor)}
  GROUP BY s.id ORDER BY max(e.created_at) DESC, s.id`;
  return uses.map((use) => ({ ...use, claims: use.claims.sort((a, b) => a.number - b.number) }));
}
