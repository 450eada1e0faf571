import type { State } from './vocabulary';

/**
 * Whether the first finding stays hidden from a person: the desk checks blind, and they are one of those who may give the
 * second check and have not (design: the rules of the desk).
 */
export const isBlindTo = (
  viewer: { id: string; mayCheck: boolean },
  claim: { state: State; standing: readonly { by: string }[] },
  blind: boolean,
): boolean =>
  blind &&
  claim.state === 'awaiting-second-check' &&
  viewer.mayCheck &&
  !claim.standing.some((check) => check.by === viewer.id);
