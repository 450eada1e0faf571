import { decideExport, exportInput } from '@/domain/export';
import { storyCommand } from './command';

/** Writes down that a story leaves the desk, before the first byte of it goes out. */
export const exportStory = storyCommand({
  name: 'export-story',
  action: 'story.export',
  input: exportInput,
  scope: (input) => ({ story: input.story }),
  load: ({ story }) => Promise.resolve(story),
  decide: (_running, story, input) => decideExport(story, input.form),
  save: () => Promise.resolve('saved'),
  answer: ({ story }, { version }, { form }) => Promise.resolve({ story: story.id, slug: story.slug, form, version }),
});
