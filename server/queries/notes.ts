import type { Actor } from '@/domain/given';
import { mayEdit } from '@/domain/note';
import type { NoteView, ThreadView } from '@/domain/views';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { ability } from './ability';

const WITH = { wordings: { orderBy: { revision: 'asc' } } } satisfies Prisma.NoteInclude;

type Row = Prisma.NoteGetPayload<{ include: typeof WITH }>;
type Where = { claimId: string } | { storyId: string; claimId: null } | { threadId: string };

const noteView = (actor: Actor, row: Row): NoteView => ({
  id: row.id,
  claim: row.claimId,
  thread: row.threadId,
  revision: row.revision,
  text: row.text,
  by: row.createdBy,
  at: row.createdAt.toISOString(),
  before: row.wordings.map(({ text, replacedAt }) => ({ text, replacedAt: replacedAt.toISOString() })),
  edit: mayEdit(ability(actor, 'note.write'), row.createdBy, actor),
});

function threadView(actor: Actor, id: string, rows: readonly Row[]): ThreadView {
  const first = rows.find((row) => row.id === id);
  const { resolvedAt, resolvedBy, resolvedWhy } = first ?? {};
  return {
    id,
    claim: first?.claimId ?? null,
    notes: rows.map((row) => noteView(actor, row)),
    resolved:
      resolvedAt && resolvedBy ? { by: resolvedBy, at: resolvedAt.toISOString(), reason: resolvedWhy ?? '' } : null,
  };
}

/** Threads that everybody on the story may see: the open ones first, the oldest first of each. */
export async function threadsOf(tx: Tx, actor: Actor, where: Where): Promise<ThreadView[]> {
  const rows = await tx.note.findMany({
    where: { ...where, visibility: 'story' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: WITH,
  });
  const byThread = new Map<string, Row[]>();
  for (const row of rows) byThread.set(row.threadId, [...(byThread.get(row.threadId) ?? []), row]);
  const threads = [...byThread].map(([id, notes]) => threadView(actor, id, notes));
  return threads.sort((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null));
}

export async function threadOf(tx: Tx, actor: Actor, id: string): Promise<ThreadView> {
  const [thread] = await threadsOf(tx, actor, { threadId: id });
  if (!thread) throw new Error(`thread ${id} was written and is not there`);
  return thread;
}

export async function noteOf(tx: Tx, actor: Actor, id: string): Promise<NoteView> {
  return noteView(actor, await tx.note.findUniqueOrThrow({ where: { id }, include: WITH }));
}
