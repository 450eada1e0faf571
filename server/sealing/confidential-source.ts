import type { ConfidentialSource, ConfidentialSourceContent, SourceReader } from '@/domain/confidential-source';
import type { SourceOfEvidence } from '@/domain/evidence-source';
import type { Actor } from '@/domain/given';
import { permits } from '@/domain/permissions';
import type { Role } from '@/domain/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { namedOn, placeOfRecord } from './confidential';
import { open, seal } from './seal';

export const sealSource = ({
  id,
  revision,
  content,
}: Pick<ConfidentialSource, 'id' | 'revision' | 'content'>): string =>
  seal(JSON.stringify(content), placeOfRecord(id, revision));

interface Row {
  id: string;
  revision: number;
  sealed: string;
  named: string[];
}

async function sourcesWhere(tx: Tx, where: Prisma.Sql): Promise<ConfidentialSource[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id, r.revision, r.sealed,
      ARRAY(SELECT n.person_id FROM named_on n WHERE n.record_id = r.id ORDER BY n.person_id) AS named
    FROM sealed_record r WHERE r.kind = 'source' AND ${where}`;
  return rows.map(({ id, revision, sealed, named }) => ({
    id,
    revision,
    named,
    content: JSON.parse(open(sealed, placeOfRecord(id, revision))) as ConfidentialSourceContent,
  }));
}

const isReader = (actor: Actor) => permits('source.open', { role: actor.standing.role, via: actor.standing.via });

/** A confidential source, for one who is named on it and reads sources; to others it is not there. */
export async function confidentialSourceFor(tx: Tx, actor: Actor, id: string): Promise<ConfidentialSource | null> {
  if (!isReader(actor)) return null;
  const [source] = await sourcesWhere(tx, Prisma.sql`r.id = ${id} AND ${namedOn(actor, Prisma.sql`r.id`)}`);
  return source ?? null;
}

/** The same, as evidence that shall come from it names it. */
export async function sourceOfEvidence(tx: Tx, actor: Actor, id: string | undefined): Promise<SourceOfEvidence | null> {
  const source = id === undefined ? null : await confidentialSourceFor(tx, actor, id);
  return source && { id: source.id, name: source.content.said.name, named: source.named };
}

/** Who is named on it. */
export const namedOnSource = async (tx: Tx, id: string): Promise<string[]> =>
  (await tx.namedOn.findMany({ where: { recordId: id } })).map((one) => one.personId);

const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Those that the person is named on, by name: looked through in memory, for no index may hold a name. */
export async function confidentialSourcesOf(tx: Tx, actor: Actor, q = ''): Promise<ConfidentialSource[]> {
  if (!isReader(actor)) return [];
  const sources = await sourcesWhere(tx, namedOn(actor, Prisma.sql`r.id`));
  const nameOf = ({ content }: ConfidentialSource) => plain(content.said.name);
  return sources
    .filter((source) => nameOf(source).includes(plain(q)))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)) || (a.id < b.id ? -1 : 1));
}

/** Everybody, and whether they read sources by office. */
export async function sourceReaders(tx: Tx): Promise<SourceReader[]> {
  const rows = await tx.person.findMany({ select: { id: true, name: true, role: true, deactivatedAt: true } });
  return rows.map(({ id, name, role, deactivatedAt }) => ({
    id,
    name,
    active: deactivatedAt === null,
    readsSources: permits('source.open', { role: role as Role, via: 'session' }),
  }));
}

/** Saves what is said of it from now on; stale when somebody was quicker. */
export async function saveSource(tx: Tx, after: ConfidentialSource, before: { revision: number }) {
  const { count } = await tx.sealedRecord.updateMany({
    where: { id: after.id, revision: before.revision },
    data: { revision: after.revision, sealed: sealSource(after) },
  });
  return count === 0 ? 'stale' : 'saved';
}
