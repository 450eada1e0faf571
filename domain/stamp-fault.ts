import { retryAt } from './capture-fault';

/** Why a capture was not stamped. The sentence for each is in sentences/stamps.ts. */
export const STAMP_FAULTS = [
  'unset',
  'unreachable',
  'refused',
  'not-understood',
  'other-bytes',
  'replayed',
  'altered',
  'not-for-stamps',
  'not-trusted',
  'expired',
  'store-failed',
  'gave-up',
] as const;
export type StampFault = (typeof STAMP_FAULTS)[number];

/**
 * When a stamp is asked for again after the `tries`-th try failed, at the pace of captures; null when it is not. An answer
 * that is wrong may be right another time: whoever runs the desk, or the authority, mends it meanwhile.
 */
export const nextStampAt = (fault: StampFault, tries: number, now: string): string | null =>
  fault === 'gave-up' ? null : retryAt(tries, now);
