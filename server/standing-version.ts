import { samePlacing } from '@/domain/spans-after';
import type { MovedClaim } from '@/domain/version';
import { type WholeClaim, wholeClaims } from './claim-records';
import type { Tx } from './database';
import type { PreparedVersion } from './new-version';
import type { StoryRow } from './scope';

/** A claim as it stands under the lock, and its spans as they stand in the new text. */
export interface StandingClaim extends MovedClaim {
  before: WholeClaim;
}

/** What was prepared, with the claims as they are now, held by the story's lock. */
export interface StandingVersion extends Pick<PreparedVersion, 'base' | 'text' | 'passages' | 'scores'> {
  claims: StandingClaim[];
}

interface Drift {
  current: number;
  /** Claims that are others than those that were read: by revision or assignee, or new. */
  changed: string[];
  gone: string[];
}

/** What is different from what was read, in one statement, however many claims there are. */
async function driftOf(tx: Tx, story: StoryRow, claims: readonly WholeClaim[]): Promise<Drift> {
  const [drift] = await tx.$queryRaw<Drift[]>`
    WITH seen AS (
      SELECT * FROM unnest(${claims.map((one) => one.id)}::text[], ${claims.map((one) => one.revision)}::int[],
        ${claims.map((one) => one.assignee)}::text[]) AS s(id, revision, assignee)
    ), now AS (SELECT id, revision, assignee_id FROM claim WHERE story_id = ${story.id} AND removed_at IS NULL)
    SELECT s.current,
      ARRAY(SELECT n.id FROM now n LEFT JOIN seen ON seen.id = n.id
        WHERE seen.revision IS DISTINCT FROM n.revision OR seen.assignee IS DISTINCT FROM n.assignee_id) AS changed,
      ARRAY(SELECT seen.id FROM seen WHERE NOT EXISTS (SELECT 1 FROM now n WHERE n.id = seen.id)) AS gone
    FROM story s WHERE s.id = ${story.id}`;
  return drift ?? { current: story.current, changed: [], gone: [] };
}

const placedClaim = (before: WholeClaim, after: PreparedVersion['after']): StandingClaim => ({
  before,
  spans: before.spans.map((span) => after.get(span.id) ?? span),
});

/** Beyond this many a new preparation is quicker than reading them while others wait. */
const MOST_MENDED = 100;

/**
 * Whether what was prepared still holds, now that the story is locked. A check or a query that came in meanwhile changes no
 * place: the claim is read again and keeps the place that was found for it. Another text, or places that nobody has looked
 * for: `again`.
 */
export async function standingVersion(
  tx: Tx,
  story: StoryRow,
  prepared: PreparedVersion,
): Promise<StandingVersion | 'again'> {
  const { base, text, passages, claims, after, scores } = prepared;
  const drift = await driftOf(tx, story, claims);
  if (drift.current !== base.number || drift.changed.length > MOST_MENDED) return 'again';
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  for (const id of drift.gone) known.delete(id);
  for (const claim of await wholeClaims(tx, { ids: drift.changed })) {
    const read = new Map(known.get(claim.id)?.spans.map((span) => [span.id, span]));
    const samePlaces = claim.spans.every((span) => {
      const was = read.get(span.id);
      return was !== undefined && samePlacing(was, span);
    });
    if (!samePlaces) return 'again';
    known.set(claim.id, claim);
  }
  return { base, text, passages, scores, claims: [...known.values()].map((claim) => placedClaim(claim, after)) };
}
