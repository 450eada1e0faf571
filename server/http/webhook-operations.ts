import { redeliver, testWebhook } from '../commands/webhook-deliveries';
import { changeWebhook, makeWebhook, removeWebhook, rotateWebhookSecret } from '../commands/webhooks';
import { deliveryList, webhookList } from '../queries/webhooks';
import { type Operation, read, write } from './operation';

/** Calls about addresses that are told what happens here: of an administrator at the screen. */
export const WEBHOOK_OPERATIONS: readonly Operation[] = [
  read('/webhooks', webhookList, 'List the addresses that are told what happens on this desk'),
  write(
    'POST',
    '/webhooks',
    makeWebhook,
    'Have an address told what happens on this desk; `secret` in the answer is shown this once',
    { status: 201 },
  ),
  write('PATCH', '/webhooks/{webhook}', changeWebhook, 'Change an address that is told, or switch it off or on'),
  write('DELETE', '/webhooks/{webhook}', removeWebhook, 'Tell an address nothing any more, and destroy its secret'),
  write(
    'POST',
    '/webhooks/{webhook}/secret',
    rotateWebhookSecret,
    'Give an address another secret, shown this once; the one before holds beside it for `overlapHours`',
    { status: 201 },
  ),
  write('POST', '/webhooks/{webhook}/test', testWebhook, 'Send a test to an address', { status: 201 }),
  read('/webhooks/{webhook}/deliveries', deliveryList, 'List what an address was told, the latest first'),
  write(
    'POST',
    '/webhooks/{webhook}/redelivery',
    redeliver,
    'Send what was delivered or given up once more, under the same id',
  ),
];
