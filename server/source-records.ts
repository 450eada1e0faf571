import type { Actor } from '@/domain/given';
import { type SourceAt, type SourceRecord, saidOf } from '@/domain/source';
import type { RuledSource, RuledSources, SourcedPiece } from '@/domain/source-facts';
import type { KnownToEditors } from '@/domain/story-people';
import { Prisma, type Source } from '@/prisma/generated/client';
import type { Running } from './commands/command';
import type { Tx } from './database';
import { knowsOf } from './sources';

const recordOf = (row: Source): SourceRecord => ({
  id: row.id,
  revision: row.revision,
  name: row.name,
  kind: row.kind as SourceRecord['kind'],
  terms: row.terms as SourceRecord['terms'],
  reach: row.reach,
  note: row.note,
  origin: row.originId,
  knownBy: row.knownBy,
  knownAt: row.knownAt?.toISOString() ?? null,
  mergedInto: row.mergedInto,
  salt: row.salt,
  recordHash: row.recordHash,
});

/** A source of the desk; null where there is none that the person may know of. */
export async function sourceFor(tx: Tx, actor: Actor, id: string): Promise<SourceRecord | null> {
  const row = (await knowsOf(tx, actor, id)) ? await tx.source.findUnique({ where: { id } }) : null;
  return row && recordOf(row);
}

/** Open and signed stories with evidence from one of these sources, or from one that repeats it. */
export async function storiesOn(tx: Tx, sources: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT s.id FROM story s JOIN evidence e ON e.story_id = s.id JOIN source o ON o.id = e.source_id
    WHERE (o.id = ANY(${[...sources]}) OR o.origin_id = ANY(${[...sources]})) AND s.closed IS NULL`;
  return rows.map((row) => row.id);
}

/** Evidence of open and signed stories, with who wrote these and the claims that rest on it. */
const piecesWhere = (tx: Tx, where: Prisma.Sql) => tx.$queryRaw<SourcedPiece[]>`
  SELECT e.id AS evidence, e.story_id AS story, e.source_id AS source,
    ARRAY(SELECT p.person_id FROM story_person p WHERE p.story_id = e.story_id AND p.part = 'author') AS authors,
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'number', c.number) ORDER BY c.number), '[]')
      FROM claim_evidence r JOIN claim c ON c.id = r.claim_id WHERE r.evidence_id = e.id AND c.removed_at IS NULL) AS claims
  FROM evidence e JOIN story s ON s.id = e.story_id JOIN source o ON o.id = e.source_id
  WHERE ${where} AND s.closed IS NULL ORDER BY e.story_id, e.created_at, e.id`;

/** The evidence of those stories that comes from these sources, or from one that repeats them. */
const piecesOn = (tx: Tx, sources: readonly string[]) =>
  piecesWhere(tx, Prisma.sql`(o.id = ANY(${[...sources]}) OR o.origin_id = ANY(${[...sources]}))`);

/** These sources, all that repeat them, and what any of those repeats. */
async function around(tx: Tx, sources: readonly string[]): Promise<RuledSources> {
  const rows = await tx.$queryRaw<(RuledSource & { id: string })[]>`
    WITH near AS (SELECT id, origin_id FROM source WHERE id = ANY(${[...sources]}) OR origin_id = ANY(${[...sources]}))
    SELECT id, name, origin_id AS origin, terms, known_by AS "knownBy" FROM source
    WHERE id IN (SELECT id FROM near UNION SELECT origin_id FROM near WHERE origin_id IS NOT NULL)`;
  return new Map(rows.map(({ id, ...source }) => [id, source]));
}

/** The evidence of a story whose source is anonymous and known to an editor. */
export async function knownToEditors(tx: Tx, story: string): Promise<KnownToEditors> {
  const known = Prisma.sql`e.story_id = ${story} AND o.terms = 'anonymous' AND o.known_by IS NOT NULL`;
  const pieces = await piecesWhere(tx, known);
  return {
    pieces,
    sources:
      pieces.length > 0
        ? await around(
            tx,
            pieces.map((piece) => piece.source),
          )
        : new Map(),
  };
}

/** Which sources a change bears on, by their evidence, and those and others that it names. */
interface Bearing {
  bearing?: readonly string[];
  named?: readonly string[];
}

/** A source with all that a change of it bears on, as it is now; null where there is none that the person may know of. */
export async function sourceBearing(
  tx: Tx,
  actor: Actor,
  id: string,
  { bearing = [id], named = bearing }: Bearing = {},
): Promise<SourceAt | null> {
  const source = await sourceFor(tx, actor, id);
  return source && { source, sources: await around(tx, named), pieces: await piecesOn(tx, bearing) };
}

/**
 * The same, locked against evidence that would come to name it meanwhile. `again`: a story came to use it since the stories
 * were locked.
 */
export async function sourceAt(
  { tx, actor, held }: Pick<Running<null>, 'tx' | 'actor' | 'held'>,
  id: string,
  which: Bearing = {},
): Promise<SourceAt | null | 'again'> {
  const ids = [...(which.bearing ?? [id])];
  await tx.$executeRaw`SELECT 1 FROM source WHERE id = ANY(${ids}) OR origin_id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  const at = await sourceBearing(tx, actor, id, which);
  return at?.pieces.some((piece) => !held.has(piece.story)) ? 'again' : at;
}

/** Writes what a source says now, and keeps what it said before. */
export async function saveSource(
  { tx, actor, given }: Running<null>,
  before: SourceRecord,
  after: SourceRecord,
): Promise<'saved' | 'stale'> {
  await tx.sourceWording.create({
    data: {
      sourceId: before.id,
      revision: before.revision,
      record: { ...saidOf(before) },
      salt: before.salt,
      recordHash: before.recordHash,
      replacedAt: new Date(given.now),
      replacedBy: actor.id,
    },
    select: { revision: true },
  });
  const { id, origin, knownAt, ...said } = after;
  const { count } = await tx.source.updateMany({
    where: { id, revision: before.revision },
    data: { ...said, originId: origin, knownAt: knownAt === null ? null : new Date(knownAt) },
  });
  return count === 0 ? 'stale' : 'saved';
}

/** Every claim that rests on it is further on, once for each event: a check made on what was said before does not land. */
export async function raiseClaims(tx: Tx, effects: readonly { claims: string[] }[]): Promise<void> {
  const ids = effects.flatMap((effect) => effect.claims);
  await tx.$executeRaw`
    UPDATE claim c SET revision = revision + n.times FROM (
      SELECT id, count(*)::int AS times FROM unnest(${ids}::text[]) AS id GROUP BY id) n
    WHERE c.id = n.id`;
}
