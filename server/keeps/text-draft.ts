import type { DocumentNode, StoryText } from '@/domain/story-text';
import { schema } from '@/editor/schema';
import type { Keep } from './keep';

export interface DraftToKeep extends StoryText {
  story: string;
  /** The number of the version that it began from. */
  base: number;
  footnotes: string[];
}

/** Only what the editor's schema knows, whatever was sent. */
const known = (document: DocumentNode): object => schema.nodeFromJSON(document).toJSON() as object;

/** A text that is being edited, as it stands now; each person has one on a story, and nobody else reads it. */
export const keepTextDraft = (person: string, draft: DraftToKeep, now: Date): Keep<{ savedAt: string }> => ({
  name: 'text-draft',
  run: async (database) => {
    const { story, document, ...words } = draft;
    const data = { ...words, document: known(document), savedAt: now };
    await database.textDraft.upsert({
      where: { storyId_personId: { storyId: story, personId: person } },
      create: { storyId: story, personId: person, startedAt: now, ...data },
      update: data,
    });
    return { savedAt: now.toISOString() };
  },
});

/** The person's own draft, once it is a version or they give it up. */
export const dropTextDraft = (person: string, story: string): Keep<void> => ({
  name: 'text-draft',
  run: async (database) => {
    await database.textDraft.deleteMany({ where: { storyId: story, personId: person } });
  },
});
