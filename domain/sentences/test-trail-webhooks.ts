import type { TrailPayloads, TrailType } from '../trail-event';

const CMS = {
  name: 'The CMS',
  origin: 'https://cms.example.org',
  events: ['sign-off.given', 'sign-off.voided'],
  restricted: false,
  enabled: true,
};
const TOLD = { webhook: 'w1', name: 'The CMS', delivery: 'd1', event: 'sign-off.given', seq: 41 };

/** One of each type about addresses outside. */
export const EVERY_OF_WEBHOOKS: {
  [T in Extract<TrailType, `webhook.${string}`>]: [TrailPayloads[T], string];
} = {
  'webhook.made': [
    { webhook: 'w1', ...CMS },
    'has “The CMS” at https://cms.example.org told of a sign-off, a signature that holds no longer',
  ],
  'webhook.changed': [
    {
      webhook: 'w1',
      before: CMS,
      after: { ...CMS, origin: 'https://new.example.org', restricted: true, enabled: false },
      addressChanged: true,
      unsent: 2,
    },
    'changed the webhook “The CMS”: it is sent to https://new.example.org now; of restricted stories too; it is switched off; 2 deliveries that waited will not be sent',
  ],
  'webhook.removed': [{ webhook: 'w1', name: 'The CMS', unsent: 0 }, 'removed the webhook “The CMS”'],
  'webhook.secret-rotated': [
    { webhook: 'w1', name: 'The CMS', until: '2026-03-02T18:00:00.000Z' },
    'gave the webhook “The CMS” another secret; the one before holds until 2026-03-02 18:00 UTC',
  ],
  'webhook.tested': [{ webhook: 'w1', name: 'The CMS', delivery: 'd1' }, 'sent a test to the webhook “The CMS”'],
  'webhook.redelivered': [
    { webhook: 'w1', name: 'The CMS', deliveries: ['d1'] },
    'had one delivery sent to the webhook “The CMS” again',
  ],
  'webhook.delivered': [{ ...TOLD, tries: 1 }, 'told “The CMS” of a sign-off (entry 41)'],
  'webhook.given-up': [
    { ...TOLD, tries: 9, fault: 'unreachable' },
    'could not tell “The CMS” of a sign-off (entry 41): The receiver does not answer. Tried 9 times, and not again',
  ],
};
