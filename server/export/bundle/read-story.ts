import type { Tx } from '../../database';
import type { StoryRow } from '../../scope';
import { partsOf, wordsOf } from '../../story-records';
import { jsonValue } from './json-parts';
import type { Part, Sink } from './sink';

async function* plain(text: string) {
  yield text;
}

/** Each version as its words and as its document: what its hashes were made of. */
async function textParts(tx: Tx, story: string, current: number, into: Sink): Promise<Part[]> {
  const parts: Part[] = [];
  for (let number = 1; number <= current; number += 1) {
    const version = await tx.version.findUniqueOrThrow({ where: { storyId_number: { storyId: story, number } } });
    parts.push(await into.add(`text/${number}.txt`, plain(version.text)));
    parts.push(await into.add(`text/${number}.json`, jsonValue(wordsOf(version))));
  }
  return parts;
}

async function storyTold(tx: Tx, { id }: StoryRow) {
  const row = await tx.story.findUniqueOrThrow({ where: { id } });
  const versions = await tx.version.findMany({
    where: { storyId: id },
    orderBy: { number: 'asc' },
    omit: { document: true, checkable: true, text: true },
  });
  return {
    id,
    slug: row.slug,
    headline: row.headline,
    language: row.language,
    restricted: row.restricted,
    stage: row.stage,
    dueAt: row.dueAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    people: await partsOf(tx, id),
    current: row.current,
    versions: versions.map(({ storyId: _, createdAt, ...version }) => ({
      ...version,
      createdAt: createdAt.toISOString(),
    })),
  };
}

/** The story and the text of every version of it. */
export async function storyParts(tx: Tx, story: StoryRow, into: Sink): Promise<Part[]> {
  return [
    await into.add('story.json', jsonValue(await storyTold(tx, story))),
    ...(await textParts(tx, story.id, story.current, into)),
  ];
}
