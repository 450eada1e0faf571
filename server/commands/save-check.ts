import type { JudgedCheck } from '@/domain/judgement';
import type { StoryRow } from '../scope';
import type { Running } from './command';

/** A finding, on the revision it was decided on: none hit means that somebody was quicker. */
export async function saveCheck(
  { tx, story }: Running<StoryRow>,
  check: JudgedCheck,
  claim: { id: string; revision: number },
): Promise<'saved' | 'stale'> {
  const saved = await tx.$executeRaw`
    WITH raised AS (
      UPDATE claim SET revision = revision + 1 WHERE id = ${claim.id} AND revision = ${claim.revision} RETURNING id
    )
    INSERT INTO check_record (id, claim_id, claim_revision, finding, rationale, wording, seen, version, ruling, created_at, created_by)
    SELECT ${check.id}, id, ${check.claimRevision}, ${check.finding}, ${check.rationale}, ${check.wording},
      ${JSON.stringify(check.seen)}::jsonb, ${story.current}, ${check.ruling}, ${new Date(check.at)}, ${check.by}
    FROM raised`;
  return saved === 1 ? 'saved' : 'stale';
}
