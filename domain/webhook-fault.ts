/** Why a delivery did not come about. The sentence for each is in sentences/webhooks.ts. */
export const WEBHOOK_FAULTS = [
  'address-refused',
  'name-unknown',
  'unreachable',
  'not-secure',
  'too-slow',
  'cut-off',
  'not-understood',
  'redirected',
  'answer-gone',
  'answer-refused',
  'answer-later',
  'restricted',
  'disabled',
] as const;
export type WebhookFault = (typeof WEBHOOK_FAULTS)[number];

/** Those that trying again cannot mend: the receiver said so, or this desk did. */
const FOR_GOOD: readonly WebhookFault[] = ['address-refused', 'answer-gone', 'restricted', 'disabled'];

/** Seconds until the next try, by how often it was tried: some 24 hours in all. */
const WAITS = [10, 60, 300, 1800, 7200, 18_000, 28_800, 28_800];

/** When a delivery is tried again after its `tries`-th try failed; null when it is not. `now`: ISO 8601 UTC. */
export function nextDeliveryAt(fault: WebhookFault, tries: number, now: string): string | null {
  const seconds = WAITS[tries - 1];
  if (FOR_GOOD.includes(fault) || seconds === undefined) return null;
  return new Date(Date.parse(now) + seconds * 1000).toISOString();
}

/** What an answer's status comes to: null for one that says it was taken. Redirects are not followed. */
export function faultOfStatus(status: number): WebhookFault | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 410) return 'answer-gone';
  if (status === 408 || status === 429 || status >= 500) return 'answer-later';
  return 'answer-refused';
}
