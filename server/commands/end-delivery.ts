import {
  type DeliveryEnd,
  decideDeliveryEnd,
  type TakenDelivery,
  type TriedDelivery,
  triedDelivery,
  triedStoryDelivery,
} from '@/domain/webhook-delivery';
import type { DeliveryType } from '@/domain/webhook-event';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { saveTry } from '../keeps/webhook-lease';
import { deskCommand, type Running, storyCommand } from './command';

/** A checkpoint, of whatever chain, is no work on a story: its end belongs to the desk. */
const CHECKPOINT = 'checkpoint.signed';
const ofDesk = { OR: [{ storyId: null }, { type: CHECKPOINT }] } satisfies Prisma.WebhookDeliveryWhereInput;
const ofStory = (storyId: string) =>
  ({ storyId, type: { not: CHECKPOINT } }) satisfies Prisma.WebhookDeliveryWhereInput;

/** A delivery among these that the worker who says so still holds, and that came through by nobody else before. */
async function heldDelivery(
  tx: Tx,
  tried: TriedDelivery,
  among: Prisma.WebhookDeliveryWhereInput,
): Promise<TakenDelivery | null> {
  const found = await tx.webhookDelivery.findFirst({
    where: { ...among, id: tried.delivery, state: { not: 'delivered' }, webhook: { lease: tried.lease } },
    include: { webhook: { select: { name: true } } },
  });
  if (!found) return null;
  const { id, webhookId: webhook, seq, tries } = found;
  return { id, webhook, name: found.webhook.name, type: found.type as DeliveryType, seq, tries };
}

const saveEnd = async ({ tx, given }: Running<unknown>, end: DeliveryEnd, tried: TriedDelivery) =>
  (await saveTry(tx, tried, end, given.now)) ? ('saved' as const) : ('stale' as const);

/** News of a story came through, or was given up: its chain says so. */
export const endStoryDelivery = storyCommand({
  name: 'end-story-delivery',
  action: 'delivery.end',
  input: triedStoryDelivery,
  scope: (input) => ({ story: input.story }),
  load: async ({ tx, story }, input) => {
    const taken = await heldDelivery(tx, input, ofStory(story.id));
    return taken && { taken, tried: input };
  },
  decide: ({ given }, { taken, tried }) => decideDeliveryEnd(taken, tried, given.now),
  save: (running, end, { tried }) => saveEnd(running, end, tried),
  answer: async (_running, { state }) => ({ state }),
});

/** What belongs to no one story was given up: the desk's chain says so. */
export const endDeskDelivery = deskCommand({
  name: 'end-desk-delivery',
  action: 'delivery.end',
  input: triedDelivery,
  scope: 'desk',
  load: async ({ tx }, input) => {
    const taken = await heldDelivery(tx, input, ofDesk);
    return taken && { taken, tried: input };
  },
  decide: ({ given }, { taken, tried }) => decideDeliveryEnd(taken, tried, given.now),
  save: (running, end, { tried }) => saveEnd(running, end, tried),
  answer: async (_running, { state }) => ({ state }),
});
