import { decideNewStory, newStoryInput } from '@/domain/story';
import { readText } from '../intake/read-text';
import { candidates } from '../people';
import { storyView } from '../queries/story-view';
import { saveTextNotes } from '../save-notes';
import { deskCommand } from './command';

/** A story from its words: they become version 1. The answer also says what became of the rest of a file. */
export const createStory = deskCommand({
  name: 'create-story',
  action: 'story.create',
  scope: 'new-story',
  input: newStoryInput,
  prepare: (input) => readText(input, null),
  load: ({ tx }) => candidates(tx),
  decide: ({ actor, given }, people, input, read) => {
    const decision = decideNewStory(actor, people, input, read, given);
    return decision.ok ? { ...decision, change: { ...decision.change, said: read.said } } : decision;
  },
  save: async ({ tx, actor, given }, story) => {
    const at = new Date(given.now);
    const { version } = story;
    await tx.story.create({
      data: {
        id: story.id,
        slug: story.slug,
        language: story.language,
        restricted: story.restricted,
        dueAt: story.dueAt === null ? null : new Date(story.dueAt),
        headline: version.headline,
        createdAt: at,
        createdBy: actor.id,
        touchedAt: at,
        people: { createMany: { data: story.people.map(({ person, as }) => ({ personId: person, as })) } },
        versions: {
          create: {
            number: 1,
            headline: version.headline,
            dek: version.dek,
            byline: version.byline,
            document: JSON.parse(JSON.stringify(version.document)),
            text: version.text,
            hash: version.hash,
            documentHash: version.documentHash,
            clearanceHash: version.clearanceHash,
            checkable: version.checkable.map(({ start, end }) => ({ start, end })),
            words: version.words,
            summary: '',
            createdAt: at,
            createdBy: actor.id,
          },
        },
      },
      select: { id: true },
    });
    await saveTextNotes(tx, story.id, story.notes, { person: actor.id, at });
    return 'saved';
  },
  created: (story) => story.id,
  answer: async ({ tx }, story) => ({ ...(await storyView(tx, story.id)), said: story.said }),
});
