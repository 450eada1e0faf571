import type { Actor, Given } from '@/domain/given';
import type { NamedSource } from '@/domain/source-facts';
import { guessSourceKind } from '@/domain/source-kind';
import type { EvidenceType } from '@/domain/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';

/** A source that evidence names, with what the rules use of it. */
export interface KnownSource extends NamedSource {
  id: string;
}

/** On stories (`s`) that the person may read. The table of rights says the same (`story.see`), one story at a time. */
export function readable({ id: person, standing: { role } }: Actor): Prisma.Sql {
  const on = Prisma.sql`EXISTS (SELECT 1 FROM story_person p WHERE p.story_id = s.id AND p.person_id = ${person})`;
  return role === 'administrator' ? on : Prisma.sql`(NOT s.restricted OR ${on})`;
}

/**
 * Which sources (`o`, or another alias) the person may know of: those of the desk that a story they may read rests on. One that
 * nothing rests on any more is known to the readers of the story that named it last; one that never was named, to all. One that
 * was merged is known to whoever knows the other, which it leads to, and could know of it before. Every reading of a source's
 * name for a person asks this.
 */
export function visibleTo(actor: Actor, alias: 'o' | 'w' = 'o'): Prisma.Sql {
  const o = Prisma.raw(alias);
  const mayRead = (
    source: Prisma.Sql,
  ) => Prisma.sql`NOT EXISTS (SELECT 1 FROM source h JOIN story s ON s.id = h.known_on
    WHERE h.id = ${source} AND NOT ${readable(actor)})`;
  const kept = Prisma.sql`coalesce(${o}.merged_into, ${o}.id)`;
  return Prisma.sql`(${o}.visibility = 'desk'
    AND (${o}.merged_into IS NULL OR ${mayRead(Prisma.sql`${o}.id`)})
    AND (EXISTS (SELECT 1 FROM evidence e JOIN story s ON s.id = e.story_id
        WHERE e.source_id = ${kept} AND e.visibility = 'story' AND ${readable(actor)})
      OR NOT EXISTS (SELECT 1 FROM evidence e WHERE e.source_id = ${kept}) AND ${mayRead(kept)}))`;
}

/** The name of what a source (`o`) repeats, for a person who may know of that as well. */
export const originFor = (actor: Actor): Prisma.Sql =>
  Prisma.sql`(SELECT w.name FROM source w WHERE w.id = o.origin_id AND ${visibleTo(actor, 'w')})`;

/** Whether all who may read a story may know of a source. */
const knownOn = (story: Prisma.Sql, source: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  EXISTS (SELECT 1 FROM evidence e JOIN story s ON s.id = e.story_id
    WHERE e.source_id = ${source} AND (s.id = ${story} OR NOT s.restricted))
  OR NOT EXISTS (SELECT 1 FROM evidence e WHERE e.source_id = ${source}) AND NOT EXISTS (
    SELECT 1 FROM source h JOIN story s ON s.id = h.known_on WHERE h.id = ${source} AND s.restricted AND s.id <> ${story}))`;

/** Whether a story that rests on one of these sources has readers who may not know of this one. */
export async function isHiddenFrom(tx: Tx, source: string, others: readonly string[]): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM evidence u WHERE u.source_id = ANY(${[...others]})
      AND NOT ${knownOn(Prisma.sql`u.story_id`, Prisma.sql`${source}`)} LIMIT 1`;
  return found.length > 0;
}

/**
 * Evidence of a story names a source no more: where nothing else does, the readers of that story still know of it, and no
 * others. Locked first, in a statement of its own: of two pieces that leave at once the second has to see that it is the last.
 */
