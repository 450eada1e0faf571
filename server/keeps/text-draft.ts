import { type Refused, refuse } from '@/domain/refusal';
import { WRITTEN_ELSEWHERE } from '@/domain/sentences/edit';
import type { DocumentNode, StoryText } from '@/domain/story-text';
import type { TextInWork } from '@/domain/text-draft';
import { schema } from '@/editor/schema';
import type { TextDraft } from '@/prisma/generated/client';
import type { Database } from '../database';
import { wordsOf } from '../story-records';
import type { Keep } from './keep';

export interface DraftToKeep extends StoryText {
  story: string;
  /** The number of the version that it began from. */
  base: number;
  footnotes: string[];
  /** When the draft was saved that this one goes on from: its revision. Null where none was known. */
  after: string | null;
}

const DAY = 24 * 60 * 60 * 1000;

/** Only what the editor's schema knows, whatever was sent. */
const known = (document: DocumentNode): object => schema.nodeFromJSON(document).toJSON() as object;

/** The moment of a draft that is gone on from. No clock is a day ahead: such a one was never given. */
function momentOf(after: string | null, now: Date): Date | null {
  const moment = after === null ? null : new Date(after);
  return moment && moment.getTime() < now.getTime() + DAY ? moment : null;
}

const inWork = (row: TextDraft): TextInWork => ({
  ...wordsOf(row),
  base: row.base,
  footnotes: row.footnotes as string[],
  at: row.savedAt.toISOString(),
});

/** Another window of the same person has saved since: neither text may go over the other, so the page gets both. */
async function writtenElsewhere(database: Database, of: { storyId: string; personId: string }): Promise<Refused> {
  const row = await database.textDraft.findUnique({ where: { storyId_personId: of } });
  return refuse('stale', WRITTEN_ELSEWHERE, { present: row && inWork(row) });
}

/**
 * A text that is being edited, as it stands now; each person has one on a story, and nobody else reads it. Only what goes on
 * from the draft that is there replaces it; where it was given up or became a version, a new one begins.
 */
export const keepTextDraft = (person: string, draft: DraftToKeep, now: Date): Keep<{ savedAt: string } | Refused> => ({
  name: 'text-draft',
  run: async (database) => {
    const { story, document, after, ...words } = draft;
    const of = { storyId: story, personId: person };
    const before = momentOf(after, now);
    // Later than the one before, whatever the clock says: no two of them are the same revision.
    const savedAt = new Date(Math.max(now.getTime(), before === null ? 0 : before.getTime() + 1));
    const data = { ...words, document: known(document), savedAt };
    const replaced =
      before !== null && (await database.textDraft.updateMany({ where: { ...of, savedAt: before }, data })).count > 0;
    const row = { ...of, ...data, startedAt: now };
    if (!replaced && (await database.textDraft.createMany({ data: row, skipDuplicates: true })).count === 0)
      return writtenElsewhere(database, of);
    return { savedAt: savedAt.toISOString() };
  },
});

/** The person's own draft, once it is a version or they give it up; with `after`, only where it is that one still. */
export const dropTextDraft = (person: string, { story, after }: { story: string; after?: string }): Keep<void> => ({
  name: 'text-draft',
  run: async (database) => {
    const still = after === undefined ? {} : { savedAt: new Date(after) };
    await database.textDraft.deleteMany({ where: { storyId: story, personId: person, ...still } });
  },
});
