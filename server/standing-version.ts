import { samePlacing } from '@/domain/spans-after';
import { type MovedClaim, touches } from '@/domain/version';
import { changedClaim, type WholeClaim, wholeClaims } from './claim-records';
import type { Tx } from './database';
import type { PreparedVersion } from './new-version';
import type { PlacedClaim } from './placed-claims';

/** What was prepared, with the claims as they are now. */
export interface StandingVersion
  extends Pick<PreparedVersion, 'base' | 'text' | 'passages' | 'scores' | 'judged' | 'rows'> {
  claims: MovedClaim[];
}

interface Drift {
  current: number;
  /** Claims that are others than those that were read: by revision or assignee, or new. */
  changed: string[];
  gone: string[];
  /** The version of the house rules in force. */
  rules: number;
}

/** What is different from what was read, in one statement, however many claims there are. */
async function driftOf(tx: Tx, story: string, claims: readonly PlacedClaim[]): Promise<Drift> {
  const [drift] = await tx.$queryRaw<Drift[]>`
    WITH seen AS (
      SELECT * FROM unnest(${claims.map((one) => one.id)}::text[], ${claims.map((one) => one.revision)}::int[],
        ${claims.map((one) => one.assignee)}::text[]) AS s(id, revision, assignee)
    ), now AS (SELECT id, revision, assignee_id FROM claim WHERE story_id = ${story} AND removed_at IS NULL)
    SELECT s.current, (SELECT max(version) FROM house_rules) AS rules,
      ARRAY(SELECT n.id FROM now n LEFT JOIN seen ON seen.id = n.id
        WHERE seen.revision IS DISTINCT FROM n.revision OR seen.assignee IS DISTINCT FROM n.assignee_id) AS changed,
      ARRAY(SELECT seen.id FROM seen LEFT JOIN now n ON n.id = seen.id WHERE n.id IS NULL) AS gone
    FROM story s WHERE s.id = ${story}`;
  if (!drift) throw new Error(`story ${story} is not there`);
  return drift;
}

/** Beyond this many a new preparation is quicker than reading them while others wait. */
const MOST_MENDED = 100;

const samePlaces = (read: PlacedClaim | undefined, now: WholeClaim): boolean =>
  now.spans.every((span) => {
    const was = read?.spans.find((one) => one.id === span.id);
    return was !== undefined && samePlacing(was, span);
  });

/**
 * Whether what was prepared still holds. A check or a query that came in meanwhile changes no
 * place: the claim is read again and keeps the place that was found for it. Another text, other house rules, or places that
 * nobody has looked for: `again`.
 */
export async function standingVersion(
  tx: Tx,
  { story, base, text, passages, scores, rows, claims, after, ...prepared }: PreparedVersion,
): Promise<StandingVersion | 'again'> {
  const drift = await driftOf(tx, story, claims);
  if (drift.current !== base.number || drift.changed.length > MOST_MENDED) return 'again';
  const byOthers = [...prepared.judged.values()].some((claim) => claim.judged.rules.version !== drift.rules);
  if (byOthers) return 'again';
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const judged = new Map(prepared.judged);
  for (const id of drift.gone) known.delete(id);
  const moved = (before: PlacedClaim): MovedClaim => ({
    before,
    spans: before.spans.map((span) => after.get(span.id) ?? span),
  });
  for (const claim of await wholeClaims(tx, { ids: drift.changed })) {
    if (!samePlaces(known.get(claim.id), claim)) return 'again';
    known.set(claim.id, claim);
    const now = moved(claim);
    if (touches(now)) judged.set(claim.id, changedClaim(claim, { spans: now.spans }));
  }
  return { base, text, passages, scores, rows, judged, claims: [...known.values()].map(moved) };
}