export async function leaveSource(tx: Tx, source: string, story: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM source WHERE id = ${source} FOR UPDATE`;
  await tx.$executeRaw`
    UPDATE source SET known_on = ${story} WHERE id = ${source}
      AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.source_id = source.id)`;
}

/** Whether the person may know of a source. */
export async function knowsOf(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`SELECT 1 FROM source o WHERE o.id = ${id} AND ${visibleTo(actor)}`;
  return found.length > 0;
}

/** Sources as the rules use them: what they repeat by its name, and of anonymous ones whether an editor knows who it is. */
export const ruledSources = Prisma.sql`(
  SELECT s.*, w.name AS origin_name, CASE WHEN s.terms <> 'anonymous' THEN NULL
    WHEN s.known_by IS NULL THEN 'unknown' ELSE 'known' END AS identity
  FROM source s LEFT JOIN source w ON w.id = s.origin_id)`;

/** Of a source (`o`) on a story: whether an editor who is no author of it knows who this is; null of one that is not anonymous. */
export const identityOn = (story: Prisma.Sql): Prisma.Sql => Prisma.sql`(CASE WHEN o.identity = 'known' AND EXISTS (
  SELECT 1 FROM story_person a WHERE a.story_id = ${story} AND a.person_id = o.known_by AND a.part = 'author')
  THEN 'unknown' ELSE o.identity END)`;

const plain = (column: Prisma.Sql) => Prisma.sql`lower(regexp_replace(btrim(${column}), '\\s+', ' ', 'g'))`;

/** Names that differ in case or in spaces alone are one; `plain` says the same of a column. */
const spelled = (name: string) => name.trim().replace(/\s+/gu, ' ').toLowerCase();

/**
 * Which source that the person may know of bears a name; one that was merged leads to the other. Whoever names a source that
 * is kept from them names another one: neither may its name be found out by guessing, nor may what the desk noted of it come
 * to be read by those who happen to talk to somebody of that name. So there may be several. On a story that one is meant which
 * its evidence names already, or else one that all its readers may know of; then the name's own before one that was merged,
 * and the oldest. Locked, where it is looked for on a story.
 */
async function idOfName(tx: Tx, actor: Actor, name: string, story: string | null): Promise<string | null> {
  const kept = Prisma.sql`coalesce(o.merged_into, o.id)`;
  const meant = Prisma.sql`
    EXISTS (SELECT 1 FROM evidence e WHERE e.source_id = ${kept} AND e.story_id = ${story}) DESC,
    ${knownOn(Prisma.sql`${story}`, kept)} DESC,`;
  const [order, lock] = story === null ? [Prisma.empty, Prisma.empty] : [meant, Prisma.sql`FOR SHARE OF o`];
  const [known] = await tx.$queryRaw<{ id: string; mergedInto: string | null }[]>`
    SELECT o.id, o.merged_into AS "mergedInto" FROM source o
    WHERE ${plain(Prisma.sql`o.name`)} = ${plain(Prisma.sql`${name}`)} AND ${visibleTo(actor)}
    ORDER BY ${order} o.merged_into IS NOT NULL, o.created_at, o.id LIMIT 1 ${lock}`;
  return known ? (known.mergedInto ?? known.id) : null;
}

/** A source of the desk, as the rules use it on a story. */
export async function sourceOf(tx: Tx, id: string, story: string): Promise<KnownSource | null> {
  const [known] = await tx.$queryRaw<KnownSource[]>`
    SELECT o.id, o.name, o.origin_name AS origin, ${identityOn(Prisma.sql`${story}`)} AS identity,
      o.origin_id IS NOT NULL AND NOT ${knownOn(Prisma.sql`${story}`, Prisma.sql`o.origin_id`)} AS "originHidden"
    FROM ${ruledSources} o
    WHERE o.id = ${id} AND o.visibility = 'desk'`;
  return known ?? null;
}

/**
 * Which source of the desk bears this name. Names that differ in case or in spaces alone are the same source, under the
 * spelling that was first: what is remembered of a source, and whether two sources are independent, must not hang on a slip
 * of the hand. Share-locked: whoever changes or merges it waits until the evidence that names it is there, and then finds it.
 */
async function lockedOfName(tx: Tx, actor: Actor, name: string, story: string): Promise<string | null> {
  const id = await idOfName(tx, actor, name, story);
  if (id !== null) await tx.$executeRaw`SELECT 1 FROM source WHERE id = ${id} FOR SHARE`;
  return id;
}

/** The desk's source of this name, as the rules use it on a story. Share-locked. */
export async function knownSource(tx: Tx, actor: Actor, name: string, story: string): Promise<KnownSource | null> {
  const id = await lockedOfName(tx, actor, name, story);
  return id === null ? null : sourceOf(tx, id, story);
}

/**
 * The source that a piece has, `id`, or the one that was merged into, as the rules use it on a story where the piece is to be,
 * or to stay. With a `name`, another one where that is not its name. Share-locked.
 */
export async function sourceOfPiece(
  tx: Tx,
  actor: Actor,
  piece: { id: string; name: string },
  { name = piece.name, story }: { name?: string | undefined; story: string },
): Promise<KnownSource | null> {
  if (spelled(name) !== spelled(piece.name)) return knownSource(tx, actor, name, story);
  const [kept] = await tx.$queryRaw<{ id: string }[]>`
    SELECT k.id FROM source o JOIN source k ON k.id = coalesce(o.merged_into, o.id) WHERE o.id = ${piece.id} FOR SHARE OF k`;
  return kept ? sourceOf(tx, kept.id, story) : null;
}

/** Whether another source of the desk that the person may know of bears this name. */
export async function otherOfName(tx: Tx, actor: Actor, name: string, than: string): Promise<{ name: string } | null> {
  const id = await idOfName(tx, actor, name, null);
  return id === null || id === than ? null : tx.source.findUnique({ where: { id }, select: { name: true } });
}

/** The source of this name, made on the fly when the desk does not know it yet. */
export async function sourceNamed(
  tx: Tx,
  { source: name, type }: { source: string; type: string },
  { actor, story }: { actor: Actor; story: { id: string } },
  given: Given,
): Promise<string> {
  const known = await lockedOfName(tx, actor, name, story.id);
  if (known !== null) return known;
  const made = await tx.source.create({
    data: {
      id: given.newId(),
      name,
      kind: guessSourceKind(name, type as EvidenceType),
      knownOn: story.id,
      createdAt: new Date(given.now),
      createdBy: actor.id,
    },
    select: { id: true },
  });
  return made.id;
}
