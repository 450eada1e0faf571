import type { Tx } from '../database';
import type { Keep } from './keep';

/** How long after they were put down bytes are destroyed that a write did not take up. */
const UNTAKEN_MS = 3_600_000;
const AGAIN_MS = 5_000;

/** Bytes that nothing rests on any more. `size`: of an original that an upload may be bringing in again; 0: none may. */
export interface Unused {
  sha256: string;
  size: number;
}

/** To be destroyed once this transaction is through. */
export async function toDestroy(tx: Tx, bytes: readonly Unused[], now: Date): Promise<void> {
  if (bytes.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO unused_bytes (sha256, size, due_at)
    SELECT DISTINCT ON (b.sha256) b.sha256, b.size, ${now}::timestamptz
    FROM json_to_recordset(${JSON.stringify(bytes)}::json) AS b(sha256 text, size int) ORDER BY b.sha256, b.size DESC
    ON CONFLICT (sha256) DO UPDATE SET due_at = LEAST(unused_bytes.due_at, excluded.due_at), size = excluded.size`;
}

/** Put down for a write that has not been made: destroyed if it never is. */
export const notTakenUp = (tx: Tx, sha256: readonly string[], now: Date): Promise<void> =>
  toDestroy(
    tx,
    sha256.map((one) => ({ sha256: one, size: 0 })),
    new Date(now.getTime() + UNTAKEN_MS),
  );

/** The write was made: they stay. */
export async function takenUp(tx: Tx, sha256: readonly string[]): Promise<void> {
  await tx.unusedBytes.deleteMany({ where: { sha256: { in: [...sha256] } } });
}

interface Due extends Unused {
  isUsed: boolean;
  /** The same bytes may be on their way in at this moment, and not be anybody's yet. */
  isComing: boolean;
}

async function dueOne(tx: Tx, now: Date): Promise<Due | null> {
  const [due] = await tx.$queryRaw<Due[]>`
    SELECT u.sha256, u.size,
      EXISTS (SELECT 1 FROM file f WHERE u.sha256 IN (f.sha256, f.working_sha256, f.thumbnail_sha256))
        OR EXISTS (SELECT 1 FROM capture k
          WHERE u.sha256 IN (k.warc_sha256, k.screenshot_sha256, k.pdf_sha256, k.stamp_sha256)) AS "isUsed",
      EXISTS (SELECT 1 FROM upload p WHERE p.size = u.size AND p.type IS NOT NULL)
        OR EXISTS (SELECT 1 FROM job j WHERE u.size = 0 AND j.leased_until > ${now}) AS "isComing"
    FROM unused_bytes u WHERE u.due_at <= ${now} ORDER BY u.due_at LIMIT 1 FOR UPDATE OF u SKIP LOCKED`;
  return due ?? null;
}

/**
 * Destroys bytes that are due and that nothing rests on; false where there are none. Uploads and captures are held meanwhile:
 * between its bytes and its row, each of them has a row of its own, which tells that the same bytes may be coming in.
 */
export const destroyUnused = (now: Date, remove: (sha256: string) => Promise<void>): Keep<boolean> => ({
  name: 'unused-bytes',
  run: async (database) => {
    if ((await database.unusedBytes.count({ where: { dueAt: { lte: now } }, take: 1 })) === 0) return false;
    return database.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE upload, job IN SHARE MODE`;
      const due = await dueOne(tx, now);
      if (!due) return false;
      const { sha256, isUsed, isComing } = due;
      if (isComing && !isUsed) {
        await tx.unusedBytes.update({ where: { sha256 }, data: { dueAt: new Date(now.getTime() + AGAIN_MS) } });
        return true;
      }
      if (!isUsed) await remove(sha256);
      await tx.unusedBytes.delete({ where: { sha256 } });
      return true;
    });
  },
});

/** Bytes that were put down for what is no longer there. */
export const noteUnused = (sha256: readonly string[], now: Date): Keep<void> => ({
  name: 'unused-bytes',
  run: (database) =>
    toDestroy(
      database,
      sha256.map((one) => ({ sha256: one, size: 0 })),
      now,
    ),
});
