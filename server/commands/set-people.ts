import { decidePeople, peopleInput } from '@/domain/story-people';
import { candidates } from '../people';
import { storyView } from '../queries/story-view';
import { partsOf } from '../story-records';
import { storyCommand } from './command';

/** Who is on the story, as what, and whether it is open to others. */
export const setPeople = storyCommand({
  name: 'set-people',
  action: 'story.people',
  input: peopleInput,
  scope: (input) => ({ story: input.story }),
  load: async ({ tx, story }) => ({
    now: { restricted: story.restricted, people: await partsOf(tx, story.id) },
    people: await candidates(tx),
  }),
  decide: (_running, { now, people }, input) => decidePeople(now, people, input),
  save: async ({ tx, story }, after) => {
    await tx.storyPerson.deleteMany({ where: { storyId: story.id } });
    await tx.storyPerson.createMany({
      data: after.people.map(({ person, as }) => ({ storyId: story.id, personId: person, as })),
    });
    await tx.story.update({ where: { id: story.id }, data: { restricted: after.restricted }, select: { id: true } });
    return 'saved';
  },
  answer: ({ tx, story }) => storyView(tx, story.id),
});
