import { z } from 'zod';
import { trailSentence } from '@/domain/sentences/trail';
import { id } from '@/domain/text-input';
import { DESK_CHAIN } from '@/domain/trail-entry';
import type { TrailLineView, TrailScreen } from '@/domain/views-desk';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { directory } from '../people';
import { deskQuery, storyQuery } from './query';

const PAGE = 100;

const filters = {
  before: z.coerce.number().int().min(1).optional(),
  person: id.optional(),
  claim: id.optional(),
};

interface Row {
  seq: number;
  at: string;
  actor: string;
  type: string;
  hash: string;
  payload: string | null;
}

/** Newest first; a claim's lines are those whose payload names it. */
function rowsOf(tx: Tx, chain: string, by: { before?: number; person?: string; claim?: string }): Promise<Row[]> {
  const before = by.before ? Prisma.sql`AND e.seq < ${by.before}` : Prisma.empty;
  const person = by.person ? Prisma.sql`AND e.actor = ${`person:${by.person}`}` : Prisma.empty;
  const claim = by.claim
    ? Prisma.sql`AND (p.payload::jsonb ->> 'claim' = ${by.claim} OR p.payload::jsonb -> 'claims' ? ${by.claim})`
    : Prisma.empty;
  return tx.$queryRaw<Row[]>`
    SELECT e.seq, e.at, e.actor, e.type, e.hash, p.payload
    FROM trail_entry e LEFT JOIN trail_payload p ON p.chain = e.chain AND p.seq = e.seq
    WHERE e.chain = ${chain} ${before} ${person} ${claim}
    ORDER BY e.seq DESC LIMIT ${PAGE + 1}`;
}

const SYSTEM = 'Stet';

async function screenOf(
  tx: Tx,
  me: string,
  chain: string,
  by: { before?: number; person?: string; claim?: string },
  story: TrailScreen['story'],
): Promise<TrailScreen> {
  const known = await directory(tx);
  const rows = await rowsOf(tx, chain, by);
  const lines = rows.slice(0, PAGE).map((row): TrailLineView => {
    const payload: unknown = row.payload === null ? null : JSON.parse(row.payload);
    const claim = (payload as { claim?: unknown } | null)?.claim;
    const person = row.actor.startsWith('person:') ? known[row.actor.slice('person:'.length)]?.name : undefined;
    return {
      seq: row.seq,
      at: row.at,
      actor: person ?? SYSTEM,
      type: row.type,
      sentence: trailSentence(row.type, payload, known),
      claim: typeof claim === 'string' ? claim : null,
      hash: row.hash,
    };
  });
  const total = await tx.trailEntry.count({ where: { chain } });
  return { me, story, lines, next: rows.length > PAGE ? (lines.at(-1)?.seq ?? null) : null, total, directory: known };
}

/** The trail of a story, in sentences. */
export const trailScreen = storyQuery({
  name: 'trail-screen',
  action: 'trail.read',
  input: z.object({ story: id, ...filters }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }, { story: _, ...by }) => {
    const { headline } = await tx.story.findUniqueOrThrow({ where: { id: story.id }, select: { headline: true } });
    return screenOf(tx, actor.id, story.id, by, { id: story.id, headline });
  },
});

/** The desk's own trail: people, roles, tokens. */
export const deskTrailScreen = deskQuery({
  name: 'desk-trail-screen',
  action: 'trail.desk',
  input: z.object(filters),
  read: ({ tx, actor }, by) => screenOf(tx, actor.id, DESK_CHAIN, by, null),
});
