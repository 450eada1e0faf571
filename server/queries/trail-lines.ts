import { z } from 'zod';
import type { Json } from '@/domain/canonical-json';
import { id } from '@/domain/text-input';
import { DESK_CHAIN, type TrailLine } from '@/domain/trail-entry';
import type { Tx } from '../database';
import type { InnerLine } from '../sealing/sealed-line';
import { hiddenChecks } from './blind';
import { deskQuery, storyQuery } from './query';
import { isHiddenLine, payloadOf } from './trail-line';

const MOST = 1000;

/**
 * A line as the interface gives it: `salt` and `payload` stand and fall together. What is sealed is withheld from everybody:
 * reading it is an act, and this is none.
 */
export type FullLine = TrailLine & { salt?: string; payload?: Json };

type Payload = { salt: string; payload: string } | null;

/** A check that the reader may not see yet comes as its hash alone. */
function toldOf(type: string, stored: Payload, hidden: ReadonlySet<string>): Pick<FullLine, 'salt' | 'payload'> {
  const payload = stored && payloadOf(stored.payload);
  return !stored || isHiddenLine(type, payload, hidden) ? {} : { salt: stored.salt, payload: payload as Json };
}

/** Lines of a chain after this one. `hidden`: checks that the reader may not see yet; `opened`: what is sealed and was opened. */
export async function linesAfter(
  tx: Tx,
  { chain, after }: { chain: string; after: number },
  hidden: ReadonlySet<string>,
  opened: ReadonlyMap<number, InnerLine> = new Map(),
): Promise<{ lines: FullLine[]; next: number | null }> {
  const rows = await tx.trailEntry.findMany({
    where: { chain, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: MOST,
    include: { payload: true },
  });
  const lines = rows.map(({ seq, at, actor, type, payloadHash, prevHash, hash, payload }) => ({
    seq,
    at,
    actor,
    type,
    ...toldOf(type, payload ?? opened.get(seq) ?? null, hidden),
    payloadHash,
    prevHash,
    hash,
  }));
  return { lines, next: rows.length === MOST ? (rows.at(-1)?.seq ?? null) : null };
}

const after = z.number().int().min(0).default(0);

/** A stretch of a story's chain, in order. */
export const storyTrailLines = storyQuery({
  name: 'story-trail-lines',
  action: 'trail.read',
  input: z.object({ story: id, after }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }, input) =>
    linesAfter(tx, { chain: story.id, after: input.after }, await hiddenChecks(tx, actor, story.id)),
});

/** A stretch of the desk's own chain. */
export const deskTrailLines = deskQuery({
  name: 'desk-trail-lines',
  action: 'trail.desk',
  input: z.object({ after }),
  read: ({ tx }, input) => linesAfter(tx, { chain: DESK_CHAIN, after: input.after }, new Set()),
});
