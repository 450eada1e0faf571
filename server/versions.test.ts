import { expect, test, vi } from 'vitest';
import { refuse } from '@/domain/refusal';
import type { ClaimView, StoryView } from '@/domain/views';
import type { SavedVersion } from '@/domain/views-text';
import { type Hand, hand, value } from '@/prisma/builders';
import { BODY, newClaim, newStory, readyStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { commitVersion } from './commands/commit-version';
import { recordCheck } from './commands/record-check';
import { removeClaim } from './commands/remove-claim';
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

/** The command, with something that others do each time between its preparation and its transaction. */
function whilePreparing(meanwhile: (time: number) => Promise<unknown>) {
  let times = 0;
  const command: typeof commitVersion = {
    ...commitVersion,
    prepare: async (input, caller, before) => {
      const prepared = await commitVersion.prepare?.(input, caller, before);
      times += 1;
      await meanwhile(times);
      return prepared ?? refuse('busy', 'Nothing was prepared.');
    },
  };
  return { command, times: () => times };
}

const sent = (story: StoryView, body: string) => ({
  story: story.id,
  baseHash: story.version.hash,
  format: 'text',
  body,
});

test('a check that comes in while a version is prepared holds it up no longer, and stays on the words it saw', async () => {
  const story = await newStory(reporter);
  const claim = await newClaim(checker, story.id, '18,400 vehicles a day');
  const check = { claim: claim.id, revision: 1, finding: 'not-a-fact-claim', rationale: 'So.' };
  const { command, times } = whilePreparing(() => checker.do(recordCheck, check));
  const saved = await reporter.do(command, sent(story, `First.\n\n${BODY.replace('18,400', '19,400')}`));
  expect([saved.version.number, times()]).toEqual([2, 1]);
  const after = await read(claim.id);
  expect(after.checks).toHaveLength(1);
  expect(after).toMatchObject({ revision: 3, state: 'recheck', finding: 'not-a-fact-claim' });
  expect(after.spans[0]).toMatchObject({ state: 'changed', exact: '19,400 vehicles a day' });
});

test('a claim that is made meanwhile is found in the new text too: the version is prepared anew', async () => {
  const story = await newStory(reporter);
  let made: ClaimView | null = null;
  const { command, times } = whilePreparing(async (time) => {
    if (time === 1) made = await newClaim(checker, story.id, 'opened in 1931');
  });
  const saved = await reporter.do(command, sent(story, `First.\n\n${BODY}`));
  expect(times()).toBe(2);
  expect(saved.placements).toMatchObject([{ claim: (made as ClaimView | null)?.id, state: 'exact' }]);
  expect(saved.placements[0]?.start).toBe(saved.version.text.indexOf('opened in 1931'));
});

test('a claim that is removed meanwhile is in nobody’s way', async () => {
  const story = await newStory(reporter);
  const claim = await newClaim(checker, story.id, '18,400 vehicles a day');
  const removal = { claim: claim.id, revision: 1, reason: 'By mistake.' };
  const { command, times } = whilePreparing(() => checker.do(removeClaim, removal));
  const saved = await reporter.do(command, sent(story, `First.\n\n${BODY}`));
  expect([times(), saved.placements]).toEqual([1, []]);
});

test('where places are moved each time, it gives up after five times and says so; nothing is saved', async () => {
  const story = await newStory(reporter);
  const { command, times } = whilePreparing(() => newClaim(checker, story.id, 'opened in 1931'));
  const result = await perform(command, sent(story, `First.\n\n${BODY}`), reporter.caller);
  expect(result).toMatchObject({ ok: false, refusal: { code: 'busy', retryAfter: 2 } });
  expect([times(), (await told(story.id)).version.number]).toEqual([5, 1]);
});

test('another version that comes in meanwhile makes this one stale', async () => {
  const story = await newStory(reporter);
  const { command } = whilePreparing(async (time) => {
    if (time === 1) await commit(editor, story, `Other.\n\n${BODY}`);
  });
  const result = await perform(command, sent(story, `First.\n\n${BODY}`), reporter.caller);
  expect(result).toMatchObject({ ok: false, refusal: { code: 'stale', present: { number: 2 } } });
});
