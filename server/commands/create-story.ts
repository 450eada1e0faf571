import { decideNewStory, newStoryInput } from '@/domain/story';
import { readStory } from '../intake/read-story';
import { candidates } from '../people';
import { storyView } from '../queries/story-view';
import { deskCommand } from './command';

/** A story from its words: they become version 1. */
export const createStory = deskCommand({
  name: 'create-story',
  action: 'story.create',
  scope: 'new-story',
  input: newStoryInput,
  prepare: (input) => readStory(input),
  load: ({ tx }) => candidates(tx),
  decide: ({ actor, given }, people, input, words) => decideNewStory(actor, people, input, words, given),
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
            summary: '',
            createdAt: at,
            createdBy: actor.id,
          },
        },
      },
      select: { id: true },
    });
    return 'saved';
  },
  created: (story) => story.id,
  answer: ({ tx }, story) => storyView(tx, story.id),
});
