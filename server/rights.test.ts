import { expect, test } from 'vitest';
import { hand, value } from '@/prisma/builders';
import { newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { setPeople } from './commands/set-people';
import { view } from './gate';
import { claimList } from './queries/claims';
import { storyScreen } from './queries/story-screen';

await takeTestDatabase();

test('a story that is not there and one that is not for you are the same answer', async () => {
  const editor = await hand('editor');
  const outside = await hand('checker');
  const { id } = await newStory(editor);
  await editor.do(setPeople, { story: id, people: [{ person: editor.id, as: 'editor' }], restricted: true });
  const hidden = await view(storyScreen, { story: id }, outside.caller);
  const none = await view(storyScreen, { story: 'no-such-story' }, outside.caller);
  expect(hidden).toEqual(none);
});

test('a right given is there at once, and gone at once', async () => {
  const editor = await hand('editor');
  const outsider = await hand('checker');
  const story = await newStory(editor);
  const on = [{ person: editor.id, as: 'editor' }];
  await editor.do(setPeople, { story: story.id, people: on, restricted: true });
  const asks = () => view(claimList, { story: story.id }, outsider.caller);
  expect((await asks()).ok).toBe(false);
  await editor.do(setPeople, {
    story: story.id,
    people: [...on, { person: outsider.id, as: 'checker' }],
    restricted: true,
  });
  expect(value(await asks())).toBeTruthy();
  await editor.do(setPeople, { story: story.id, people: on, restricted: true });
  expect((await asks()).ok).toBe(false);
});
