import { z } from 'zod';
import type { DeliveryView, WebhookSecretView, WebhookView } from '@/domain/views-webhook';
import { DELIVERY_STATES } from '@/domain/webhook-delivery';
import { WEBHOOK_EVENTS } from '@/domain/webhook-event';
import { at, count, id, person } from './basics';
import { listOf, named } from './named';

const fields = {
  id,
  revision: count,
  name: z.string(),
  url: z.string(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  restricted: z.boolean(),
  enabled: z.boolean(),
  createdAt: at,
  createdBy: person,
  earlierSecretUntil: at.nullable(),
  waiting: count,
  failed: count,
};

export const webhook = named('Webhook', z.object(fields)) satisfies z.ZodType<WebhookView>;
export const webhooks = named('Webhooks', z.object({ items: z.array(webhook) }));
export const webhookSecret = named(
  'WebhookSecret',
  z.object({ secret: z.string().describe('The secret itself, here and never again'), ...fields }),
) satisfies z.ZodType<WebhookSecretView>;
export const webhookRemoved = named('WebhookRemoved', z.object({ id }));

export const delivery = named(
  'Delivery',
  z.object({
    id,
    type: z.enum([...WEBHOOK_EVENTS, 'ping']),
    at,
    state: z.enum(DELIVERY_STATES),
    sentence: z.string(),
    tries: count,
    status: count.nullable(),
    fault: z.string().nullable(),
    nextTryAt: at.nullable(),
    endedAt: at.nullable(),
  }),
) satisfies z.ZodType<DeliveryView>;
export const deliveryList = listOf('DeliveryList', delivery);
export const redelivered = named('Redelivered', z.object({ items: z.array(delivery) }));
