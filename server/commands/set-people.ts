import { decidePeople, peopleInput } from '@/domain/story-people';
import { candidates } from '../people';
import { storyView } from '../queries/story-view';
import { knownToEditors, raiseClaims } from '../source-records';
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
    known: await knownToEditors(tx, story.id),
  }),
  decide: (_running, { now, people, known }, input) => decidePeople(now, people, input, known),
  save: async ({ tx, story }, after) => {
    await tx.storyPerson.deleteMany({ where: { storyId: story.id } });
    await tx.storyPerson.createMany({
      data: after.people.map(({ person, as }) => ({ storyId: story.id, personId: person, as })),
    });
    await tx.story.update({ where: { id: story.id }, data: { restricted: after.restricted }, select: { id: true } });
    await raiseClaims(tx, after.effects);
    return 'saved';
  },
  touched: ({ effects }) => [...new Set(effects.flatMap((effect) => effect.claims))],
  answer: ({ tx, story }) => storyView(tx, story.id),
});
