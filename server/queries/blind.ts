import type { Actor } from '@/domain/given';
import { wholeClaims } from '../claim-records';
import type { Tx } from '../database';
import { isHidden } from './claim-view';

/** The checks on a story's claims whose finding this person may not see yet, by id. */
export async function hiddenChecks(tx: Tx, actor: Actor, story: string): Promise<ReadonlySet<string>> {
  if (!actor.blind) return new Set();
  const claims = await wholeClaims(tx, { story });
  return new Set(
    claims
      .filter((claim) => isHidden(actor, claim))
      .flatMap((claim) => claim.checks.filter((check) => check.by !== actor.id).map((check) => check.id)),
  );
}
