import type { Tx } from '../database';

/** Claims that came from another rest on its confidential evidence too, without a word of it to anybody. */
export async function alsoRestOn(tx: Tx, from: string, claims: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO sealed_use (record_id, claim_id)
    SELECT u.record_id, c.id FROM sealed_use u, unnest(${[...claims]}::text[]) AS c(id) WHERE u.claim_id = ${from}
    ON CONFLICT DO NOTHING`;
}
