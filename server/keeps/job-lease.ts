import { Prisma } from '@/prisma/generated/client';
import type { Keep } from './keep';

/** A capture that a worker took up, with what it needs to know to make it. */
export interface TakenCapture {
  lease: string;
  taken: number;
  capture: string;
  story: string;
  url: string;
  excerpt: string;
}

/** A capture that a worker is to have stamped. */
export interface TakenStamp {
  lease: string;
  taken: number;
  capture: string;
  story: string;
  /** The SHA-256 of what was received. */
  warc: string;
}

/** Longer than a capture takes: a lease that ran out was held by a worker that is gone. */
const LEASE_SECONDS = 180;

/**
 * Takes the job up that is due longest and that nobody else works on, as `taken (about, taken)`. Any number of workers and
 * processes may ask at once: each gets another.
 */
const taken = (kinds: readonly string[], lease: string, now: Date) => Prisma.sql`
  UPDATE job SET lease = ${lease}, taken = taken + 1,
    leased_until = ${now}::timestamptz + make_interval(secs => ${LEASE_SECONDS}::int)
  WHERE id = (
    SELECT id FROM job WHERE kind = ANY(${[...kinds]}::text[]) AND due_at <= ${now} AND (leased_until IS NULL OR leased_until < ${now})
    ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING about, taken`;

/** Takes a capture up that is due; null where there is none. */
export const takeCapture = (lease: string, now: Date): Keep<TakenCapture | null> => ({
  name: 'job-lease',
  run: async (database) => {
    const [row] = await database.$queryRaw<TakenCapture[]>`
      WITH taken AS (${taken(['capture'], lease, now)})
      SELECT ${lease} AS lease, t.taken, c.id AS capture, c.story_id AS story, c.url, e.excerpt
      FROM taken t JOIN capture c ON c.id = t.about JOIN evidence e ON e.id = c.evidence_id`;
    return row ?? null;
  },
});

/** Gives work back that was taken up and is not done: the next worker need not wait for the lease to run out. */
export const handBack = (leases: readonly string[]): Keep<number> => ({
  name: 'job-lease',
  run: (database) => database.$executeRaw`
    UPDATE job SET lease = NULL, leased_until = NULL, taken = GREATEST(taken - 1, 0)
    WHERE lease = ANY(${[...leases]}::text[])`,
});

/** Takes a capture up that is to be stamped; null where there is none. */
export const takeStamp = (lease: string, now: Date): Keep<TakenStamp | null> => ({
  name: 'job-lease',
  run: async (database) => {
    const [row] = await database.$queryRaw<TakenStamp[]>`
      WITH taken AS (${taken(['stamp'], lease, now)})
      SELECT ${lease} AS lease, t.taken, c.id AS capture, c.story_id AS story, c.warc_sha256 AS warc
      FROM taken t JOIN capture c ON c.id = t.about`;
    return row ?? null;
  },
});

/** Takes up what is due of these kinds, which are work of the desk as a whole: the kind, or null where there is none. */
export const takeDeskWork = (kinds: readonly string[], lease: string, now: Date): Keep<string | null> => ({
  name: 'job-lease',
  run: async (database) => {
    const [row] = await database.$queryRaw<{ about: string }[]>(taken(kinds, lease, now));
    return row?.about ?? null;
  },
});
