import type { Actor } from '@/domain/given';
import { mayEdit } from '@/domain/note';
import type { NoteView, ThreadView } from '@/domain/views';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { ability } from './ability';

interface Row {
  id: string;
  claim: string | null;
  thread: string;
  revision: number;
  text: string;
  by: string;
  at: Date | string;
  resolvedAt: Date | string | null;
  resolvedBy: string | null;
  resolvedWhy: string | null;
  before: { text: string; replacedAt: string }[];
}
type Where = { claimId: string } | { storyId: string; claimId: null } | { threadId: string } | { noteId: string };

function rowsWhere(where: Where): Prisma.Sql {
  if ('threadId' in where) return Prisma.sql`n.thread_id = ${where.threadId}`;
  if ('noteId' in where) return Prisma.sql`n.id = ${where.noteId}`;
  if ('storyId' in where) return Prisma.sql`n.story_id = ${where.storyId} AND n.claim_id IS NULL`;
  return Prisma.sql`n.claim_id = ${where.claimId}`;
}

/** Notes that everybody on the story may see, oldest first, with what they said before: one statement. */
export const noteRows = (where: Where) => Prisma.sql`
  SELECT n.id, n.claim_id AS claim, n.thread_id AS thread, n.revision, n.text, n.created_by AS by, n.created_at AS at,
    n.resolved_at AS "resolvedAt", n.resolved_by AS "resolvedBy", n.resolved_why AS "resolvedWhy",
    (SELECT coalesce(json_agg(json_build_object('text', w.text, 'replacedAt', w.replaced_at) ORDER BY w.revision), '[]')
      FROM note_wording w WHERE w.note_id = n.id) AS before
  FROM note n WHERE ${rowsWhere(where)} AND n.visibility = 'story' ORDER BY n.created_at, n.id`;

const rowsOf = (tx: Tx, where: Where): Promise<Row[]> => tx.$queryRaw<Row[]>(noteRows(where));

function noteView(actor: Actor, row: Row): NoteView {
  const { id, claim, thread, revision, text, by } = row;
  const before = row.before.map((one) => ({ text: one.text, replacedAt: new Date(one.replacedAt).toISOString() }));
  const edit = mayEdit(ability(actor, 'note.write'), by, actor);
  return { id, claim, thread, revision, text, by, at: new Date(row.at).toISOString(), before, edit };
}

function threadView(actor: Actor, id: string, rows: readonly Row[]): ThreadView {
  const first = rows.find((row) => row.id === id);
  const { resolvedAt, resolvedBy, resolvedWhy } = first ?? {};
  return {
    id,
    claim: first?.claim ?? null,
    notes: rows.map((row) => noteView(actor, row)),
    resolved:
      resolvedAt && resolvedBy
        ? { by: resolvedBy, at: new Date(resolvedAt).toISOString(), reason: resolvedWhy ?? '' }
        : null,
  };
}

/** Threads that everybody on the story may see: the open ones first, the oldest first of each. */
export const threadsOf = async (tx: Tx, actor: Actor, where: Where): Promise<ThreadView[]> =>
  threadViews(actor, await rowsOf(tx, where));

export function threadViews(actor: Actor, rows: readonly unknown[]): ThreadView[] {
  const byThread = new Map<string, Row[]>();
  for (const row of rows as Row[]) byThread.set(row.thread, [...(byThread.get(row.thread) ?? []), row]);
  const threads = [...byThread].map(([id, notes]) => threadView(actor, id, notes));
  return threads.sort((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null));
}

export async function threadOf(tx: Tx, actor: Actor, id: string): Promise<ThreadView> {
  const [thread] = await threadsOf(tx, actor, { threadId: id });
  if (!thread) throw new Error(`thread ${id} was written and is not there`);
  return thread;
}

export async function noteOf(tx: Tx, actor: Actor, id: string): Promise<NoteView> {
  const [row] = await rowsOf(tx, { noteId: id });
  if (!row) throw new Error(`note ${id} was written and is not there`);
  return noteView(actor, row);
}
