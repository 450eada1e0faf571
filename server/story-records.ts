import type { StoryPart } from '@/domain/story-people';
import type { DocumentNode, StoryText } from '@/domain/story-text';
import type { Part } from '@/domain/vocabulary';
import type { Tx } from './database';
import type { StoryRow } from './scope';

/** `version.text` of the current version: the text in which all positions count. */
export async function storyTextOf(tx: Tx, story: StoryRow): Promise<string> {
  const version = await tx.version.findUniqueOrThrow({
    where: { storyId_number: { storyId: story.id, number: story.current } },
    select: { text: true },
  });
  return version.text;
}

export async function partsOf(tx: Tx, story: string): Promise<StoryPart[]> {
  const rows = await tx.storyPerson.findMany({
    where: { storyId: story },
    orderBy: [{ as: 'asc' }, { personId: 'asc' }],
  });
  return rows.map((row) => ({ person: row.personId, as: row.as as Part }));
}

export const wordsOf = (version: { headline: string; dek: string; byline: string; document: unknown }): StoryText => ({
  headline: version.headline,
  dek: version.dek,
  byline: version.byline,
  document: version.document as DocumentNode,
});
