import type { Tx } from '../database';

/**
 * Claims that came from another rest on its confidential evidence too, without a word of it to anybody. `withNotes`: what
 * legal readers wrote goes along, as notes do with a claim that is merged and not with the parts of one that is split.
 */
export async function alsoRestOn(
  tx: Tx,
  from: string,
  claims: readonly string[],
  { withNotes = false } = {},
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO sealed_use (record_id, claim_id)
    SELECT u.record_id, c.id FROM sealed_use u JOIN sealed_record r ON r.id = u.record_id, unnest(${[...claims]}::text[]) AS c(id)
    WHERE u.claim_id = ${from} AND (r.kind = 'evidence' OR ${withNotes})
    ON CONFLICT DO NOTHING`;
}
