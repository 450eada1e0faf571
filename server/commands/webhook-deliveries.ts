import { decideRedelivery, decideWebhookTest, redeliveryInput, webhookInput } from '@/domain/webhook';
import type { DeliveryState } from '@/domain/webhook-delivery';
import { messageOf } from '@/domain/webhook-event';
import { deliveryViewOf } from '../queries/webhook-view';
import { deskCommand } from './command';
import { findWebhook } from './webhooks';

/** A delivery that says nothing, to see that news arrives. It goes the way that all of them go. */
export const testWebhook = deskCommand({
  name: 'test-webhook',
  action: 'webhook.manage',
  scope: 'desk',
  input: webhookInput,
  load: ({ tx }, input) => findWebhook(tx, input.webhook),
  decide: ({ given }, webhook) => decideWebhookTest(webhook, given),
  save: async ({ tx, given }, { delivery }, webhook) => {
    const at = new Date(given.now);
    const payload = messageOf('ping', given.now, { webhook: webhook.id });
    await tx.webhookDelivery.create({
      data: { id: delivery, webhookId: webhook.id, type: 'ping', payload, at, nextTryAt: at },
      select: { id: true },
    });
    return 'saved';
  },
  answer: async ({ tx }, { delivery }) =>
    deliveryViewOf(await tx.webhookDelivery.findUniqueOrThrow({ where: { id: delivery } })),
});

/** What was delivered, or given up, is sent once more under the same id, with all its tries before it. */
export const redeliver = deskCommand({
  name: 'redeliver',
  action: 'webhook.manage',
  scope: 'desk',
  input: redeliveryInput,
  load: async ({ tx }, input) => {
    const webhook = await findWebhook(tx, input.webhook);
    const found = await tx.webhookDelivery.findMany({
      where: { webhookId: input.webhook, id: { in: input.deliveries } },
      select: { id: true, state: true },
    });
    return webhook && { webhook, found: found.map(({ id, state }) => ({ id, state: state as DeliveryState })) };
  },
  decide: (_running, { webhook, found }, input) => decideRedelivery(webhook, found, input.deliveries),
  save: async ({ tx, given }, { deliveries }) => {
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id: { in: deliveries }, state: { not: 'waiting' } },
      data: { state: 'waiting', tries: 0, fault: null, status: null, endedAt: null, nextTryAt: new Date(given.now) },
    });
    return count === deliveries.length ? 'saved' : 'stale';
  },
  answer: async ({ tx }, { deliveries }) => {
    const rows = await tx.webhookDelivery.findMany({ where: { id: { in: deliveries } }, orderBy: { at: 'asc' } });
    return { items: rows.map(deliveryViewOf) };
  },
});
