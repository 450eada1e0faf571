import { describe, expect, test, vi } from 'vitest';
import type { Result } from '@/domain/refusal';
import type { ClaimView, StoryView } from '@/domain/views';
import type { SavedVersion } from '@/domain/views-text';
import { hand, value } from '@/prisma/builders';
import { BODY, newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '@/scripts/parts/database.mjs';
import { commitVersion } from './commands/commit-version';
import { recordCheck } from './commands/record-check';
import { removeClaim } from './commands/remove-claim';
import { perform, view } from './gate';
import { claimById } from './queries/claims';
import { storyById } from './queries/stories';

// What others do between the moment a version is prepared from and the moment it holds the story.

const { ownerUrl } = await takeTestDatabase();
// The first version waits until the thread that finds places has started.
vi.setConfig({ testTimeout: 60_000 });

const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
const read = async (id: string): Promise<ClaimView> => value(await view(claimById, { claim: id }, checker.caller));
const told = async (id: string): Promise<StoryView> => value(await view(storyById, { story: id }, checker.caller));

const sent = (story: StoryView, body: string) => ({
  story: story.id,
  baseHash: story.version.hash,
  format: 'text',
  body,
});

/** Before its transaction, or within it, when the text is written and the story not yet held. */
type After = 'prepare' | 'ahead';

/** The command, with something that others do each time after one of its steps. */
function meanwhileAfter(step: After, meanwhile: (time: number) => Promise<unknown>) {
  let times = 0;
  const then = async <T>(done: Promise<T> | undefined): Promise<T> => {
    const made = await done;
    if (made === undefined) throw new Error(`there is no ${step}`);
    times += 1;
    await meanwhile(times);
    return made;
  };
  const { prepare, ahead } = commitVersion;
  const command: typeof commitVersion = {
    ...commitVersion,
    ...(step === 'prepare' && { prepare: (...all) => then(prepare?.(...all)) }),
    ...(step === 'ahead' && { ahead: (...all) => then(ahead?.(...all)) }),
  };
  return { command, times: () => times };
}

describe.each<After>(['prepare', 'ahead'])('after the step %s', (step) => {
  test('a check that comes in is held up no longer, holds up nothing, and stays on the words it saw', async () => {
    const story = await newStory(reporter);
    const claim = await newClaim(checker, story.id, '18,400 vehicles a day');
    const check = { claim: claim.id, revision: 1, finding: 'not-a-fact-claim', rationale: 'So.' };
    const { command, times } = meanwhileAfter(step, () => checker.do(recordCheck, check));
    const saved = await reporter.do(command, sent(story, `First.\n\n${BODY.replace('18,400', '19,400')}`));
    expect([saved.version.number, times()]).toEqual([2, 1]);
    const after = await read(claim.id);
    expect(after.checks).toHaveLength(1);
    expect(after).toMatchObject({ revision: 3, state: 'recheck', finding: 'not-a-fact-claim' });
    expect(after.spans[0]).toMatchObject({ state: 'changed', exact: '19,400 vehicles a day' });
  });

  test('a claim that is made is found in the new text too: the version is prepared anew', async () => {
    const story = await newStory(reporter);
    let made: ClaimView | null = null;
    const { command, times } = meanwhileAfter(step, async (time) => {
      if (time === 1) made = await newClaim(checker, story.id, 'opened in 1931');
    });
    const saved = await reporter.do(command, sent(story, `First.\n\n${BODY}`));
    expect(times()).toBe(2);
    expect(saved.placements).toMatchObject([{ claim: (made as ClaimView | null)?.id, state: 'exact' }]);
    expect(saved.placements[0]?.start).toBe(saved.version.text.indexOf('opened in 1931'));
  });

  test('a claim that is removed is in nobody’s way, and no place of it is left behind', async () => {
    const story = await newStory(reporter);
    const claim = await newClaim(checker, story.id, '18,400 vehicles a day');
    const removal = { claim: claim.id, revision: 1, reason: 'By mistake.' };
    const { command } = meanwhileAfter(step, async (time) => time === 1 && checker.do(removeClaim, removal));
    const saved = await reporter.do(command, sent(story, `First.\n\n${BODY}`));
    expect(saved.placements).toEqual([]);
    const kept = await connected(ownerUrl, (client) =>
      client.query('SELECT 1 FROM span_place WHERE claim_id = $1', [claim.id]),
    );
    expect(kept.rowCount).toBe(0);
  });

  test('where places are moved each time, it gives up after five times and says so; nothing is saved', async () => {
    const story = await newStory(reporter);
    const { command, times } = meanwhileAfter(step, () => newClaim(checker, story.id, 'opened in 1931'));
    const result = await perform(command, sent(story, `First.\n\n${BODY}`), reporter.caller);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'busy', retryAfter: 2 } });
    expect([times(), (await told(story.id)).version.number]).toEqual([5, 1]);
  });
});

test('another version that comes in while one is prepared makes it stale', async () => {
  const story = await newStory(reporter);
  const { command } = meanwhileAfter('prepare', async (time) => {
    if (time === 1) await editor.do(commitVersion, sent(story, `Other.\n\n${BODY}`));
  });
  const result = await perform(command, sent(story, `First.\n\n${BODY}`), reporter.caller);
  expect(result).toMatchObject({ ok: false, refusal: { code: 'stale', present: { number: 2 } } });
});

test('another version on the same base waits for the one whose text is written, and is stale after it', async () => {
  const story = await newStory(reporter);
  let other: Promise<Result<SavedVersion>> | undefined;
  const { command } = meanwhileAfter('ahead', async () => {
    other = perform(commitVersion, sent(story, `Other.\n\n${BODY}`), editor.caller);
    await connected(ownerUrl, async (client) => {
      const waiting = `SELECT 1 FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE a.datname = current_database() AND NOT l.granted`;
      await expect.poll(async () => (await client.query(waiting)).rowCount, { timeout: 15_000 }).toBe(1);
    });
  });
  const saved = await reporter.do(command, sent(story, `First.\n\n${BODY}`));
  expect(saved.version.number).toBe(2);
  expect(await other).toMatchObject({ ok: false, refusal: { code: 'stale', present: { number: 2 } } });
  expect((await told(story.id)).version.text).toContain('First.');
});

test('of a text in which nothing differs, nothing is written', async () => {
  const story = await newStory(reporter);
  const { command, times } = meanwhileAfter('ahead', async () => undefined);
  const result = await perform(command, sent(story, BODY), reporter.caller);
  expect(result).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  expect(times()).toBe(0);
});
