import type { ClaimView } from '../views';

/** Above the finding pad: what the claim waits for, and whether the reader is the one to give it. Null: nothing to say. */
export function nextOnClaim(
  claim: Pick<ClaimView, 'state'> & {
    checks: readonly Pick<ClaimView['checks'][number], 'by' | 'standing'>[];
    abilities: Pick<ClaimView['abilities'], 'check' | 'rule'>;
  },
  me: string,
): string | null {
  const { check, rule } = claim.abilities;
  if (rule.may) return 'Two findings differ and neither is yours, so you may rule. A ruling ends the dispute.';
  if (!check.may) return null;
  if (claim.state === 'disputed') return rule.why;
  if (claim.state === 'recheck')
    return 'Its words changed after the check. Old and new stand above: check it again on the words as they are now.';
  if (claim.state !== 'awaiting-second-check') return null;
  return claim.checks.some((one) => one.standing && one.by === me)
    ? 'You checked it first, so another checker or editor gives the second check.'
    : 'You may give it: you neither wrote this nor checked it first.';
}
