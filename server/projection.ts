import { type Checkable, unmarked } from '@/domain/checkable';
import { stageOf } from '@/domain/story';
import type { TrailEvent, TrailType } from '@/domain/trail-event';
import { wholeClaims } from './claim-records';
import type { Tx } from './database';

/** Events after which other paragraphs may be without a claim. */
const MOVES_SPANS: readonly TrailType[] = ['story.created', 'claim.made', 'claim.changed'];

interface Counts {
  claims: bigint;
  settled: bigint;
  clear: bigint;
  signed: boolean;
}

async function projectClaims(tx: Tx, touched: readonly string[]): Promise<void> {
  if (touched.length === 0) return;
  for (const { id, judgement } of await wholeClaims(tx, { ids: touched })) {
    const { state, finding, clear } = judgement;
    await tx.claim.update({ where: { id }, data: { state, finding, clear }, select: { id: true } });
  }
}

/** How many paragraphs that state something no claim stands on. A removed claim leaves no span behind. */
async function countUnmarked(tx: Tx, story: string): Promise<number> {
  const [version] = await tx.$queryRaw<{ checkable: unknown }[]>`
    SELECT v.checkable FROM story s JOIN version v ON v.story_id = s.id AND v.number = s.current WHERE s.id = ${story}`;
  const spans = await tx.$queryRaw<{ start: number; exact: string }[]>`
    SELECT start, exact FROM span WHERE story_id = ${story} AND placement <> 'lost'`;
  const places = spans.map((span) => ({ start: span.start, length: span.exact.length }));
  return unmarked((version?.checkable ?? []) as Checkable[], places).length;
}

/**
 * Writes what lists show of a story and its touched claims, in the transaction of the change. Lists only: no decision reads
 * it (they judge anew), and a test derives it again from the whole.
 */
export async function project(
  tx: Tx,
  story: string,
  what: { touched: readonly string[]; events: readonly TrailEvent[]; now: string },
): Promise<void> {
  await projectClaims(tx, what.touched);
  const [counts] = await tx.$queryRaw<Counts[]>`
    SELECT count(*) AS claims, count(*) FILTER (WHERE state = 'settled') AS settled, count(*) FILTER (WHERE clear) AS clear,
      EXISTS (SELECT 1 FROM sign_off WHERE story_id = ${story} AND voided_at IS NULL) AS signed
    FROM claim WHERE story_id = ${story} AND removed_at IS NULL`;
  const recount = what.events.some((event) => MOVES_SPANS.includes(event.type));
  const row = await tx.story.findUniqueOrThrow({ where: { id: story }, select: { closed: true, unmarkedCount: true } });
  const unmarkedCount = recount ? await countUnmarked(tx, story) : row.unmarkedCount;
  const claims = Number(counts?.claims ?? 0);
  const clear = Number(counts?.clear ?? 0);
  const blockers = claims === 0 ? 1 : claims - clear + (unmarkedCount > 0 ? 1 : 0);
  await tx.story.update({
    where: { id: story },
    data: {
      claimCount: claims,
      settledCount: Number(counts?.settled ?? 0),
      clearCount: clear,
      blockerCount: blockers,
      unmarkedCount,
      stage: stageOf({
        closed: row.closed as 'published' | 'killed' | null,
        signedOff: counts?.signed ?? false,
        claims,
        blockers,
      }),
      touchedAt: new Date(what.now),
    },
    select: { id: true },
  });
}
