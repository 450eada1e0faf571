import type { HouseRules } from '@/domain/house-rules-data';
import { type Effect, effectOf } from '@/domain/rules-effect';
import { claimUnder, type WholeClaim, wholeClaims } from './claim-records';
import type { Tx } from './database';

/** A claim as other house rules judge it, where it comes to stand otherwise. */
export interface Affected {
  claim: WholeClaim;
  effect: Effect;
}

/** So many claims are read and judged at a time: others are answered in between. */
const AT_A_TIME = 200;

/** The stories for which house rules hold: neither published nor killed. In order of id. */
export async function openStories(tx: Tx): Promise<string[]> {
  const rows = await tx.story.findMany({ where: { closed: null }, select: { id: true }, orderBy: { id: 'asc' } });
  return rows.map((row) => row.id);
}

/** The claims of open stories that others rules make stand otherwise, by story. Rules judge what was checked, and nothing else. */
export async function affectedBy(tx: Tx, rules: HouseRules): Promise<Map<string, Affected[]>> {
  const checked = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM claim c JOIN story s ON s.id = c.story_id
    WHERE s.closed IS NULL AND c.removed_at IS NULL AND EXISTS (SELECT 1 FROM check_record k WHERE k.claim_id = c.id)
    ORDER BY c.story_id, c.number`;
  const affected = new Map<string, Affected[]>();
  for (let from = 0; from < checked.length; from += AT_A_TIME) {
    const ids = checked.slice(from, from + AT_A_TIME).map((row) => row.id);
    for (const before of await wholeClaims(tx, { ids })) {
      const claim = claimUnder(before, rules);
      const effect = effectOf(before, claim);
      if (effect) affected.set(claim.story, [...(affected.get(claim.story) ?? []), { claim, effect }]);
    }
    await new Promise((resume) => setImmediate(resume));
  }
  return affected;
}
