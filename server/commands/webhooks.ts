import { ok } from '@/domain/refusal';
import type { Decision } from '@/domain/trail-event';
import type { WebhookSecretView } from '@/domain/views-webhook';
import {
  decideNewWebhook,
  decideSecretRotation,
  decideWebhookChange,
  decideWebhookRemoval,
  newWebhookInput,
  secretRotationInput,
  type WebhookFacts,
  webhookChangeInput,
  webhookInput,
} from '@/domain/webhook';
import type { WebhookEvent } from '@/domain/webhook-event';
import type { WebhookFault } from '@/domain/webhook-fault';
import type { Tx } from '../database';
import { webhookView } from '../queries/webhook-view';
import { problemWith } from '../webhooks/check-address';
import { newSecret, sealSecret } from '../webhooks/secret';
import { deskCommand } from './command';

const select = { id: true, name: true, url: true, events: true, restricted: true, revision: true, disabledAt: true };

/** An address that was not removed. */
export async function findWebhook(tx: Tx, id: string): Promise<WebhookFacts | null> {
  const row = await tx.webhook.findFirst({ where: { id, removedAt: null }, select });
  if (!row) return null;
  const { disabledAt, events, ...facts } = row;
  return { ...facts, events: events as WebhookEvent[], enabled: disabledAt === null };
}

const waitingFor = (tx: Tx, webhook: string) =>
  tx.webhookDelivery.count({ where: { webhookId: webhook, state: 'waiting' } });

/** What waited is not sent: it can be sent by hand later, where the address is still there. */
async function endWaiting(tx: Tx, webhook: string, now: string): Promise<void> {
  const fault: WebhookFault = 'disabled';
  await tx.webhookDelivery.updateMany({
    where: { webhookId: webhook, state: 'waiting' },
    data: { state: 'failed', fault, nextTryAt: null, endedAt: new Date(now) },
  });
}

async function keepSecret(tx: Tx, of: { id: string; webhookId: string }, secret: string, now: string): Promise<void> {
  const data = { ...of, sealed: sealSecret(of, secret), createdAt: new Date(now) };
  await tx.webhookSecret.create({ data, select: { id: true } });
}

/** The secret goes along with what was decided: to be sealed, and answered this once. */
const withSecret = <C>(decision: Decision<C>, secret: string): Decision<C & { secret: string }> =>
  decision.ok ? { ...decision, change: { ...decision.change, secret } } : decision;

/** An address that is told what happens here; its secret is shown once, in the answer. */
export const makeWebhook = deskCommand({
  name: 'make-webhook',
  action: 'webhook.manage',
  secret: true,
  scope: 'desk',
  input: newWebhookInput,
  prepare: async (input) => ok({ problem: await problemWith(input.url), secret: newSecret() }),
  load: async ({ tx }) => ({ others: await tx.webhook.count({ where: { removedAt: null } }) }),
  decide: ({ given }, { others }, input, { problem, secret }) =>
    withSecret(decideNewWebhook({ others, problem }, input, given), secret),
  save: async ({ tx, actor, given }, { enabled: _, secret, ...webhook }) => {
    const data = { ...webhook, createdAt: new Date(given.now), createdBy: actor.id };
    await tx.webhook.create({ data, select: { id: true } });
    await keepSecret(tx, { id: given.newId(), webhookId: webhook.id }, secret, given.now);
    return 'saved';
  },
  answer: async ({ tx, given }, { id, secret }): Promise<WebhookSecretView> => ({
    ...(await webhookView(tx, id, new Date(given.now))),
    secret,
  }),
});

export const changeWebhook = deskCommand({
  name: 'change-webhook',
  action: 'webhook.manage',
  scope: 'desk',
  input: webhookChangeInput,
  prepare: async (input) => ok(await problemWith(input.url)),
  load: async ({ tx }, input) => {
    const webhook = await findWebhook(tx, input.webhook);
    return webhook && { webhook, waiting: await waitingFor(tx, webhook.id) };
  },
  decide: (_running, { webhook, waiting }, input, problem) => decideWebhookChange({ webhook, waiting, problem }, input),
  save: async ({ tx, given }, { id, enabled, ...after }, { webhook: before }) => {
    const turned = enabled === before.enabled ? {} : { disabledAt: enabled ? null : new Date(given.now) };
    const { count } = await tx.webhook.updateMany({
      where: { id, revision: before.revision },
      data: { ...after, ...turned },
    });
    if (count === 0) return 'stale';
    if (!enabled) await endWaiting(tx, id, given.now);
    return 'saved';
  },
  answer: ({ tx, given }, { id }) => webhookView(tx, id, new Date(given.now)),
  present: ({ tx, given }, input) => webhookView(tx, input.webhook, new Date(given.now)),
});

/** Nothing is sent there any more, and its secrets are destroyed. */
export const removeWebhook = deskCommand({
  name: 'remove-webhook',
  action: 'webhook.manage',
  scope: 'desk',
  input: webhookInput,
  load: async ({ tx }, input) => {
    const webhook = await findWebhook(tx, input.webhook);
    return webhook && { webhook, waiting: await waitingFor(tx, webhook.id) };
  },
  decide: (_running, { webhook, waiting }) => decideWebhookRemoval(webhook, waiting),
  save: async ({ tx, given }, { id }) => {
    await tx.webhook.update({ where: { id }, data: { removedAt: new Date(given.now) }, select: { id: true } });
    await endWaiting(tx, id, given.now);
    await tx.webhookSecret.deleteMany({ where: { webhookId: id } });
    return 'saved';
  },
  answer: async (_running, { id }) => ({ id }),
});

/** Another secret, shown once; for some hours the one before holds beside it. */
export const rotateWebhookSecret = deskCommand({
  name: 'rotate-webhook-secret',
  action: 'webhook.manage',
  secret: true,
  scope: 'desk',
  input: secretRotationInput,
  prepare: async () => ok(newSecret()),
  load: async ({ tx }, input) => findWebhook(tx, input.webhook),
  decide: ({ given }, webhook, input, secret) =>
    withSecret(decideSecretRotation(webhook, input.overlapHours, given), secret),
  save: async ({ tx, given }, { id: webhookId, secretId, secret, until }) => {
    const [now, end] = [new Date(given.now), new Date(until)];
    // After that moment none but the new one holds, however many were rotated out before.
    await tx.webhookSecret.updateMany({
      where: { webhookId, OR: [{ until: null }, { until: { gt: end } }] },
      data: { until: end },
    });
    await tx.webhookSecret.deleteMany({ where: { webhookId, until: { lte: now } } });
    await keepSecret(tx, { id: secretId, webhookId }, secret, given.now);
    return 'saved';
  },
  answer: async ({ tx, given }, { id, secret }): Promise<WebhookSecretView> => ({
    ...(await webhookView(tx, id, new Date(given.now))),
    secret,
  }),
});
