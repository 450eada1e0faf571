import { nextDay } from '@/domain/checkpoint';
import { DESK_CHAIN } from '@/domain/trail-entry';
import { given } from '../given';
import { writeCheckpoint } from '../signing/write-checkpoint';
import { type LastEntry, lastEntry } from '../trail';
import type { Keep } from './keep';

/** A chain that has entries which no checkpoint holds. */
interface Grown extends LastEntry {
  chain: string;
  /** Null: the desk's chain. */
  restricted: boolean | null;
}

/** Chains that grew since their last checkpoint, as they end now. */
export const grownChains = (): Keep<Grown[]> => ({
  name: 'checkpoint',
  run: (database) => database.$queryRaw<Grown[]>`
    SELECT c.id AS chain, c.restricted, l.seq, l.hash
    FROM (SELECT id, restricted FROM story UNION ALL SELECT ${DESK_CHAIN}, NULL) c
      CROSS JOIN LATERAL (SELECT seq, hash FROM trail_entry WHERE chain = c.id ORDER BY seq DESC LIMIT 1) l
    WHERE NOT EXISTS (SELECT 1 FROM checkpoint p WHERE p.chain = c.id AND p.size >= l.seq)
    ORDER BY c.id`,
});

/** Signs how one chain ends; false where somebody else was quicker. */
export const signChain = ({ chain, restricted, ...last }: Grown, now: Date): Keep<boolean> => ({
  name: 'checkpoint',
  run: (database) =>
    database.$transaction((tx) => {
      const of = restricted === null ? null : { id: chain, restricted };
      return writeCheckpoint(tx, chain, last, of, given(now));
    }),
});

/** Signs how the desk's chain ends, whether or not another key has signed that before. */
export const signDesk = (now: Date): Keep<void> => ({
  name: 'checkpoint',
  run: (database) =>
    database.$transaction(async (tx) => {
      const last = await lastEntry(tx, DESK_CHAIN);
      if (last) await writeCheckpoint(tx, DESK_CHAIN, last, null, given(now));
    }),
});

/** The work of every day, for whoever takes it up: there from the first start on, once, however many processes there are. */
export const beginDaily = (now: Date): Keep<void> => ({
  name: 'checkpoint',
  run: async (database) => {
    const kind = 'checkpoint-daily';
    await database.$executeRaw`
      INSERT INTO job (id, kind, about, due_at) VALUES (${kind}, ${kind}, ${kind}, ${now}) ON CONFLICT DO NOTHING`;
  },
});

/** The day's work is done: it is due again the next day. */
export const endDaily = (lease: string, now: Date): Keep<void> => ({
  name: 'checkpoint',
  run: async (database) => {
    await database.job.updateMany({
      where: { kind: 'checkpoint-daily', lease },
      data: { dueAt: nextDay(now), lease: null, leasedUntil: null, taken: 0 },
    });
  },
});
