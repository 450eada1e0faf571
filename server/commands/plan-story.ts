import { decidePlan, planInput } from '@/domain/story';
import { storyView } from '../queries/story-view';
import { storyCommand } from './command';

/** When the story is due, and its slug. */
export const planStory = storyCommand({
  name: 'plan-story',
  action: 'story.people',
  input: planInput,
  scope: (input) => ({ story: input.story }),
  load: async ({ story }) => ({ dueAt: story.dueAt?.toISOString() ?? null, slug: story.slug }),
  decide: (_running, now, input) => decidePlan(now, input),
  save: async ({ tx, story }, after) => {
    const dueAt = after.dueAt === null ? null : new Date(after.dueAt);
    await tx.story.update({ where: { id: story.id }, data: { dueAt, slug: after.slug }, select: { id: true } });
    return 'saved';
  },
  answer: ({ tx, story }) => storyView(tx, story.id),
});
