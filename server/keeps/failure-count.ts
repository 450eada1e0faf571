import type { Keep } from './keep';

const KEPT_MS = 7 * 24 * 3_600_000;
const HOUR_MS = 3_600_000;

/** Adds what failed in this hour to what all processes counted; what is older than a week goes. */
export const countFailures = (counts: ReadonlyMap<string, number>, now: Date): Keep<void> => ({
  name: 'failure-count',
  run: async (database) => {
    const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
    const rows = [...counts].map(([what, count]) => ({ what: what.slice(0, 200), count }));
    await database.$executeRaw`
      INSERT INTO failure_count (what, hour, count)
      SELECT c.what, ${hour}::timestamptz, c.count
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS c(what text, count int) ORDER BY c.what
      ON CONFLICT (what, hour) DO UPDATE SET count = failure_count.count + excluded.count`;
    await database.failureCount.deleteMany({ where: { hour: { lt: new Date(now.getTime() - KEPT_MS) } } });
  },
});
