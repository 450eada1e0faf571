import { z } from 'zod';
import { documentHashOf } from '@/domain/story';
import type { StoryText } from '@/domain/story-text';
import { id } from '@/domain/text-input';
import type { EditorAtWork, EditorsNow, EditScreen, OwnDraft } from '@/domain/views-edit';
import type { TextDraft } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { sha256 } from '../given';
import { directory } from '../people';
import type { StoryRow } from '../scope';
import { wordsOf } from '../story-records';
import { storyQuery } from './query';
import { ridingClaims } from './riding-claims';
import { storyView } from './story-view';

const versionOf = (tx: Tx, story: string, number: number) =>
  tx.version.findUniqueOrThrow({ where: { storyId_number: { storyId: story, number } }, omit: { checkable: true } });

/** Who else has a text of this story in work; never what it says. */
async function othersAtWork(tx: Tx, story: StoryRow, me: string): Promise<EditorAtWork[]> {
  const rows = await tx.textDraft.findMany({
    where: { storyId: story.id, personId: { not: me } },
    orderBy: { savedAt: 'desc' },
    select: { personId: true, base: true, startedAt: true, savedAt: true },
  });
  return rows.map(({ personId, base, startedAt, savedAt }) => ({
    person: personId,
    base,
    startedAt: startedAt.toISOString(),
    savedAt: savedAt.toISOString(),
  }));
}

const ownDraft = (row: TextDraft, baseHash: string): OwnDraft => ({
  ...wordsOf(row),
  base: row.base,
  baseHash,
  footnotes: row.footnotes as string[],
  startedAt: row.startedAt.toISOString(),
  savedAt: row.savedAt.toISOString(),
});

/** One's own draft with the text it began from; none where it says what the current version says. */
async function draftOf(tx: Tx, story: StoryRow, me: string, documentHash: string) {
  const row = await tx.textDraft.findUnique({ where: { storyId_personId: { storyId: story.id, personId: me } } });
  const draftSavedAt = row?.savedAt.toISOString() ?? null;
  const none = { draft: null, draftBase: null, draftSavedAt };
  if (!row || documentHashOf(wordsOf(row), sha256) === documentHash) return none;
  const base = await versionOf(tx, story.id, row.base);
  const draftBase: StoryText | null = row.base === story.current ? null : wordsOf(base);
  return { draft: ownDraft(row, base.hash), draftBase, draftSavedAt };
}

/** The current text to be edited, with the claims that ride along, one's own draft, and who else is at work on it. */
export const editScreen = storyQuery({
  name: 'edit-screen',
  action: 'text.write',
  input: z.object({ story: id }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }): Promise<EditScreen> => {
    const version = await versionOf(tx, story.id, story.current);
    return {
      me: actor.id,
      story: await storyView(tx, story.id),
      words: wordsOf(version),
      claims: await ridingClaims(tx, story.id),
      ...(await draftOf(tx, story, actor.id, version.documentHash)),
      others: await othersAtWork(tx, story, actor.id),
      directory: await directory(tx),
    };
  },
});

/** Asked for while one edits: who else does, and whether a version came in. */
export const editorsNow = storyQuery({
  name: 'editors-now',
  action: 'text.write',
  input: z.object({ story: id }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }): Promise<EditorsNow> => {
    const { number, hash, createdBy, createdAt } = await tx.version.findUniqueOrThrow({
      where: { storyId_number: { storyId: story.id, number: story.current } },
      select: { number: true, hash: true, createdBy: true, createdAt: true },
    });
    const others = await othersAtWork(tx, story, actor.id);
    const draft = await tx.textDraft.findUnique({
      where: { storyId_personId: { storyId: story.id, personId: actor.id } },
      select: { savedAt: true },
    });
    const own = draft?.savedAt.toISOString() ?? null;
    return { current: number, hash, by: createdBy, at: createdAt.toISOString(), own, others };
  },
});
