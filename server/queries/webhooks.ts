import { z } from 'zod';
import { WEBHOOKS_OFF, WHY_NO_SENDING } from '@/domain/sentences/webhooks';
import { id } from '@/domain/text-input';
import type { DeliveryView, ShownWebhook, WebhooksScreen, WebhookView } from '@/domain/views-webhook';
import type { Tx } from '../database';
import { directory } from '../people';
import { webhooksAreOff } from '../webhooks/webhook-setting';
import { BY_MOMENT, cursorOf, type Page, pageInput, pageOf, placeOf } from './page';
import { deskQuery } from './query';
import { deliveryViewOf, lastDeliveries, webhookViews } from './webhook-view';

/** How many of the last deliveries stand on the screen. */
const SHOWN = 12;
/** What is tried again within this is waited for on the screen. */
const SOON_MS = 60_000;

/** GET /webhooks: the addresses that are told what happens here. */
export const webhookList = deskQuery({
  name: 'webhook-list',
  action: 'webhook.manage',
  input: z.object({}),
  read: async ({ tx, now }): Promise<{ items: WebhookView[] }> => ({ items: await webhookViews(tx, now) }),
});

/** GET /webhooks/{webhook}/deliveries: what an address was, or is to be, told; the latest first. */
export const deliveryList = deskQuery({
  name: 'delivery-list',
  action: 'webhook.manage',
  input: z.object({ webhook: id, ...pageInput(BY_MOMENT) }),
  read: async ({ tx }, { webhook, limit, after }): Promise<Page<DeliveryView> | null> => {
    if ((await tx.webhook.count({ where: { id: webhook, removedAt: null } })) === 0) return null;
    const [at, last] = placeOf(after, BY_MOMENT) ?? [];
    const rows = await tx.webhookDelivery.findMany({
      where: {
        webhookId: webhook,
        ...(at && { OR: [{ at: { lt: at } }, { at, id: { lt: last } }] }),
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    return pageOf(rows, limit, deliveryViewOf, (row) => cursorOf(row.at.toISOString(), row.id));
  },
});

async function shown(tx: Tx, webhook: WebhookView, now: Date): Promise<ShownWebhook> {
  const deliveries = await lastDeliveries(tx, webhook.id, SHOWN);
  const soon = new Date(now.getTime() + SOON_MS).toISOString();
  return {
    ...webhook,
    deliveries,
    isMoving: webhook.enabled && deliveries.some(({ nextTryAt }) => nextTryAt !== null && nextTryAt < soon),
    abilities: { send: webhook.enabled ? { may: true } : { may: false, why: WHY_NO_SENDING } },
  };
}

/** For the administrator: who outside is told what, and whether it comes through. */
export const webhooksScreen = deskQuery({
  name: 'webhooks-screen',
  action: 'webhook.manage',
  input: z.object({}),
  read: async ({ tx, actor, now }): Promise<WebhooksScreen | null> => {
    const me = (await directory(tx))[actor.id];
    if (!me) return null;
    const webhooks: ShownWebhook[] = [];
    for (const webhook of await webhookViews(tx, now)) webhooks.push(await shown(tx, webhook, now));
    return { me, now: now.toISOString(), off: webhooksAreOff() ? WEBHOOKS_OFF : null, webhooks };
  },
});
