import { type CheckpointWay, type SendingFault, type SignedCheckpoint, sendAgainAt } from '@/domain/checkpoint';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { type CheckpointRow, signedOf } from '../signing/checkpoint-rows';
import { wakeSending } from '../signing/write-checkpoint';
import type { Keep } from './keep';

/** As many as go into one mail, or at once into the file. */
const MOST = 1000;

/** A way that is set for the first time is sent all that there is. */
export const beginWay = (way: CheckpointWay, now: Date): Keep<void> => ({
  name: 'checkpoint',
  run: (database) =>
    database.$transaction(async (tx) => {
      const begun = await tx.$executeRaw`INSERT INTO checkpoint_way (way) VALUES (${way}) ON CONFLICT DO NOTHING`;
      if (begun === 0) return;
      await tx.$executeRaw`
        INSERT INTO checkpoint_unsent (way, chain, size, key) SELECT ${way}, chain, size, key FROM checkpoint ON CONFLICT DO NOTHING`;
      await wakeSending(tx, way, now);
    }),
});

/** What waits to be sent on a way, the oldest first. */
export const unsentOn = (way: CheckpointWay): Keep<SignedCheckpoint[]> => ({
  name: 'checkpoint',
  run: async (database) => {
    const rows = await database.$queryRaw<CheckpointRow[]>`
      SELECT c.chain, c.size, c.head, c.at, c.key, c.public_key AS "publicKey", c.signature
      FROM checkpoint_unsent u JOIN checkpoint c ON c.chain = u.chain AND c.size = u.size AND c.key = u.key
      WHERE u.way = ${way} ORDER BY c.at, c.chain, c.size LIMIT ${MOST}`;
    return rows.map(signedOf);
  },
});

async function noteSent(
  tx: Tx,
  way: CheckpointWay,
  sent: readonly SignedCheckpoint[],
  now: Date,
): Promise<Date | null> {
  const rows = sent.map(({ checkpoint: { chain, size, key } }) => Prisma.sql`(${chain}, ${size}::int, ${key})`);
  if (rows.length > 0)
    await tx.$executeRaw`
      DELETE FROM checkpoint_unsent WHERE way = ${way} AND (chain, size, key) IN (${Prisma.join(rows)})`;
  const sentAt = rows.length > 0 ? { sentAt: now } : {};
  await tx.checkpointWay.update({ where: { way }, data: { tries: 0, fault: null, failedAt: null, ...sentAt } });
  return (await tx.checkpointUnsent.count({ where: { way } })) > 0 ? now : null;
}

async function noteFailed(tx: Tx, way: CheckpointWay, fault: SendingFault, now: Date): Promise<Date> {
  const { tries } = await tx.checkpointWay.update({
    where: { way },
    data: { tries: { increment: 1 }, fault, failedAt: now },
    select: { tries: true },
  });
  return sendAgainAt(tries, now);
}

/**
 * What came of a try to send. The work's row is held first: whoever has something more to send meanwhile waits, and finds it
 * gone or wakes it again. Nothing where somebody else has taken the work up.
 */
export const endSending = (
  way: CheckpointWay,
  lease: string,
  outcome: { sent: readonly SignedCheckpoint[] } | { fault: SendingFault },
  now: Date,
): Keep<void> => ({
  name: 'checkpoint',
  run: (database) =>
    database.$transaction(async (tx) => {
      const about = `checkpoint-${way}`;
      const [held] = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM job WHERE about = ${about} AND lease = ${lease} FOR UPDATE`;
      if (!held) return;
      const due =
        'fault' in outcome ? await noteFailed(tx, way, outcome.fault, now) : await noteSent(tx, way, outcome.sent, now);
      if (due === null) await tx.job.delete({ where: { about } });
      else await tx.job.update({ where: { about }, data: { dueAt: due, lease: null, leasedUntil: null, taken: 0 } });
    }),
});
