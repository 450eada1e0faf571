import { z } from 'zod';
import type { Actor } from '@/domain/given';
import { id, plainText } from '@/domain/text-input';
import type { SourceView } from '@/domain/views-evidence';
import type { Tx } from '../database';
import { originFor, readable, ruledSources, visibleTo } from '../sources';
import { contains } from './contains';
import { BY_NUMBER, cursorOf, pageInput, pageOf, placeOf } from './page';
import { deskQuery } from './query';

interface Asked {
  q: string;
  story: string;
  from: number;
  most: number;
}

/** With how each was last used, on this story if it was. A source of stories that the person may not read is not there. */
const found = (tx: Tx, actor: Actor, { q, story, from, most }: Asked) => tx.$queryRaw<SourceView[]>`
  SELECT o.id, o.name, o.kind, o.terms, o.identity, ${originFor(actor)} AS origin, u.last FROM ${ruledSources} o
  LEFT JOIN LATERAL (
    SELECT count(*) OVER () AS uses,
      json_build_object('type', e.type, 'tier', e.tier, 'heldAs', e.held_as, 'locator', e.locator) AS last
    FROM evidence e JOIN story s ON s.id = e.story_id
    WHERE e.source_id = o.id AND e.visibility = 'story' AND ${readable(actor)}
    ORDER BY (e.story_id = ${story}) DESC, e.created_at DESC, e.id DESC LIMIT 1
  ) u ON true
  WHERE ${visibleTo(actor)} AND o.merged_into IS NULL AND o.name ILIKE ${contains(q)}
  ORDER BY u.uses DESC NULLS LAST, o.name, o.id LIMIT ${most} OFFSET ${from}`;

/** GET /sources: found by typing any part of the name, most used first. */
export const sourceList = deskQuery({
  name: 'source-list',
  action: 'source.list',
  input: z.object({ ...pageInput(BY_NUMBER), q: plainText(200).default(''), story: id.or(z.literal('')).default('') }),
  read: async ({ tx, actor }, { q, story, limit, after }) => {
    // How many came before: use orders them, which is no place that stays.
    const [from] = placeOf(after, BY_NUMBER) ?? [0];
    const rows = await found(tx, actor, { q, story, from, most: limit + 1 });
    return pageOf(
      rows,
      limit,
      (row) => row,
      () => cursorOf(from + limit),
    );
  },
});
