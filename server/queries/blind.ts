import type { Actor } from '@/domain/given';
import { type WholeClaim, wholeClaims } from '../claim-records';
import type { Tx } from '../database';
import { isHidden } from './claim-view';

/** The checks on a claim whose finding this person may not see yet, by id. */
export const hiddenOn = (actor: Actor, claim: WholeClaim): string[] =>
  isHidden(actor, claim) ? claim.checks.filter((check) => check.by !== actor.id).map((check) => check.id) : [];

/** The same of all claims of a story. */
export async function hiddenChecks(tx: Tx, actor: Actor, story: string): Promise<ReadonlySet<string>> {
  if (!actor.blind) return new Set();
  const claims = await wholeClaims(tx, { story });
  return new Set(claims.flatMap((claim) => hiddenOn(actor, claim)));
}
