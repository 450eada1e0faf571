import type { SourceContactView } from '@/domain/views-source';
import type { ContactWay } from '@/domain/vocabulary';
import type { SourceContact } from '@/prisma/generated/client';
import type { Tx } from '../database';

type Entry = Omit<SourceContactView, 'before'>;

const entryOf = (row: SourceContact): Entry => ({
  id: row.id,
  at: row.at.toISOString(),
  by: row.by,
  how: row.how as ContactWay,
  said: row.said,
  writtenAt: row.createdAt.toISOString(),
  writtenBy: row.createdBy,
});

/** What an entry said before, oldest first. */
function before(row: SourceContact, byId: ReadonlyMap<string, SourceContact>): Entry[] {
  const corrected = row.corrects === null ? undefined : byId.get(row.corrects);
  return corrected ? [...before(corrected, byId), entryOf(corrected)] : [];
}

/** The contact log of a source and of those that were found to be the same, as far as the reader may know of them, latest first. */
export async function contactsOf(tx: Tx, sources: readonly { id: string }[]): Promise<SourceContactView[]> {
  const rows = await tx.sourceContact.findMany({
    where: { sourceId: { in: sources.map(({ id }) => id) } },
    orderBy: [{ at: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const corrected = new Set(rows.map((row) => row.corrects));
  return rows.filter((row) => !corrected.has(row.id)).map((row) => ({ ...entryOf(row), before: before(row, byId) }));
}
