import { z } from 'zod';
import type { Given } from './given';
import { invalid, refuse } from './refusal';
import { WHY_NO_SENDING } from './sentences/webhooks';
import { id, requiredLine, revision } from './text-input';
import { type Decision, decided } from './trail-event';
import type { WebhookTold } from './trail-webhooks';
import type { DeliveryState } from './webhook-delivery';
import { WEBHOOK_EVENTS, type WebhookEvent } from './webhook-event';

/** Every one of them is one row more in the transaction of a sign-off. */
export const MOST_WEBHOOKS = 20;
const MOST_AT_ONCE = 200;
const WEEK_HOURS = 168;

const name = requiredLine(200, 'Give it a name, such as the system that listens there.');
const url = requiredLine(2000, 'Type the address that is to be told.').transform((text) => text.trim());
const events = z
  .array(z.enum(WEBHOOK_EVENTS, { error: `An event is one of ${WEBHOOK_EVENTS.join(', ')}.` }))
  .min(1, { error: 'Tick what it is to be told of: at least one.' })
  .transform((list) => WEBHOOK_EVENTS.filter((event) => list.includes(event)));

export const newWebhookInput = z.object({ name, url, events, restricted: z.boolean().default(false) });
export const webhookChangeInput = z.object({
  webhook: id,
  revision,
  name: name.optional(),
  url: url.optional(),
  events: events.optional(),
  restricted: z.boolean().optional(),
  enabled: z.boolean().optional(),
});
export const webhookInput = z.object({ webhook: id });
export const secretRotationInput = z.object({
  webhook: id,
  /** How long the secret before goes on to hold beside the new one. */
  overlapHours: z
    .number({ error: 'Say for how many hours both secrets hold.' })
    .int()
    .min(0)
    .max(WEEK_HOURS, { error: `Both secrets hold for at most ${WEEK_HOURS} hours.` })
    .default(24),
});
export const redeliveryInput = z.object({
  webhook: id,
  deliveries: z
    .array(id)
    .min(1, { error: 'Say what is to be sent again.' })
    .max(MOST_AT_ONCE, { error: `At most ${MOST_AT_ONCE} are sent again at once.` }),
});

export interface WebhookFacts {
  id: string;
  name: string;
  url: string;
  events: WebhookEvent[];
  restricted: boolean;
  enabled: boolean;
  revision: number;
}

/**
 * Why news cannot be sent to an address, as far as it can be told by reading it; null when it can. `isAllowed`: whether
 * whoever runs the desk has opened this host and port by name.
 */
export function addressProblem(text: string, isAllowed: (url: URL) => boolean): string | null {
  if (!URL.canParse(text)) return 'This is no address. It begins with https:// and has no space in it.';
  const address = new URL(text);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return 'An address begins with https://.';
  if (address.username !== '' || address.password !== '')
    return 'Leave name and password out of the address: by the signature the receiver knows who sends.';
  if (address.hash !== '') return 'Leave out what follows the #: it is never sent.';
  if (isAllowed(address)) return null;
  if (address.protocol === 'http:')
    return 'News is sent over https alone. Whoever runs Stet can allow http to a host of your own network by name (STET_WEBHOOK_ALLOW).';
  if (address.port !== '')
    return 'News is sent to port 443 alone. Whoever runs Stet can allow another port of a host by name (STET_WEBHOOK_ALLOW).';
  return null;
}

/** Said where a name leads into a network that is not the open one. */
export const INWARD =
  'This address leads into a private network, so nothing is sent there. Whoever runs Stet can allow a host by name (STET_WEBHOOK_ALLOW).';

const toldOf = ({ name, url, events, restricted, enabled }: WebhookFacts): WebhookTold => ({
  name,
  origin: new URL(url).origin,
  events: [...events],
  restricted,
  enabled,
});

