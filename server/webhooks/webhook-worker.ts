import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { deliveryEnd, isForTheTrail, type TriedDelivery } from '@/domain/webhook-delivery';
import { type Resolve, resolveByName } from '../capture/address-guard';
import { endDeskDelivery, endStoryDelivery } from '../commands/end-delivery';
import { keep, perform } from '../gate';
import { given } from '../given';
import {
  type DeliveryToSend,
  forgetOldDeliveries,
  handBackAddresses,
  noteTry,
  takeDelivery,
} from '../keeps/webhook-lease';
import { logEvent, logFailure } from '../log/log';
import { type Posted, post } from './post';
import { openSecret, signedHeaders } from './secret';

const WEBHOOKS = { kind: 'system', name: 'webhooks' } as const;

/** How long an idle worker waits before it looks again. */
const IDLE_MS = 1000;
const TRY_SECONDS = 15;
const FORGET_EVERY_MS = 3_600_000;
/** How long what is begun is waited for when the program stops. */
const STOP_MS = 6000;

const HEADERS = { 'Content-Type': 'application/json', 'User-Agent': 'Stet', Accept: '*/*' };

export interface Means {
  resolve?: Resolve;
  now?: () => Date;
  /** How long a receiver may take. */
  seconds?: number;
}

const send = (taken: DeliveryToSend, at: Date, resolve: Resolve, seconds: number): Promise<Posted> => {
  if (taken.isWithheld) return Promise.resolve({ status: null, fault: 'restricted' });
  const headers = { ...HEADERS, ...signedHeaders(taken, taken.secrets.map(openSecret), at) };
  return post(taken.url, headers, taken.payload, { resolve, seconds });
};

/**
 * Says what a try came to: in the trail where it is an end that belongs there. Not there: another worker has the address by
 * now. Busy: the lease runs out, and it is sent again under the same id.
 */
async function ended(taken: DeliveryToSend, tried: TriedDelivery, now: Date): Promise<void> {
  const end = deliveryEnd(taken, tried.fault, now.toISOString());
  if (!isForTheTrail(taken.type, end)) {
    await keep(noteTry(tried, end, now));
    return;
  }
  const isOfDesk = taken.story === null || taken.type === 'checkpoint.signed';
  const at = { given: () => given(now) };
  const done = await (isOfDesk
    ? perform(endDeskDelivery, tried, WEBHOOKS, at)
    : perform(endStoryDelivery, { ...tried, story: taken.story }, WEBHOOKS, at));
  if (!done.ok && !['not-found', 'stale', 'busy'].includes(done.refusal.code))
    throw new Error(`a delivery could not be ended: ${done.refusal.code}`);
}

/** Leases of this process: what it is at. */
const inHand = new Set<string>();

/** Takes one delivery up and sends it; false where none was due. */
export async function deliverOnce(means: Means = {}): Promise<boolean> {
  const { resolve = resolveByName, now = () => new Date(), seconds = TRY_SECONDS } = means;
  const taken = await keep(takeDelivery(randomUUID(), now()));
  if (!taken) return false;
  const { id, lease, type } = taken;
  inHand.add(lease);
  const begun = performance.now();
  try {
    const { status, fault } = await send(taken, now(), resolve, seconds);
    const millis = Math.round(performance.now() - begun);
    await ended(taken, { delivery: id, lease, status, fault, millis }, now());
    logEvent('job', { kind: 'webhook', about: id, type, outcome: fault ?? 'delivered', status, ms: millis });
  } finally {
    inHand.delete(lease);
  }
  return true;
}

/** Does a job; one that ends in an error is left to its lease. */
const tried = <T>(what: string, once: () => Promise<T>): Promise<T | false> =>
  once().catch((error) => {
    logFailure(what, error);
    return false;
  });

/** Works until it is told to stop, and finishes what it has begun. */
async function work(means: Means, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const delivered = await tried('a delivery of a webhook', () => deliverOnce(means));
    if (!delivered) await wait(IDLE_MS, undefined, { signal }).catch(() => undefined);
  }
}

async function forget(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await tried('forgetting old deliveries', () => keep(forgetOldDeliveries(new Date())));
    await wait(FORGET_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Workers of this process. `stop` waits for what they are at, and hands back what takes too long: it is sent again then. */
export function startWebhooks(means: Means, workers: number): { stop: (most?: number) => Promise<void> } {
  const ending = new AbortController();
  const working = Array.from({ length: workers }, () => work(means, ending.signal));
  working.push(forget(ending.signal));
  return {
    stop: async (most = STOP_MS) => {
      ending.abort();
      const late = new AbortController();
      const tooLong = wait(most, undefined, { signal: late.signal }).catch(() => undefined);
      await Promise.race([Promise.all(working), tooLong]);
      late.abort();
      if (inHand.size > 0) await keep(handBackAddresses([...inHand]));
    },
  };
}
