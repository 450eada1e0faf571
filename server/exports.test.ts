import { expect, test } from 'vitest';
import { hand } from '@/prisma/builders';
import { newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { exportStory } from './commands/export-story';
import { perform, view } from './gate';
import { storyTrailLines } from './queries/trail-lines';

await takeTestDatabase();

test('an export is written into the trail, with its form and version', async () => {
  const editor = await hand('editor');
  const { id } = await newStory(editor);
  const done = await editor.do(exportStory, { story: id, form: 'csv' });
  expect(done).toMatchObject({ story: id, form: 'csv', version: 1 });
  const told = await view(storyTrailLines, { story: id }, editor.caller);
  const last = told.ok ? told.value.lines.at(-1) : null;
  expect(last).toMatchObject({ type: 'story.exported', actor: `person:${editor.id}` });
  expect(last?.payload).toEqual({ form: 'csv', version: 1 });
});

test('a form that there is not is refused in a sentence, and nothing is written', async () => {
  const editor = await hand('editor');
  const { id } = await newStory(editor);
  const done = await perform(exportStory, { story: id, form: 'docx' }, editor.caller);
  expect(done).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  const told = await view(storyTrailLines, { story: id }, editor.caller);
  expect(told.ok && told.value.lines.some((line) => line.type === 'story.exported')).toBe(false);
});