/** A new address. `others`: how many there are; `problem`: why nothing can be sent there. */
export function decideNewWebhook(
  { others, problem }: { others: number; problem: string | null },
  input: z.infer<typeof newWebhookInput>,
  given: Given,
): Decision<WebhookFacts> {
  if (problem !== null) return invalid({ url: problem });
  if (others >= MOST_WEBHOOKS)
    return refuse('invalid', `There are ${MOST_WEBHOOKS} addresses already, which is the most. Remove one first.`);
  const webhook: WebhookFacts = { id: given.newId(), ...input, enabled: true, revision: 1 };
  return decided(webhook, { type: 'webhook.made', payload: { webhook: webhook.id, ...toldOf(webhook) } });
}

const sameFacts = (one: WebhookFacts, other: WebhookFacts) =>
  one.url === other.url && JSON.stringify(toldOf(one)) === JSON.stringify(toldOf(other));

/** Another name, address or choice of events, or whether it is told anything. `waiting`: what was to be sent to it. */
export function decideWebhookChange(
  { webhook, waiting, problem }: { webhook: WebhookFacts; waiting: number; problem: string | null },
  { webhook: _, revision: seen, ...input }: z.infer<typeof webhookChangeInput>,
): Decision<WebhookFacts> {
  if (problem !== null) return invalid({ url: problem });
  if (seen !== webhook.revision)
    return refuse('stale', 'Somebody changed this address while you worked on it. Look at it, and change it again.');
  const after: WebhookFacts = {
    id: webhook.id,
    name: input.name ?? webhook.name,
    url: input.url ?? webhook.url,
    events: input.events ?? webhook.events,
    restricted: input.restricted ?? webhook.restricted,
    enabled: input.enabled ?? webhook.enabled,
    revision: webhook.revision + 1,
  };
  if (sameFacts(webhook, after)) return refuse('invalid', 'Nothing is different from what stands already.');
  const unsent = webhook.enabled && !after.enabled ? waiting : 0;
  const addressChanged = after.url !== webhook.url;
  const payload = { webhook: webhook.id, before: toldOf(webhook), after: toldOf(after), addressChanged, unsent };
  return decided(after, { type: 'webhook.changed', payload });
}

export const decideWebhookRemoval = ({ id, name }: WebhookFacts, unsent: number): Decision<{ id: string }> =>
  decided({ id }, { type: 'webhook.removed', payload: { webhook: id, name, unsent } });

/** A new secret; the one before holds beside it until then, so that the receiver can be given the new one in between. */
export function decideSecretRotation(
  { id, name }: WebhookFacts,
  overlapHours: number,
  given: Given,
): Decision<{ id: string; secretId: string; until: string }> {
  const until = new Date(Date.parse(given.now) + overlapHours * 3_600_000).toISOString();
  return decided(
    { id, secretId: given.newId(), until },
    { type: 'webhook.secret-rotated', payload: { webhook: id, name, until } },
  );
}

const isOff = () => refuse('invalid', WHY_NO_SENDING);

/** Somebody wants to see that news arrives. */
export function decideWebhookTest(webhook: WebhookFacts, given: Given): Decision<{ delivery: string }> {
  if (!webhook.enabled) return isOff();
  const delivery = given.newId();
  return decided(
    { delivery },
    { type: 'webhook.tested', payload: { webhook: webhook.id, name: webhook.name, delivery } },
  );
}

/** What has ended is sent once more, under the same id: a receiver that has it already drops it. */
export function decideRedelivery(
  webhook: WebhookFacts,
  found: readonly { id: string; state: DeliveryState }[],
  asked: readonly string[],
): Decision<{ deliveries: string[] }> {
  if (!webhook.enabled) return isOff();
  const deliveries = [...new Set(asked)];
  const ended = (one: string) => found.some(({ id, state }) => id === one && state !== 'waiting');
  if (!deliveries.every((one) => found.some(({ id }) => id === one)))
    return invalid({ deliveries: 'One of these was never to be sent to this address, or is kept no longer.' });
  if (!deliveries.every(ended)) return invalid({ deliveries: 'One of these is on its way already.' });
  return decided(
    { deliveries },
    { type: 'webhook.redelivered', payload: { webhook: webhook.id, name: webhook.name, deliveries } },
  );
}
