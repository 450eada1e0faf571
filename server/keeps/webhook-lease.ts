import type { DeliveryEnd, TriedDelivery } from '@/domain/webhook-delivery';
import type { DeliveryType } from '@/domain/webhook-event';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import type { SealedSecret } from '../webhooks/secret';
import type { Keep } from './keep';

/** A delivery that a worker took up, with all that it needs to send it. */
export interface DeliveryToSend {
  lease: string;
  id: string;
  webhook: string;
  url: string;
  type: DeliveryType;
  story: string | null;
  payload: string;
  tries: number;
  /** The story is restricted by now, and the address is not told of such. */
  isWithheld: boolean;
  secrets: SealedSecret[];
}

/** Longer than a try takes: a lease that ran out was held by a worker that is gone. */
const LEASE_SECONDS = 60;
/** How long an ended delivery can be looked up, and sent again. */
const KEPT_DAYS = 90;

/**
 * Takes up the address whose delivery is due longest and that nobody else sends to, and that delivery. Any number of workers
 * and processes may ask at once: each gets another address, so that one which answers slowly holds up its own news alone.
 */
export const takeDelivery = (lease: string, now: Date): Keep<DeliveryToSend | null> => ({
  name: 'webhook-lease',
  run: async (database) => {
    const [row] = await database.$queryRaw<DeliveryToSend[]>`
      WITH taken AS (
        UPDATE webhook SET lease = ${lease},
          leased_until = ${now}::timestamptz + make_interval(secs => ${LEASE_SECONDS}::int)
        WHERE id = (
          SELECT w.id FROM webhook w, LATERAL (
            SELECT min(d.next_try_at) AS since FROM webhook_delivery d
            WHERE d.webhook_id = w.id AND d.state = 'waiting' AND d.next_try_at <= ${now}) due
          WHERE due.since IS NOT NULL AND w.disabled_at IS NULL AND w.removed_at IS NULL
            AND (w.leased_until IS NULL OR w.leased_until < ${now})
          ORDER BY due.since, w.id LIMIT 1 FOR NO KEY UPDATE OF w SKIP LOCKED)
        RETURNING id, url, restricted)
      SELECT ${lease} AS lease, d.id, t.id AS webhook, t.url, d.type, d.story_id AS story, d.payload, d.tries,
        coalesce(s.restricted AND NOT t.restricted, false) AS "isWithheld",
        ARRAY(SELECT json_build_object('id', k.id, 'webhookId', k.webhook_id, 'sealed', k.sealed)
          FROM webhook_secret k WHERE k.webhook_id = t.id AND (k.until IS NULL OR k.until > ${now})
          ORDER BY k.created_at DESC) AS secrets
      FROM taken t, LATERAL (
        SELECT * FROM webhook_delivery d WHERE d.webhook_id = t.id AND d.state = 'waiting' AND d.next_try_at <= ${now}
        ORDER BY d.next_try_at, d.at, d.seq, d.id LIMIT 1) d
      LEFT JOIN story s ON s.id = d.story_id`;
    return row ?? null;
  },
});

/** Lets addresses go whose deliveries could not be finished in time: the next worker sends them again, under the same ids. */
export const handBackAddresses = (leases: readonly string[]): Keep<number> => ({
  name: 'webhook-lease',
  run: async (database) => {
    const { count } = await database.webhook.updateMany({
      where: { lease: { in: [...leases] } },
      data: { lease: null, leasedUntil: null },
    });
    return count;
  },
});

const moment = (iso: string | null) => (iso === null ? null : new Date(iso));

/**
 * Writes down what a try came to and lets the address go; false where the lease is another's by now: then it is not for this
 * worker to say. What was switched off meanwhile stays ended, unless it came through all the same.
 */
export async function saveTry(tx: Tx, tried: TriedDelivery, end: DeliveryEnd, now: string): Promise<boolean> {
  const at = new Date(now);
  const { delivery: id, lease, status, fault, millis } = tried;
  const { count } = await tx.webhook.updateMany({
    where: { lease, deliveries: { some: { id } } },
    data: { lease: null, leasedUntil: null },
  });
  if (count === 0) return false;
  const data: Prisma.WebhookDeliveryUpdateManyMutationInput = {
    ...{ state: end.state, tries: end.tries, status, fault },
    nextTryAt: moment(end.nextTryAt),
    endedAt: end.state === 'waiting' ? null : at,
  };
  await tx.webhookDelivery.updateMany({
    where: end.state === 'delivered' ? { id } : { id, state: 'waiting' },
    data,
  });
  const number = 1 + (await tx.webhookAttempt.count({ where: { deliveryId: id } }));
  await tx.webhookAttempt.create({ data: { deliveryId: id, number, at, status, fault, millis } });
  return true;
}

/** A try that is no end for the trail. */
export const noteTry = (tried: TriedDelivery, end: DeliveryEnd, now: Date): Keep<boolean> => ({
  name: 'webhook-lease',
  run: (database) => database.$transaction((tx) => saveTry(tx, tried, end, now.toISOString())),
});

/** What ended long ago is looked up by nobody; that it was delivered, or was not, stands in the trail. */
export const forgetOldDeliveries = (now: Date): Keep<number> => ({
  name: 'webhook-lease',
  run: async (database) => {
    const before = new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000);
    const { count } = await database.webhookDelivery.deleteMany({ where: { endedAt: { lt: before } } });
    await database.webhookSecret.deleteMany({ where: { until: { lt: now } } });
    return count;
  },
});
