import type { TrailPayloads } from '../trail-event';
import type { WebhookTold } from '../trail-webhooks';
import type { DeliveryState } from '../webhook-delivery';
import type { DeliveryType, WebhookEvent } from '../webhook-event';
import { WEBHOOK_FAULTS, type WebhookFault } from '../webhook-fault';
import { quoted } from './quoted';

/** What an address may be told of, as it is ticked. */
export const EVENT_WORDS: Record<WebhookEvent, string> = {
  'sign-off.given': 'A story is signed off',
  'sign-off.voided': 'A signature holds no longer',
  'correction.accepted': 'A correction is accepted',
  'checkpoint.signed': 'A checkpoint of a trail is signed',
};

export const DELIVERY_WORDS: Record<DeliveryType, string> = {
  'sign-off.given': 'Signed off',
  'sign-off.voided': 'Signature void',
  'correction.accepted': 'Correction accepted',
  'checkpoint.signed': 'Checkpoint',
  ping: 'Test',
};

/** Where whoever runs the desk has said so (STET_WEBHOOKS=off). */
export const WEBHOOKS_OFF =
  'Nothing is sent from this desk: whoever runs Stet has switched webhooks off (STET_WEBHOOKS). What happens meanwhile waits.';
export const WHY_NO_SENDING = 'It is switched off. Switch it on, then send.';

/** Why it was not delivered. What is left to do follows in `deliverySentence`. */
const FAULT_WORDS: Record<WebhookFault, string> = {
  'address-refused': 'The address leads into a private network, or to a port that is not allowed, so nothing was sent.',
  'name-unknown': 'No site answers to this name.',
  unreachable: 'The receiver does not answer.',
  'not-secure': 'The receiver’s certificate is not one to be trusted, so nothing was sent.',
  'too-slow': 'The receiver did not answer within 15 seconds.',
  'cut-off': 'The connection was cut before the receiver answered.',
  'not-understood': 'The receiver’s answer is not HTTP.',
  redirected: 'The receiver leads on to another address, which is not followed. Give the last one.',
  'answer-gone': 'The receiver says that it is there no longer.',
  'answer-refused': 'The receiver refuses it.',
  'answer-later': 'The receiver is too busy, or has a fault of its own.',
  restricted: 'The story was restricted before it could be sent, and this address is not told of restricted stories.',
  disabled: 'The address was switched off or removed before it could be sent.',
};

const isFault = (code: string): code is WebhookFault => (WEBHOOK_FAULTS as readonly string[]).includes(code);

export const webhookFaultWords = (code: string): string =>
  isFault(code) ? FAULT_WORDS[code] : 'It could not be delivered.';

/** One that came through, waits or was given up, as it is read; and whose move it is. */
export function deliverySentence({
  state,
  fault,
  tries,
}: {
  state: DeliveryState;
  fault: string | null;
  tries: number;
}) {
  if (state === 'delivered') return tries > 1 ? `Delivered at the ${ordinal(tries)} try.` : 'Delivered.';
  if (fault === null) return 'On its way.';
  if (state === 'waiting') return `${webhookFaultWords(fault)} It is tried again by itself.`;
  const again = fault === 'restricted' ? '' : ' It is not tried again: send it again when that is mended.';
  return `${webhookFaultWords(fault)}${again}`;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const ordinal = (count: number) => ORDINALS[count - 1] ?? `${count}th`;

/** In the trail: "a sign-off (entry 41)". */
const OF: Record<DeliveryType, string> = {
  'sign-off.given': 'a sign-off',
  'sign-off.voided': 'a signature that holds no longer',
  'correction.accepted': 'an accepted correction',
  'checkpoint.signed': 'a checkpoint',
  ping: 'a test',
};

const newsOf = ({ event, seq }: { event: string; seq: number }) =>
  `${Object.hasOwn(OF, event) ? OF[event as DeliveryType] : event}${seq > 0 ? ` (entry ${seq})` : ''}`;

const unsentWords = (unsent: number) =>
  unsent === 0 ? '' : `; ${unsent === 1 ? 'one delivery' : `${unsent} deliveries`} that waited will not be sent`;

const eventsTold = (events: readonly string[]) => events.map((event) => OF[event as DeliveryType] ?? event).join(', ');

function changeTold({ before, after, addressChanged }: TrailPayloads['webhook.changed']): string {
  const other = <T>(of: (told: WebhookTold) => T, say: (told: T) => string) =>
    JSON.stringify(of(before)) === JSON.stringify(of(after)) ? [] : [say(of(after))];
  const parts = [
    ...other(
      ({ name }) => name,
      (name) => `it is called ${quoted(name)} now`,
    ),
    ...(addressChanged ? [`it is sent to ${after.origin} now`] : []),
    ...other(
      ({ events }) => events,
      (events) => `it is told of ${eventsTold(events)}`,
    ),
    ...other(
      ({ restricted }) => restricted,
      (told) => (told ? 'of restricted stories too' : 'no longer of restricted stories'),
    ),
    ...other(
      ({ enabled }) => enabled,
      (enabled) => (enabled ? 'it is switched on' : 'it is switched off'),
    ),
  ];
  return parts.join('; ');
}

/** What the trail says of addresses outside that are told what happens here. */
export const WEBHOOK_SENTENCES: {
  [T in Extract<keyof TrailPayloads, `webhook.${string}`>]: (told: TrailPayloads[T]) => string;
} = {
  'webhook.made': ({ name, origin, events, restricted }) =>
    `has ${quoted(name)} at ${origin} told of ${eventsTold(events)}${restricted ? ', of restricted stories too' : ''}`,
  'webhook.changed': (told) =>
    `changed the webhook ${quoted(told.before.name)}: ${changeTold(told)}${unsentWords(told.unsent)}`,
  'webhook.removed': ({ name, unsent }) => `removed the webhook ${quoted(name)}${unsentWords(unsent)}`,
  'webhook.secret-rotated': ({ name, until }) =>
    `gave the webhook ${quoted(name)} another secret; the one before holds until ${until.slice(0, 16).replace('T', ' ')} UTC`,
  'webhook.tested': ({ name }) => `sent a test to the webhook ${quoted(name)}`,
  'webhook.redelivered': ({ name, deliveries }) =>
    `had ${deliveries.length === 1 ? 'one delivery' : `${deliveries.length} deliveries`} sent to the webhook ${quoted(name)} again`,
  'webhook.delivered': (told) => `told ${quoted(told.name)} of ${newsOf(told)}`,
  'webhook.given-up': (told) =>
    `could not tell ${quoted(told.name)} of ${newsOf(told)}: ${webhookFaultWords(told.fault)} Tried ${told.tries === 1 ? 'once' : `${told.tries} times`}, and not again`,
};
