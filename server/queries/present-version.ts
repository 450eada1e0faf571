import type { Tx } from '../database';
import type { StoryRow } from '../scope';
import { versionViewOf } from './story-view';

/** The current version with its document, and the name of who committed it: for whoever wrote on an older one. */
export async function presentVersion(tx: Tx, story: StoryRow) {
  const row = await tx.version.findUniqueOrThrow({
    where: { storyId_number: { storyId: story.id, number: story.current } },
    omit: { checkable: true },
  });
  const by = await tx.person.findUnique({ where: { id: row.createdBy }, select: { name: true } });
  return { ...versionViewOf(row), document: row.document, createdByName: by?.name ?? 'Stet' };
}
