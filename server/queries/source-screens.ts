import { z } from 'zod';
import { id, plainText } from '@/domain/text-input';
import type { SourceRow } from '@/domain/views-source';
import { SOURCE_KINDS, SOURCE_TERMS } from '@/domain/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import { directory } from '../people';
import { confidentialSourcesOf } from '../sealing/confidential-source';
import { sourceRow } from '../sealing/confidential-source-view';
import { originFor, ruledSources, visibleTo } from '../sources';
import { ability } from './ability';
import { contains } from './contains';
import { BY_NAME, cursorOf, pageOf, placeOf, screenInput } from './page';
import { deskQuery } from './query';
import { sourceDetails } from './source-view';

/** `sorted`: the name as the list is sorted by it. */
type Row = Omit<SourceRow, 'origin'> & { originId: string | null; originName: string | null; sorted: string };

const rowOf = ({ originId, originName, contactedAt, sorted: _, ...row }: Row): SourceRow => ({
  ...row,
  origin: originId && originName ? { id: originId, name: originName } : null,
  contactedAt: contactedAt && new Date(contactedAt).toISOString(),
});

/** The page of the desk's sources, by name; those that were merged stand under the other's name alone. */
export const sourcesScreen = deskQuery({
  name: 'sources-screen',
  action: 'source.see',
  input: z.object({
    ...screenInput(BY_NAME),
    q: plainText(200).default(''),
    kind: z.enum(['', ...SOURCE_KINDS]).default(''),
    terms: z.enum(['', ...SOURCE_TERMS]).default(''),
  }),
  read: async ({ tx, actor, now }, { q, kind, terms, limit, after }) => {
    const place = placeOf(after, BY_NAME);
    const narrowed = [
      kind ? Prisma.sql`AND o.kind = ${kind}` : Prisma.empty,
      terms ? Prisma.sql`AND o.terms = ${terms}` : Prisma.empty,
      place ? Prisma.sql`AND (lower(o.name), o.id) > (${place[0]}, ${place[1]})` : Prisma.empty,
    ];
    const rows = await tx.$queryRaw<Row[]>`
      SELECT o.id, o.name, lower(o.name) AS sorted, o.kind, o.terms, o.identity, o.origin_id AS "originId",
        ${originFor(actor)} AS "originName",
        (SELECT max(at) FROM source_contact x WHERE x.source_id = o.id) AS "contactedAt"
      FROM ${ruledSources} o
      WHERE ${visibleTo(actor)} AND o.merged_into IS NULL AND o.name ILIKE ${contains(q)} ${Prisma.join(narrowed, ' ')}
      ORDER BY lower(o.name), o.id LIMIT ${limit + 1}`;
    const page = pageOf(rows, limit, rowOf, (row) => cursorOf(row.sorted, row.id));
    return {
      me: actor.id,
      now: now.toISOString(),
      rows: page.items,
      next: page.next,
      confidential: after === undefined ? (await confidentialSourcesOf(tx, actor)).map(sourceRow) : [],
      abilities: { makeConfidential: ability(actor, 'source.seal') },
      directory: await directory(tx),
    };
  },
});

/** The page of one source. */
export const sourceScreen = deskQuery({
  name: 'source-screen',
  action: 'source.see',
  input: z.object({ source: id }),
  read: async ({ tx, actor, now }, { source }) => {
    const details = await sourceDetails(tx, actor, source);
    return details && { me: actor.id, now: now.toISOString(), source: details, directory: await directory(tx) };
  },
});
