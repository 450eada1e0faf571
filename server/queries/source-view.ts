import { z } from 'zod';
import type { Actor } from '@/domain/given';
import { bearsOn } from '@/domain/sentences/sources';
import { saidOf } from '@/domain/source';
import { id } from '@/domain/text-input';
import type { SourceBefore, SourceDetails, SourceNamed } from '@/domain/views-source';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { sourceFor } from '../source-records';
import { visibleTo } from '../sources';
import { ability } from './ability';
import { deskQuery } from './query';
import { contactsOf } from './source-contacts';
import { independenceOf } from './source-independence';
import { usesOf } from './source-uses';

/** Sources that the person may know of, by name. */
export const namesOf = (tx: Tx, actor: Actor, where: Prisma.Sql) => tx.$queryRaw<SourceNamed[]>`
  SELECT o.id, o.name FROM source o WHERE ${visibleTo(actor)} AND ${where} ORDER BY o.name, o.id`;

async function oneNamed(tx: Tx, actor: Actor, which: string | null): Promise<SourceNamed | null> {
  const [found] = which === null ? [] : await namesOf(tx, actor, Prisma.sql`o.id = ${which}`);
  return found ?? null;
}

async function wordingsOf(tx: Tx, actor: Actor, source: string): Promise<SourceBefore[]> {
  const rows = await tx.sourceWording.findMany({ where: { sourceId: source }, orderBy: { revision: 'asc' } });
  const origins = rows.flatMap(({ record }) => (record as { origin?: string | null }).origin ?? []);
  const known = await namesOf(tx, actor, Prisma.sql`o.id = ANY(${origins})`);
  const names = new Map(known.map((one) => [one.id, one.name]));
  return rows.map(({ record, revision, replacedAt, replacedBy }) => {
    const { knownBy: _, origin, ...said } = saidOf(record as never);
    return {
      ...said,
      origin: origin === null ? null : (names.get(origin) ?? null),
      revision,
      replacedAt: replacedAt.toISOString(),
      replacedBy,
    };
  });
}

/** All that the desk knows of a source, for a person who may know of it; null for others. */
export async function sourceDetails(tx: Tx, actor: Actor, which: string): Promise<SourceDetails | null> {
  const source = await sourceFor(tx, actor, which);
  if (!source) return null;
  const { revision, name, kind, terms, reach, note, knownBy, knownAt } = source;
  const uses = await usesOf(tx, actor, which);
  const origin = await oneNamed(tx, actor, source.origin);
  const merged = await namesOf(tx, actor, Prisma.sql`o.merged_into = ${which}`);
  return {
    id: which,
    revision,
    name,
    kind,
    terms,
    reach,
    note,
    origin,
    known: knownBy && knownAt ? { by: knownBy, at: knownAt } : null,
    mergedInto: await oneNamed(tx, actor, source.mergedInto),
    merged,
    independence: await independenceOf(tx, actor, { id: which, name, origin }),
    contacts: await contactsOf(tx, [{ id: which }, ...merged]),
    uses,
    bearsOn: bearsOn(uses.filter(({ stage }) => stage !== 'published' && stage !== 'killed')),
    before: await wordingsOf(tx, actor, which),
    abilities: {
      write: ability(actor, 'source.write'),
      judge: ability(actor, 'source.judge'),
      know: ability(actor, 'source.know'),
    },
  };
}

/** A source as it is after a write on it. */
export const sourcePresent = async ({ tx, actor }: { tx: Tx; actor: Actor }, which: string): Promise<SourceDetails> => {
  const details = await sourceDetails(tx, actor, which);
  if (!details) throw new Error(`source ${which} was written and is not there`);
  return details;
};

/** GET /sources/{id}. */
export const sourceById = deskQuery({
  name: 'source-by-id',
  action: 'source.see',
  input: z.object({ source: id }),
  read: ({ tx, actor }, { source }) => sourceDetails(tx, actor, source),
});
