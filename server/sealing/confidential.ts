import type { Confidential, ConfidentialContent, Nameable } from '@/domain/confidential-evidence';
import type { Actor } from '@/domain/given';
import { sees } from '@/domain/permissions';
import type { Part, Role } from '@/domain/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { open, seal } from './seal';

export const placeOfRecord = (id: string, revision: number) => ['record', id, `${revision}`];

export const sealContent = (id: string, revision: number, content: ConfidentialContent): string =>
  seal(JSON.stringify(content), placeOfRecord(id, revision));

export const openContent = (row: { id: string; revision: number; sealed: string }): ConfidentialContent =>
  JSON.parse(open(row.sealed, placeOfRecord(row.id, row.revision))) as ConfidentialContent;

/** Only a person at the screen is ever named: a token sees nothing confidential, whoever it acts for. */
const couldBeNamed = ({ standing }: Actor) => standing.via === 'session';

/** That the reader is named on the record whose id stands in this column: a condition for a WHERE or a JOIN. */
export const namedOn = (actor: Actor, column: Prisma.Sql): Prisma.Sql =>
  couldBeNamed(actor)
    ? Prisma.sql`EXISTS (SELECT 1 FROM named_on n WHERE n.record_id = ${column} AND n.person_id = ${actor.id})`
    : Prisma.sql`false`;

/** Whether there is this sealed record, for this person. */
export async function isNamed(tx: Tx, record: string, actor: Actor): Promise<boolean> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM sealed_record r WHERE r.id = ${record} AND ${namedOn(actor, Prisma.sql`r.id`)}`;
  return row !== undefined;
}

interface Row {
  id: string;
  revision: number;
  sealed: string;
  recordHash: string;
  named: Confidential['named'];
  claims: Confidential['claims'];
}

const rowsWhere = (where: Prisma.Sql) => Prisma.sql`
  SELECT r.id, r.revision, r.sealed, r.record_hash AS "recordHash",
    (SELECT coalesce(json_agg(json_build_object('person', n.person_id, 'vouches', n.vouches) ORDER BY n.person_id), '[]')
      FROM named_on n WHERE n.record_id = r.id) AS named,
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'number', c.number) ORDER BY c.number), '[]')
      FROM sealed_use u JOIN claim c ON c.id = u.claim_id AND c.removed_at IS NULL WHERE u.record_id = r.id) AS claims
  FROM sealed_record r WHERE r.kind = 'evidence' AND ${where}`;

const opened = (row: Row): Confidential => ({
  id: row.id,
  revision: row.revision,
  recordHash: row.recordHash,
  content: openContent(row),
  named: row.named,
  claims: row.claims,
});

/** Confidential evidence, for one who is named on it; to others it is not there. */
export async function confidentialFor(tx: Tx, actor: Actor, id: string): Promise<Confidential | null> {
  const where = Prisma.sql`r.id = ${id} AND ${namedOn(actor, Prisma.sql`r.id`)}`;
  const [row] = await tx.$queryRaw<Row[]>(rowsWhere(where));
  return row ? opened(row) : null;
}

/** What of a claim's confidential evidence the person is named on, oldest first. */
export async function confidentialOn(tx: Tx, actor: Actor, claim: string): Promise<Confidential[]> {
  if (!couldBeNamed(actor)) return [];
  const where = Prisma.sql`${namedOn(actor, Prisma.sql`r.id`)}
    AND r.id IN (SELECT record_id FROM sealed_use WHERE claim_id = ${claim})`;
  const rows = await tx.$queryRaw<Row[]>(rowsWhere(where));
  return rows.map(opened).sort((a, b) => (a.content.at < b.content.at ? -1 : 1));
}

/** The confidential evidence of a story that the person is named on, whatever became of its claims. */
export async function confidentialOf(tx: Tx, actor: Actor, story: string): Promise<Confidential[]> {
  if (!couldBeNamed(actor)) return [];
  const where = Prisma.sql`${namedOn(actor, Prisma.sql`r.id`)} AND r.story_id = ${story}`;
  const rows = await tx.$queryRaw<Row[]>(rowsWhere(where));
  return rows.map(opened).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Everybody, and whether they can see the story. */
export async function nameableOn(tx: Tx, story: { id: string; restricted: boolean }): Promise<Nameable[]> {
  const rows = await tx.person.findMany({
    select: { id: true, name: true, role: true, deactivatedAt: true, stories: { where: { storyId: story.id } } },
  });
  return rows.map((row) => {
    const parts = row.stories.map((one) => one.as as Part);
    const standing = {
      role: row.role as Role,
      via: 'session',
      story: { restricted: story.restricted, parts },
    } as const;
    return {
      id: row.id,
      name: row.name,
      active: row.deactivatedAt === null,
      seesStory: sees('story.see', standing),
    };
  });
}
