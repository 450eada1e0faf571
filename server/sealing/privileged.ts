import type { Actor } from '@/domain/given';
import { permits } from '@/domain/permissions';
import { mayEditPrivileged, type PrivilegedContent, type PrivilegedNote } from '@/domain/privileged-note';
import type { PrivilegedNoteView, PrivilegedOn } from '@/domain/views-privileged';
import type { Part, Role } from '@/domain/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { placeOfRecord } from './confidential';
import { open, seal } from './seal';

export const sealNote = ({ id, revision, content }: Pick<PrivilegedNote, 'id' | 'revision' | 'content'>): string =>
  seal(JSON.stringify(content), placeOfRecord(id, revision));

interface Row {
  id: string;
  revision: number;
  sealed: string;
  on: PrivilegedNote['on'];
}

/** A note goes with its claim: of claims that were merged, on the one that stands. On a removed one it is not there. */
const notesWhere = (where: Prisma.Sql) => Prisma.sql`
  SELECT r.id, r.revision, r.sealed,
    CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'number', c.number) END AS on
  FROM sealed_record r
    LEFT JOIN (sealed_use u JOIN claim c ON c.id = u.claim_id AND c.removed_at IS NULL) ON u.record_id = r.id
  WHERE r.kind = 'note' AND (c.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM sealed_use x WHERE x.record_id = r.id))
    AND ${where}`;

const opened = ({ id, revision, sealed, on }: Row): PrivilegedNote => ({
  id,
  revision,
  on,
  content: JSON.parse(open(sealed, placeOfRecord(id, revision))) as PrivilegedContent,
});

const onSubject = (story: string, claim: string | null) =>
  claim === null
    ? Prisma.sql`r.story_id = ${story} AND c.id IS NULL`
    : Prisma.sql`r.story_id = ${story} AND c.id = ${claim}`;

/** What there is on a claim, or with null on the story, oldest first. The gate has asked whether the reader may. */
export async function privilegedNotes(tx: Tx, story: string, claim: string | null): Promise<PrivilegedNote[]> {
  const rows = await tx.$queryRaw<Row[]>(notesWhere(onSubject(story, claim)));
  return rows.map(opened).sort((a, b) => (a.content.at < b.content.at ? -1 : 1));
}

export async function privilegedNote(tx: Tx, id: string): Promise<PrivilegedNote | null> {
  const [row] = await tx.$queryRaw<Row[]>(notesWhere(Prisma.sql`r.id = ${id}`));
  return row ? opened(row) : null;
}

export const noteView = (actor: Actor, { id, revision, content }: PrivilegedNote): PrivilegedNoteView => ({
  id,
  revision,
  text: content.text,
  by: content.by,
  at: content.at,
  before: content.before.map(({ text, at }) => ({ text, replacedAt: at })),
  edit: mayEditPrivileged(content.by, actor),
});

/** Everybody whom the table of rights lets read privileged notes on this story. */
async function readersOn(tx: Tx, story: { id: string; restricted: boolean }): Promise<string[]> {
  const rows = await tx.person.findMany({
    where: {
      deactivatedAt: null,
      OR: [{ role: 'legal' }, { stories: { some: { storyId: story.id, as: { in: ['legal', 'editor'] } } } }],
    },
    select: { id: true, role: true, stories: { where: { storyId: story.id } } },
    orderBy: { name: 'asc' },
  });
  return rows
    .filter(({ role, stories }) => {
      const parts = stories.map((one) => one.as as Part);
      const standing = { role: role as Role, via: 'session', story: { restricted: story.restricted, parts } } as const;
      return permits('note.privileged', standing);
    })
    .map((row) => row.id);
}

/** What a claim, or with null the story, shows of privileged notes: nothing but to those who may read them. */
export async function privilegedOn(
  tx: Tx,
  actor: Actor,
  story: { id: string; restricted: boolean },
  claim: string | null,
): Promise<PrivilegedOn | null> {
  if (!permits('note.privileged', actor.standing)) return null;
  const rows = await tx.$queryRaw<unknown[]>(notesWhere(onSubject(story.id, claim)));
  return { count: rows.length, readers: await readersOn(tx, story) };
}
