import { expect, test } from 'vitest';
import { hand, value } from '@/prisma/builders';
import { capturedAgain, capturedLink } from '@/prisma/builders-capture';
import { readyStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { signOffStory } from './commands/sign-off-story';
import { perform, view } from './gate';
import { signOffScreen } from './queries/sign-off-screen';

await takeTestDatabase();

test('what captures made after a signature show is new since then, and voids nothing', async () => {
  const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
  const story = await readyStory(reporter, checker);
  const [claim] = story.claims;
  if (!claim) throw new Error('the story has no claim');
  const changing = await capturedLink(checker, claim, 'The bridge opened in 1931.');
  const same = await capturedLink(checker, claim, 'Opened, says the register, in 1931.');
  await capturedLink(checker, claim, 'Nobody looks at this page again.');
  const screen = async () => value(await view(signOffScreen, { story: story.id }, editor.caller));
  const { claimsDigest, blockers } = await screen();
  expect(blockers).toEqual([]);
  const password = 'a password of ten or more';
  const signed = { story: story.id, password, version: 1, claimsDigest };
  value(await perform(signOffStory, signed, editor.caller));
  expect((await screen()).since?.news).toEqual([]);
  await capturedAgain(checker, same.id, 'Opened, says the register, in 1931.');
  await capturedAgain(checker, changing.id, 'The bridge opened in 1932.');
  const since = (await screen()).since;
  expect(since?.signOff.valid).toBe(true);
  expect(since?.news).toEqual([
    'The page of the evidence from Works department was captured again and reads otherwise than it did then.',
    'The page of the evidence from Works department was captured again and reads as it did then.',
  ]);
});
