import { z } from 'zod';
import type { Actor } from '@/domain/given';
import { id } from '@/domain/text-input';
import type { UsedBefore } from '@/domain/views-source';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { readable } from '../sources';
import { BY_MOMENT, cursorOf, pageInput, pageOf, placeOf } from './page';
import { deskQuery } from './query';

/** A piece of a story that the person may read, whole; null where there is none. */
export async function pieceToCopy(tx: Tx, actor: Actor, which: string) {
  const [found] = await tx.$queryRaw<unknown[]>(
    Prisma.sql`SELECT 1 FROM evidence e JOIN story s ON s.id = e.story_id
      WHERE e.id = ${which} AND e.visibility = 'story' AND ${readable(actor)}`,
  );
  return found ? tx.evidence.findUnique({ where: { id: which }, include: { source: true, file: true } }) : null;
}

/** GET /sources/{id}/evidence: what was attached from this source to other stories that the person may read, latest first. */
export const sourceEvidence = deskQuery({
  name: 'source-evidence',
  action: 'source.list',
  input: z.object({ ...pageInput(BY_MOMENT), source: id, story: id.optional() }),
  read: async ({ tx, actor }, { source, story = '', limit, after }) => {
    const [at, last] = placeOf(after, BY_MOMENT) ?? [];
    const past = at ? Prisma.sql`AND (e.created_at, e.id) < (${new Date(at)}, ${last})` : Prisma.empty;
    const rows = await tx.$queryRaw<(UsedBefore & { at: Date })[]>`
      SELECT e.id, e.type, e.tier, e.stance, e.locator, e.excerpt, e.url, s.id AS story, s.headline, e.created_at AS at
      FROM evidence e JOIN story s ON s.id = e.story_id JOIN source o ON o.id = e.source_id
      WHERE coalesce(o.merged_into, o.id) = ${source} AND o.visibility = 'desk' AND e.visibility = 'story'
        AND s.id <> ${story} AND ${readable(actor)} ${past}
      ORDER BY e.created_at DESC, e.id DESC LIMIT ${limit + 1}`;
    return pageOf(
      rows,
      limit,
      ({ at: _, ...used }): UsedBefore => used,
      (row) => cursorOf(row.at.toISOString(), row.id),
    );
  },
});
