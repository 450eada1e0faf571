import type { SpanRecord } from '@/domain/claim';
import type { Tx } from './database';

/** A claim as far as a new text looks at it: which it is, and where it stands. */
export interface PlacedClaim {
  id: string;
  number: number;
  revision: number;
  assignee: string | null;
  spans: SpanRecord[];
}

/** The claims of a story with their places, by number. */
export const placedClaims = (tx: Tx, story: string): Promise<PlacedClaim[]> => tx.$queryRaw<PlacedClaim[]>`
  SELECT c.id, c.number, c.revision, c.assignee_id AS assignee,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'exact', s.exact, 'prefix', s.prefix, 'suffix', s.suffix,
        'start', s.start, 'placement', s.placement, 'contextChanged', s.context_changed,
        'contextBefore', s.context_before, 'contextAfter', s.context_after, 'candidates', s.candidates)
        ORDER BY s.position, s.id), '[]')
      FROM span s WHERE s.claim_id = c.id) AS spans
  FROM claim c WHERE c.story_id = ${story} AND c.removed_at IS NULL ORDER BY c.number`;
