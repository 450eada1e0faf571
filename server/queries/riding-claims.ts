import type { RidingClaim } from '@/domain/views-edit';
import type { Tx } from '../database';

/** A story's claims where they stand, by number: their signs as lists show them, for no decision is made on them. */
export const ridingClaims = (tx: Tx, story: string): Promise<RidingClaim[]> => tx.$queryRaw<RidingClaim[]>`
  SELECT c.id, c.number, c.sign,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'exact', s.exact, 'prefix', s.prefix, 'suffix', s.suffix,
        'start', s.start, 'state', s.placement) ORDER BY s.position, s.id), '[]')
      FROM span s WHERE s.claim_id = c.id) AS spans
  FROM claim c WHERE c.story_id = ${story} AND c.removed_at IS NULL ORDER BY c.number`;
