import { z } from 'zod';
import type { GivenOverride } from './blockers';
import type { Actor, Given } from './given';
import { refuse } from './refusal';
import { ownCheckAlone, type SignedStory } from './sign-off';
import { id, plainText, requiredText } from './text-input';
import { type Decision, decided } from './trail-event';
import type { BlockerView } from './views';

const MOST = 1000;

export const overrideInput = z.object({
  story: id,
  /** The keys of the blockers, as they were seen. */
  blockers: z
    .array(plainText(200))
    .min(1, { error: 'Name the blockers that this lets stand.' })
    .max(MOST, { error: `At most ${MOST} blockers share one reason.` }),
  reason: requiredText(5000, 'An override needs its reason: it is printed in every report.'),
});

export const overrideWithdrawalInput = z.object({
  override: id,
  reason: requiredText(5000, 'Say why the override is taken back: the trail keeps it.'),
});

export interface NewOverride {
  id: string;
  key: string;
  code: string;
  claim: string | null;
  reason: string;
}

const numbersOf = (story: SignedStory) => new Map(story.bound.claims.map((claim) => [claim.id, claim.number]));

/** The blockers of these keys, each once; null when one of them is no longer as it was seen. */
function seenBlockers(story: SignedStory, keys: readonly string[]): BlockerView[] | null {
  const found = [...new Set(keys)].map((key) => story.blockers.find((blocker) => blocker.key === key));
  return found.every((one) => one !== undefined) ? found : null;
}

/** An editor lets blockers stand, each as it was seen, with one reason for all of them. */
export function decideOverride(
  actor: Actor,
  story: SignedStory,
  input: z.infer<typeof overrideInput>,
  given: Given,
): Decision<NewOverride[]> {
  const seen = seenBlockers(story, input.blockers);
  if (!seen)
    return refuse(
      'stale',
      'What stands in the way changed while you were writing. Your reason is kept; look at the blockers again.',
    );
  const standing = seen.find((blocker) => blocker.overridden);
  if (standing) return refuse('invalid', `This is overridden already: ${standing.sentence}`);
  const claims = new Set(seen.flatMap((blocker) => blocker.claim ?? []));
  const alone = ownCheckAlone(
    actor.id,
    story.bound.claims.filter((claim) => claims.has(claim.id)),
  );
  if (alone !== null) return refuse('not-permitted', alone);
  const numbers = numbersOf(story);
  const made = seen.map((blocker) => ({
    id: given.newId(),
    key: blocker.key,
    code: blocker.code,
    claim: blocker.claim ?? null,
    reason: input.reason,
    blocker: story.told.get(blocker.key) ?? blocker.sentence,
  }));
  const [first, ...others] = made.map(({ id: override, key, code, claim, reason, blocker }) => ({
    type: 'override.given' as const,
    payload: { override, code, key, claim, number: numbers.get(claim ?? '') ?? null, blocker, reason },
  }));
  if (!first) return refuse('invalid', 'Name the blockers that this lets stand.');
  return decided(made, first, ...others);
}

/** An editor takes an override back: the blocker stands in the way again. */
export function decideOverrideWithdrawal(
  override: Pick<GivenOverride, 'id' | 'key'> & {
    code: string;
    claim: string | null;
    number: number | null;
    withdrawn: boolean;
  },
  reason: string,
): Decision<{ id: string; claim: string | null; reason: string }> {
  if (override.withdrawn) return refuse('invalid', 'This override was taken back already.');
  const { id: which, key, code, claim, number } = override;
  return decided(
    { id: which, claim, reason },
    { type: 'override.withdrawn', payload: { override: which, code, key, claim, number, reason } },
  );
}
