import { z } from 'zod';
import { staleClaim } from './claim';
import type { Actor } from './given';
import { permits } from './permissions';
import { type Refused, refuse } from './refusal';
import { id, requiredText, revision } from './text-input';
import { type Decision, decided } from './trail-event';
import type { State } from './vocabulary';

export const claimRemovalInput = z.object({
  claim: id,
  revision,
  reason: requiredText(5000, 'Say why this claim goes: the trail keeps the reason.'),
});

/** What the rule on removing looks at. */
export interface Removable {
  number: number;
  checks: readonly unknown[];
  judgement: { state: State };
}

/**
 * Why a claim may not be removed, merged away or split; null when it may. What somebody has checked is not its author's to
 * take off the list, and a dispute does not vanish with its claim.
 */
export function removalRefusal(actor: Actor, claim: Removable): Refused | null {
  if (claim.judgement.state === 'disputed')
    return refuse('blocked', `Claim ${claim.number} is disputed. Rule on it first; then it can be taken apart or off.`);
  if (claim.checks.length > 0 && !permits('check.record', actor.standing))
    return refuse(
      'not-permitted',
      `Claim ${claim.number} has been checked. A checker or an editor who did not write this story takes it apart or off: ask one.`,
    );
  return null;
}

export interface RemovedClaim {
  id: string;
  number: number;
  reason: string;
  mergedInto: string | null;
}

/** A claim made by mistake goes from every list; the trail keeps it, and why. */
export function decideClaimRemoval(
  actor: Actor,
  claim: Removable & { id: string; revision: number; statement: string },
  input: z.infer<typeof claimRemovalInput>,
): Decision<RemovedClaim> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  const stopped = removalRefusal(actor, claim);
  if (stopped) return stopped;
  const { id: removed, number, statement } = claim;
  const { reason } = input;
  return decided(
    { id: removed, number, reason, mergedInto: null },
    { type: 'claim.removed', payload: { claim: removed, number, statement, reason, mergedInto: null } },
  );
}
