import type { Keep } from './keep';

const NOTE_EVERY_MS = 60_000;

/** A new session of a person, as the sign-in made it. */
export const newSession = (session: {
  id: string;
  person: string;
  version: number;
  userAgent: string;
  now: Date;
}): Keep<void> => ({
  name: 'session',
  run: async (database) => {
    await database.session.create({
      data: {
        id: session.id,
        personId: session.person,
        version: session.version,
        userAgent: session.userAgent.slice(0, 400),
        createdAt: session.now,
        seenAt: session.now,
      },
    });
  },
});

/** That a session is in use, at most once a minute. */
export const noteSessionUse = (session: string, seenAt: Date | null, now: Date): Keep<void> => ({
  name: 'session',
  run: async (database) => {
    if (seenAt && now.getTime() - seenAt.getTime() < NOTE_EVERY_MS) return;
    await database.session.updateMany({ where: { id: session, endedAt: null }, data: { seenAt: now } });
  },
});

/** The person's own: the one named, or all but the one named. */
export const endSessions = (which: { person: string; only?: string; but?: string }, now: Date): Keep<number> => ({
  name: 'session',
  run: async (database) => {
    const id = which.only ? { id: which.only } : which.but ? { id: { not: which.but } } : {};
    const ended = await database.session.updateMany({
      where: { personId: which.person, endedAt: null, ...id },
      data: { endedAt: now },
    });
    return ended.count;
  },
});
