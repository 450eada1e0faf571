import type { Actor } from '@/domain/given';
import { permits, type Standing } from '@/domain/permissions';
import type { Part, Role } from '@/domain/vocabulary';
import type { WaitingStory } from '@/domain/waiting';
import type { Tx } from '../database';
import { canAnswer } from '../story-addressees';
import { seenBy } from './stories';

/** The most stories that are looked at, the last to change first. */
const MOST = 2000;

export interface StoryWaiting extends WaitingStory {
  id: string;
  headline: string;
  dueAt: string | null;
  /** Those on it who can answer a query. */
  answerers: ReadonlySet<string>;
}

interface Row {
  id: string;
  slug: string;
  headline: string;
  restricted: boolean;
  dueAt: Date | null;
  people: { personId: string; as: string; person: { role: string; deactivatedAt: Date | null } }[];
}

function answerersOf({ restricted, people }: Row): Set<string> {
  const parts = new Map<string, Part[]>();
  for (const one of people) parts.set(one.personId, [...(parts.get(one.personId) ?? []), one.as as Part]);
  const able = people.filter(({ personId, person }) =>
    canAnswer({
      role: person.role as Role,
      active: person.deactivatedAt === null,
      parts: parts.get(personId) ?? [],
      restricted,
    }),
  );
  return new Set(able.map((one) => one.personId));
}

function standingOn(actor: Actor, row: Row): Standing {
  const parts = row.people.filter((one) => one.personId === actor.id).map((one) => one.as as Part);
  return { ...actor.standing, story: { restricted: row.restricted, parts } };
}

/** The stories whose text the person may read, and that are not over. */
export async function storiesWaiting(tx: Tx, actor: Actor): Promise<StoryWaiting[]> {
  const rows: Row[] = await tx.story.findMany({
    where: { AND: [seenBy(actor), { closed: null }] },
    orderBy: [{ touchedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      id: true,
      slug: true,
      headline: true,
      restricted: true,
      dueAt: true,
      people: {
        select: { personId: true, as: true, person: { select: { role: true, deactivatedAt: true } } },
        orderBy: [{ as: 'asc' }, { personId: 'asc' }],
      },
    },
  });
  return rows.flatMap((row) => {
    const standing = standingOn(actor, row);
    if (!permits('story.see', standing)) return [];
    const working = row.people.filter(({ person }) => person.deactivatedAt === null);
    return {
      id: row.id,
      headline: row.headline || row.slug,
      dueAt: row.dueAt?.toISOString() ?? null,
      people: working.map((one) => ({ person: one.personId, as: one.as as Part })),
      me: actor.id,
      mayCheck: permits('check.record', standing),
      mayDecide: permits('correction.decide', standing),
      answerers: answerersOf(row),
    };
  });
}
