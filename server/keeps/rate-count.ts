import type { Keep } from './keep';

export interface Limit {
  key: string;
  most: number;
  minutes: number;
}

/** Longer than any limit looks back; older counts are of no use to anybody. */
const KEPT_MS = 24 * 3_600_000;

/** Counts a try against each limit; true when one of them is used up. Shared by all processes, as it is in the database. */
export const overLimit = (limits: readonly Limit[], now: Date): Keep<boolean> => ({
  name: 'rate-count',
  run: async (database) => {
    let over = false;
    await database.rateCount.deleteMany({ where: { startedAt: { lt: new Date(now.getTime() - KEPT_MS) } } });
    for (const limit of limits) {
      const since = new Date(now.getTime() - limit.minutes * 60_000);
      const [row] = await database.$queryRaw<{ count: number }[]>`
        INSERT INTO rate_count (key, count, started_at) VALUES (${limit.key}, 1, ${now})
        ON CONFLICT (key) DO UPDATE SET
          count = CASE WHEN rate_count.started_at < ${since} THEN 1 ELSE rate_count.count + 1 END,
          started_at = CASE WHEN rate_count.started_at < ${since} THEN ${now} ELSE rate_count.started_at END
        RETURNING count`;
      if ((row?.count ?? 0) > limit.most) over = true;
    }
    return over;
  },
});

/** A success was no try at guessing: it does not count against an address that many people share. */
export const giveBack = (key: string): Keep<void> => ({
  name: 'rate-count',
  run: async (database) => {
    await database.rateCount.updateMany({ where: { key, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
  },
});

/** A success gives all tries of an account back. */
export const forgetTries = (keys: readonly string[]): Keep<void> => ({
  name: 'rate-count',
  run: async (database) => {
    await database.rateCount.deleteMany({ where: { key: { in: [...keys] } } });
  },
});
