/** Why a capture did not come about. The sentence for each is in sentences/captures.ts. */
export const CAPTURE_FAULTS = [
  'address-refused',
  'name-unknown',
  'unreachable',
  'not-secure',
  'too-slow',
  'too-large',
  'too-many-hops',
  'wrong-length',
  'not-understood',
  'answer-refused',
  'answer-gone',
  'answer-later',
  'answer-empty',
  'store-failed',
  'gave-up',
] as const;
export type CaptureFault = (typeof CAPTURE_FAULTS)[number];

/** Those that trying again cannot mend: the address itself leads there. */
const FOR_GOOD: readonly CaptureFault[] = [
  'address-refused',
  'too-large',
  'too-many-hops',
  'answer-refused',
  'answer-gone',
  'gave-up',
];

/** Minutes until the next try, by how often it was tried. */
const WAITS = [1, 10, 60, 360, 1440];

/** When a thing is tried once more after its `tries`-th try failed; null when that was the last. `now`: ISO 8601 UTC. */
export function retryAt(tries: number, now: string): string | null {
  const minutes = WAITS[tries - 1];
  return minutes === undefined ? null : new Date(Date.parse(now) + minutes * 60_000).toISOString();
}

/** When a capture is tried again after its `tries`-th try failed; null when it is not. `now`: ISO 8601 UTC. */
export const nextTryAt = (fault: CaptureFault, tries: number, now: string): string | null =>
  FOR_GOOD.includes(fault) ? null : retryAt(tries, now);
