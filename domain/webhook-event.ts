import type { Json } from './canonical-json';
import type { TrailEvent } from './trail-event';

/** What an address outside can be told of. */
export const WEBHOOK_EVENTS = [
  'sign-off.given',
  'sign-off.voided',
  'correction.accepted',
  'checkpoint.signed',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What can be sent: an event, or a test that somebody asked for. */
export type DeliveryType = WebhookEvent | 'ping';

/** Why a signature holds no longer, in a word: sentences may quote the story, and none of it is sent. */
export type VoidReason = 'new-version' | 'claims-changed' | 'withdrawn';

/** The hashes of a version, by which a receiver knows which text is meant without being sent it. */
export interface VersionHashes {
  version: number;
  hash: string;
  documentHash: string;
  clearanceHash: string;
}

/** What an entry of the trail is news of. `signOff`: the signature whose version and hashes belong to it. */
export interface News {
  type: WebhookEvent;
  /** The place of its entry among those that are written together. */
  at: number;
  signOff?: string;
  data: { [name: string]: Json };
}

const voided = (at: number, signOff: string, why: VoidReason): News => ({
  type: 'sign-off.voided',
  at,
  signOff,
  data: { signOff, why },
});

function versionAmong(events: readonly TrailEvent[]): VersionHashes | null {
  const committed = events.find((event) => event.type === 'version.committed');
  if (!committed) return null;
  const { number: version, hash, documentHash, clearanceHash } = committed.payload;
  return { version, hash, documentHash, clearanceHash };
}

/**
 * What entries that are written together, of one story, are news of to those outside. No words of story, claims or people
 * are taken: ids, numbers and hashes.
 */
export function newsAmong(events: readonly TrailEvent[]): News[] {
  const version = versionAmong(events);
  return events.flatMap((event, at): News[] => {
    if (event.type === 'sign-off.given') {
      const { signOff } = event.payload;
      return [{ type: 'sign-off.given', at, signOff, data: { signOff } }];
    }
    if (event.type === 'sign-off.withdrawn') return [voided(at, event.payload.signOff, 'withdrawn')];
    if (event.type === 'sign-off.voided')
      return [voided(at, event.payload.signOff, version ? 'new-version' : 'claims-changed')];
    if (event.type !== 'correction.decided' || event.payload.decision !== 'accepted') return [];
    const { correction, claim } = event.payload;
    return [{ type: 'correction.accepted', at, data: { correction, claim, ...version } }];
  });
}

/** The body of a delivery, as it is stored, signed and sent. `at`: ISO 8601 UTC. */
export const messageOf = (type: DeliveryType, at: string, data: Json): string =>
  JSON.stringify({ type, timestamp: at, data });

/**
 * What is told of a story: its id, and the entry of its chain that the news stands in. By the entry's number a receiver puts
 * what it is told in order, whenever it comes. Not its slug: that is made of its headline.
 */
export const storyNews = (
  news: News,
  story: string,
  signed: VersionHashes | undefined,
  entry: { seq: number; hash: string },
): { [name: string]: Json } => ({
  story,
  ...news.data,
  ...(signed && { ...signed }),
  trail: { chain: story, seq: entry.seq, hash: entry.hash },
});
