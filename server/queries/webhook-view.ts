import { deliverySentence } from '@/domain/sentences/webhooks';
import type { DeliveryView, WebhookView } from '@/domain/views-webhook';
import type { DeliveryState } from '@/domain/webhook-delivery';
import type { DeliveryType, WebhookEvent } from '@/domain/webhook-event';
import type { Prisma, WebhookDelivery } from '@/prisma/generated/client';
import type { Tx } from '../database';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** The address and not a word of its secrets: whether one before holds too is all that is told. */
const WITH = {
  secrets: { where: { until: { not: null } }, select: { until: true }, orderBy: { until: 'desc' } },
} satisfies Prisma.WebhookInclude;

type Row = Prisma.WebhookGetPayload<{ include: typeof WITH }>;

const viewOf = (row: Row, counts: ReadonlyMap<string, number>, now: Date): WebhookView => {
  const [earlier] = row.secrets.filter(({ until }) => until && until > now);
  return {
    id: row.id,
    revision: row.revision,
    name: row.name,
    url: row.url,
    events: row.events as WebhookEvent[],
    restricted: row.restricted,
    enabled: row.disabledAt === null,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    earlierSecretUntil: iso(earlier?.until ?? null),
    waiting: counts.get(`${row.id} waiting`) ?? 0,
    failed: counts.get(`${row.id} failed`) ?? 0,
  };
};

/** The addresses that news is sent to, in the order they were made; or the one asked for. */
export async function webhookViews(tx: Tx, now: Date, only?: string): Promise<WebhookView[]> {
  const rows = await tx.webhook.findMany({
    where: { removedAt: null, ...(only !== undefined && { id: only }) },
    include: WITH,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const counted = await tx.webhookDelivery.groupBy({
    by: ['webhookId', 'state'],
    where: { webhookId: { in: rows.map((row) => row.id) }, state: { in: ['waiting', 'failed'] } },
    _count: true,
  });
  const counts = new Map(counted.map((one) => [`${one.webhookId} ${one.state}`, one._count]));
  return rows.map((row) => viewOf(row, counts, now));
}

export async function webhookView(tx: Tx, id: string, now: Date): Promise<WebhookView> {
  const [view] = await webhookViews(tx, now, id);
  if (!view) throw new Error(`webhook ${id} is written and not there`);
  return view;
}

export function deliveryViewOf(row: WebhookDelivery): DeliveryView {
  const { id, tries, status, fault } = row;
  const state = row.state as DeliveryState;
  return {
    ...{ id, state, tries, status, fault },
    type: row.type as DeliveryType,
    at: row.at.toISOString(),
    sentence: deliverySentence({ state, fault, tries }),
    nextTryAt: iso(row.nextTryAt),
    endedAt: iso(row.endedAt),
  };
}

/** What an address was told last, the latest first. */
export async function lastDeliveries(tx: Tx, webhook: string, most: number): Promise<DeliveryView[]> {
  const rows = await tx.webhookDelivery.findMany({
    where: { webhookId: webhook },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map(deliveryViewOf);
}
