import {
  delivery,
  deliveryList,
  redelivered,
  webhook,
  webhookRemoved,
  webhookSecret,
  webhooks,
} from '../answers/webhook-answers';
import type { Section } from './section';

export const WEBHOOKS: Section = {
  id: 'webhook-calls',
  title: 'Addresses that are told',
  says: 'Where news of this desk is sent, and what came of it. An administrator at the screen looks after these; docs/webhooks.md tells a receiver how to verify what it is sent.',
  calls: {
    'GET /webhooks': { answer: webhooks },
    'POST /webhooks': {
      answer: webhookSecret,
      body: {
        name: 'Content system',
        url: 'https://cms.example.org/hook',
        events: ['sign-off.given', 'sign-off.voided'],
      },
    },
    'PATCH /webhooks/{webhook}': { answer: webhook, body: { revision: '$REVISION', enabled: false } },
    'DELETE /webhooks/{webhook}': { answer: webhookRemoved },
    'POST /webhooks/{webhook}/secret': { answer: webhookSecret, body: { overlapHours: 24 } },
    'POST /webhooks/{webhook}/test': { answer: delivery },
    'GET /webhooks/{webhook}/deliveries': { answer: deliveryList },
    'POST /webhooks/{webhook}/redelivery': { answer: redelivered, body: { deliveries: ['$DELIVERY'] } },
  },
};
