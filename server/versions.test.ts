import { expect, test, vi } from 'vitest';
import type { ClaimView, StoryView } from '@/domain/views';
import type { SavedVersion } from '@/domain/views-text';
import { type Hand, hand, value } from '@/prisma/builders';
import { BODY, newClaim, newStory, readyStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { commitVersion } from './commands/commit-version';
import { signOffStory } from './commands/sign-off-story';
import { perform, view } from './gate';
import { claimById } from './queries/claims';
import { signOffScreen } from './queries/sign-off-screen';
import { storyById } from './queries/stories';

await takeTestDatabase();
// The first version waits until the thread that finds places has started.
vi.setConfig({ testTimeout: 60_000 });

const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
const read = async (id: string): Promise<ClaimView> => value(await view(claimById, { claim: id }, checker.caller));
const told = async (id: string): Promise<StoryView> => value(await view(storyById, { story: id }, checker.caller));

const commit = (by: Hand, story: StoryView, body: string, more: object = {}): Promise<SavedVersion> =>
  by.do(commitVersion, { story: story.id, baseHash: story.version.hash, format: 'text', body, ...more });

test('claims follow their words into the next version: a shift touches nothing, changed words ask for a recheck', async () => {
  const before = `The city closed it on Monday, and nobody knows for how long.\n\n${BODY}`;
  const story = await newStory(reporter, { body: before });
  const opened = await settle(checker, await newClaim(checker, story.id, 'closed it on Monday'));
  const cars = await settle(checker, await newClaim(checker, story.id, '18,400 vehicles a day'));
  const { version, placements, signOffVoided } = await commit(reporter, story, before.replace('18,400', '19,400'), {
    headline: 'Rowan Bridge, to the north, to close for eleven weeks',
    summary: 'New count',
  });
  expect(version).toMatchObject({ number: 2, summary: 'New count', createdBy: reporter.id });
  expect(signOffVoided).toBe(false);
  expect(placements).toHaveLength(2);
  const [shifted, changed] = [await read(opened.id), await read(cars.id)];
  expect(shifted).toMatchObject({ revision: opened.revision, state: 'settled' });
  expect(shifted.spans[0]?.start).toBe(version.text.indexOf('closed it on Monday'));
  expect(changed).toMatchObject({ revision: cars.revision + 1 });
  expect(changed.spans[0]).not.toMatchObject({ state: 'exact' });
  expect((await told(story.id)).version.number).toBe(2);
});

test('a version on another base than the current one is stale, with the current one and who made it', async () => {
  const story = await newStory(reporter);
  await commit(reporter, story, `${BODY} More.`);
  const late = await perform(
    commitVersion,
    { story: story.id, baseHash: story.version.hash, format: 'text', body: `${BODY} Other.` },
    editor.caller,
  );
  expect(late).toMatchObject({
    ok: false,
    refusal: { code: 'stale', present: { number: 2, createdByName: reporter.name, document: { type: 'doc' } } },
  });
});

test('two editors at once: one of them makes the version, the other is told', async () => {
  const story = await newStory(reporter);
  const both = await Promise.all(
    [reporter, editor].map((by, at) =>
      perform(
        commitVersion,
        { story: story.id, baseHash: story.version.hash, format: 'text', body: `${BODY} ${at}.` },
        by.caller,
      ),
    ),
  );
  expect(both.map((one) => (one.ok ? 'saved' : one.refusal.code)).sort()).toEqual(['saved', 'stale']);
});

test('the same text is no version, nor one without a headline', async () => {
  const story = await newStory(reporter);
  await expect(commit(reporter, story, BODY)).rejects.toThrow('Nothing differs from version 1');
  await expect(commit(reporter, story, `${BODY} More.`, { headline: ' ' })).rejects.toThrow('headline');
});

test('a version voids the signature at once and is named in why', async () => {
  const story = await readyStory(reporter, checker);
  const screen = value(await view(signOffScreen, { story: story.id }, editor.caller));
  await editor.do(signOffStory, {
    story: story.id,
    password: 'a password of ten or more',
    version: 1,
    claimsDigest: screen.claimsDigest,
  });
  const saved = await commit(reporter, story, `${BODY} More.`, { summary: 'One word' });
  expect(saved.signOffVoided).toBe(true);
  const { signOff, stage } = await told(story.id);
  expect(signOff).toMatchObject({ valid: false });
  expect(signOff?.voidedWhy).toBe('Version 2 came in, “One word”. It touched no claim.');
  expect(stage).toBe('ready');
});
