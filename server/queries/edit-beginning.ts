import { z } from 'zod';
import { type Block, blocksOf } from '@/domain/story-text';
import { id } from '@/domain/text-input';
import type { EditBeginning } from '@/domain/views-edit';
import type { Tx } from '../database';
import { directory } from '../people';
import type { StoryRow } from '../scope';
import { wordsOf } from '../story-records';
import { ability } from './ability';
import { storyQuery } from './query';

/** As many as fill a screen. */
const FIRST_BLOCKS = 24;

/** The beginning of the text that somebody will go on with: of their own draft, or of the current version. */
async function firstBlocks(tx: Tx, story: StoryRow, me: string): Promise<Block[]> {
  const draft = await tx.textDraft.findUnique({ where: { storyId_personId: { storyId: story.id, personId: me } } });
  const row =
    draft ??
    (await tx.version.findUniqueOrThrow({
      where: { storyId_number: { storyId: story.id, number: story.current } },
      select: { headline: true, dek: true, byline: true, document: true },
    }));
  return blocksOf(wordsOf(row)).slice(0, FIRST_BLOCKS);
}

/** What can be read of a text before its claims are there, and whether this person may edit it. */
export const editBeginning = storyQuery({
  name: 'edit-beginning',
  action: 'story.see',
  input: z.object({ story: id }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }): Promise<EditBeginning | null> => {
    const me = (await directory(tx))[actor.id];
    if (!me) return null;
    const { headline } = await tx.story.findUniqueOrThrow({ where: { id: story.id }, select: { headline: true } });
    const edit = ability(actor, 'text.write');
    return {
      me,
      story: { id: story.id, headline },
      blocks: edit.may ? await firstBlocks(tx, story, actor.id) : [],
      abilities: { edit },
    };
  },
});
