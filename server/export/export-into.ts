import { z } from 'zod';
import { id } from '@/domain/text-input';
import { directory } from '../people';
import { type Query, type Reading, storyQuery } from '../queries/query';
import { storyView } from '../queries/story-view';
import type { StoryRow } from '../scope';
import type { Exported, ExportReading } from './exported';
import type { Out } from './spool';

/** Writes a story in one form, out of one snapshot. */
export type WriteForm = (reading: ExportReading, out: Out) => Promise<void>;

/** The longest that the one transaction of an export may last, however big the story is. */
const PATIENCE_MS = 120_000;

async function readingOf({ tx, actor, story, now }: Reading<StoryRow>): Promise<ExportReading> {
  return {
    ...{ tx, actor, now, row: story },
    story: await storyView(tx, story.id),
    directory: await directory(tx),
    base: process.env.STET_URL ? new URL(process.env.STET_URL).origin : '',
  };
}

/** Reads a story through and writes it out. `changed`: the text is another by now than the one that the trail names. */
export const exportInto = (
  exported: Exported,
  write: WriteForm,
  out: Out,
): Query<{ story: string }, 'written' | 'changed'> =>
  storyQuery({
    name: `export-${exported.form}`,
    action: 'story.export',
    input: z.object({ story: id }),
    scope: ({ story }) => ({ story }),
    patience: PATIENCE_MS,
    read: async (reading) => {
      if (reading.story.current !== exported.version) return 'changed';
      await reading.tx.$executeRaw`SET TRANSACTION READ ONLY`;
      await write(await readingOf(reading), out);
      return 'written';
    },
  });
