import type { Effect } from '../rules-effect';
import type { State } from '../vocabulary';
import { type EffectCounts, effectOnClaim, effectParts } from './rules-preview';
import { listed } from './source-trail';

/** "It unsettles 2 claims and settles one, in 3 stories." Of claims that rest on the source. */
export function sourceEffects(counts: EffectCounts, stories: number): string {
  const parts = effectParts(counts);
  if (stories === 0) return 'No claim that you may see rests on what this changes.';
  const where = stories === 1 ? 'one story' : `${stories} stories`;
  if (parts.length === 0) return `It is written into the trail of ${where}; every claim there stands as it stood.`;
  return `It ${listed(parts)}, in ${where}.`;
}

/** What would become of a claim that rests on the source. */
export const claimThen = (effect: Effect | null, state: State, unmet: readonly { sentence: string }[]): string =>
  effect === null ? 'It stands as it stood.' : effectOnClaim(effect, state, unmet);

/** Of a signed story: what its signature binds would be another. */
export const WOULD_BE_VOID = 'It is signed off, and the signature would be void.';
