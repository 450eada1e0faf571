import type { Json } from '@/domain/canonical-json';
import type { Given } from '@/domain/given';
import type { TrailEvent } from '@/domain/trail-event';
import {
  messageOf,
  type News,
  newsAmong,
  storyNews,
  type VersionHashes,
  type WebhookEvent,
} from '@/domain/webhook-event';
import type { Tx } from '../database';
import type { LastEntry } from '../trail';

interface Told {
  type: WebhookEvent;
  story: string | null;
  seq: number;
  data: Json;
}

/** The story as far as it decides who is told what. */
interface StoryTold {
  id: string;
  restricted: boolean;
}

/**
 * One delivery a piece of news and address that wants it, to be sent once this transaction is through. Nobody is asked or
 * waited for: whoever listens cannot hold up what they are told of.
 */
async function enqueue(tx: Tx, news: readonly Told[], restricted: boolean, given: Given): Promise<void> {
  const listening = await tx.webhook.findMany({
    where: {
      disabledAt: null,
      removedAt: null,
      events: { hasSome: news.map((one) => one.type) },
      ...(restricted && { restricted: true }),
    },
    select: { id: true, events: true },
    orderBy: { id: 'asc' },
  });
  const at = new Date(given.now);
  const rows = listening.flatMap(({ id, events }) =>
    news
      .filter((one) => events.includes(one.type))
      .map(({ type, story, seq, data }) => ({
        ...{ id: given.newId(), webhookId: id, type, storyId: story, seq, at, nextTryAt: at },
        payload: messageOf(type, given.now, data),
      })),
  );
  if (rows.length > 0) await tx.webhookDelivery.createMany({ data: rows });
}

/** The versions that the signatures among the news stand on, by signature. */
async function signedVersions(tx: Tx, news: readonly News[]): Promise<Map<string, VersionHashes>> {
  const ids = news.flatMap(({ signOff }) => signOff ?? []);
  if (ids.length === 0) return new Map();
  const rows = await tx.signOff.findMany({
    where: { id: { in: ids } },
    select: { id: true, version: true, hash: true, documentHash: true, clearanceHash: true },
  });
  return new Map(rows.map(({ id, ...version }) => [id, version]));
}

/** Tells those outside what the entries just written on a story are news of; for all other entries it costs nothing. */
export async function announce(
  tx: Tx,
  story: StoryTold,
  { events, entries }: { events: readonly TrailEvent[]; entries: readonly LastEntry[] },
  given: Given,
): Promise<void> {
  const news = newsAmong(events);
  if (news.length === 0) return;
  const signed = await signedVersions(tx, news);
  const told = news.flatMap((one): Told[] => {
    const entry = entries[one.at];
    if (!entry) return [];
    const data = storyNews(one, story.id, signed.get(one.signOff ?? ''), entry);
    return [{ type: one.type, story: story.id, seq: entry.seq, data }];
  });
  await enqueue(tx, told, story.restricted, given);
}

/** A signed checkpoint, as it is sent: of a story's chain or the desk's. */
export interface SignedCheckpoint {
  checkpoint: { chain: string; size: number; [name: string]: Json };
  signature: string;
  publicKey: string;
}

/** Tells those outside of a checkpoint, in the transaction that keeps it. `story`: whose chain it is; null: the desk's. */
export async function announceCheckpoint(
  tx: Tx,
  { checkpoint, signature, publicKey }: SignedCheckpoint,
  story: { id: string; restricted: boolean } | null,
  given: Given,
): Promise<void> {
  const data = { checkpoint, signature, publicKey };
  const told: Told = { type: 'checkpoint.signed', story: story?.id ?? null, seq: checkpoint.size, data };
  await enqueue(tx, [told], story?.restricted ?? false, given);
}
