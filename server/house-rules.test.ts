import { describe, expect, test } from 'vitest';
import { FIRST_RULES, PRESET_RULES } from '@/domain/house-rule-presets';
import type { RulesData } from '@/domain/house-rules-data';
import { type Hand, hand, value } from '@/prisma/builders';
import { BODY, newClaim, newStory, readyStory, settle } from '@/prisma/builders-story';
import { signOffSample } from '@/prisma/sample-sign-off';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '../scripts/parts/database.mjs';
import { changeClaim } from './commands/change-claim';
import { changeHouseRules } from './commands/change-house-rules';
import { commitVersion } from './commands/commit-version';
import { giveOverride } from './commands/overrides';
import { recordCheck } from './commands/record-check';
import { perform, view } from './gate';
import { claimById } from './queries/claims';
import { deskScreen } from './queries/desk-screen';
import { rulesPreview } from './queries/rules-preview';
import { rulesScreen } from './queries/rules-screen';
import { houseRules } from './queries/rules-view';
import { signOffScreen } from './queries/sign-off-screen';
import { storyBlockers, storyById } from './queries/stories';
import { deskTrailLines, storyTrailLines } from './queries/trail-lines';

const { ownerUrl } = await takeTestDatabase();

const PASSWORD = 'a password of ten or more';
const admin = await hand('administrator');
const { ksj } = PRESET_RULES;
const strict: RulesData = { ...ksj, secondCheck: { risks: ['low', 'normal', 'high'], kinds: [] } };
const withWhy: RulesData = { ...ksj, rationale: ['confirmed', ...ksj.rationale] };

const present = async () => value(await view(houseRules, {}, admin.caller));
const change = async (rules: RulesData) => admin.do(changeHouseRules, { version: (await present()).version, rules });
const preview = async (rules: RulesData, by: Hand = admin) =>
  value(await view(rulesPreview, { version: (await present()).version, rules }, by.caller));
const storyOf = async (by: Hand, story: string) => value(await view(storyById, { story }, by.caller));
const claimOf = async (by: Hand, claim: string) => value(await view(claimById, { claim }, by.caller));

/** Rules other than those that are in force at this moment, so that a test may begin from any. */
async function reset() {
  const now = await present();
  if (JSON.stringify(now.rules) !== JSON.stringify(ksj)) await change(ksj);
}

test('a desk begins with the handbook’s rules, as the migration wrote them', async () => {
  const { version, rules, basedOn } = await present();
  expect({ version, ...rules }).toEqual(FIRST_RULES);
  expect(basedOn).toBe('ksj');
});

describe('a change of house rules', () => {
  test('unsettles what lacks something now, at once and in every list, and settles it again', async () => {
    const [reporter, checker] = [await hand('reporter'), await hand('checker')];
    const story = await readyStory(reporter, checker);
    expect((await storyOf(checker, story.id)).progress).toMatchObject({ settled: 3, blockers: 0 });
    await change(strict);
    const after = await storyOf(checker, story.id);
    expect(after.progress).toMatchObject({ settled: 0, clear: 0, blockers: 3 });
    expect(after.stage).toBe('in-check');
    const claim = await claimOf(checker, story.claims[0]?.id ?? '');
    expect(claim).toMatchObject({ state: 'awaiting-second-check', clear: false, revision: story.claims[0]?.revision });
    expect(claim.unmet[0]?.sentence).toMatch(/^A second check is missing, because the risk is normal\./);
    await reset();
    expect((await storyOf(checker, story.id)).progress).toMatchObject({ settled: 3, blockers: 0 });
  });

  test('judges the next check, and is told in the chain of each open story and of the desk', async () => {
    const [reporter, checker, auditor] = [await hand('reporter'), await hand('checker'), await hand('auditor')];
    const story = await readyStory(reporter, checker);
    const untouched = await newStory(reporter);
    const { version } = await change(withWhy);
    const { check, unmet } = await checker.do(recordCheck, {
      claim: (await newClaim(checker, untouched.id, 'opened in 1931')).id,
      revision: 1,
      finding: 'confirmed',
    });
    expect(check).toBeTruthy();
    expect(unmet.map((one) => one.rule)).toContain('rationale');
    const linesOf = async (of: string) =>
      value(await view(storyTrailLines, { story: of }, checker.caller)).lines as { type: string; payload: object }[];
    const told = (await linesOf(story.id)).findLast((line) => line.type === 'rules.changed');
    expect(told?.payload).toMatchObject({ after: { version }, unsettled: [1, 2, 3], settled: [] });
    const other = (await linesOf(untouched.id)).filter((line) => line.type === 'rules.changed');
    expect(other).toHaveLength(1);
    expect(other[0]?.payload).toMatchObject({ after: { version, rules: withWhy }, unsettled: [], settled: [] });
    const desk = value(await view(deskTrailLines, {}, auditor.caller)).lines as { type: string; payload: object }[];
    const last = desk.findLast((line) => line.type === 'rules.changed')?.payload as { stories: string[] };
    expect(last.stories).toContain(story.id);
    expect(last.stories).not.toContain(untouched.id);
    await reset();
  });

  test('brings no story forward on the desk that nobody worked on', async () => {
    const reporter = await hand('reporter');
    const first = await newStory(reporter, { headline: 'Alpha of the rules' });
    await newStory(reporter, { headline: 'Beta of the rules' });
    const order = async () =>
      value(await view(deskScreen, { q: 'of the rules' }, reporter.caller)).stories.map((row) => row.headline);
    const before = await order();
    await change(withWhy);
    expect(await order()).toEqual(before);
    expect((await storyOf(reporter, first.id)).stage).toBe('handed-in');
    await reset();
  });

  test('is stale when somebody else changed them meanwhile, and answers with theirs', async () => {
    const { version } = await present();
    await change(withWhy);
    const result = await perform(changeHouseRules, { version, rules: strict }, admin.caller);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'stale', present: { version: version + 1 } } });
    const one = { version: version + 1 };
    const both = await Promise.all(
      [strict, ksj].map((rules) => perform(changeHouseRules, { ...one, rules }, admin.caller)),
    );
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect((await present()).version).toBe(version + 2);
    await reset();
  });

  test('is refused when nothing would be different, and to tokens and everybody else', async () => {
    const { version } = await present();
    const same = await perform(changeHouseRules, { version, rules: ksj }, admin.caller);
    expect(same).toMatchObject({ ok: false, refusal: { code: 'invalid', fields: { rules: expect.any(String) } } });
    const editor = await hand('editor');
    const refused = await perform(changeHouseRules, { version, rules: strict }, editor.caller);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
    expect((await present()).version).toBe(version);
  });

  test('is waited for by a story that is handed in meanwhile: it begins under the new rules', async () => {
    const reporter = await hand('reporter');
    const order: string[] = [];
    const handedIn = await connected(ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT 1 FROM desk WHERE id = 1 FOR UPDATE');
      const story = newStory(reporter).then(() => order.push('handed in'));
      const waiting = async () =>
        (
          await client.query(
            `SELECT 1 FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
              WHERE a.datname = current_database() AND NOT l.granted`,
          )
        ).rowCount;
      await expect.poll(waiting, { timeout: 15_000 }).toBe(1);
      order.push('changed');
      await client.query('COMMIT');
      return story;
    });
    await handedIn;
    expect(order).toEqual(['changed', 'handed in']);
  });

  test('misses no story that is handed in, and no check that is recorded, at the same moment', async () => {
    const [reporter, checker] = [await hand('reporter'), await hand('checker')];
    const stories = await Promise.all(Array.from({ length: 3 }, () => readyStory(reporter, checker)));
    const changing = change(strict);
    const [, ...claims] = await Promise.all([
      changing,
      ...stories.map(async (story) => settle(checker, await newClaim(checker, story.id, 'bridge'))),
      ...Array.from({ length: 3 }, async () => {
        const story = await newStory(reporter);
        return settle(checker, await newClaim(checker, story.id, 'opened in 1931'));
      }),
    ]);
    for (const { id, story } of claims) {
      expect((await claimOf(checker, id)).state).toBe('awaiting-second-check');
      expect((await storyOf(checker, story)).progress).toMatchObject({ settled: 0, clear: 0 });
    }
    await reset();
  });
});

test('a text that was prepared under other rules is prepared anew', async () => {
  const [reporter, checker] = [await hand('reporter'), await hand('checker')];
  const story = await readyStory(reporter, checker);
  let prepared = 0;
  const overtaken = {
    ...commitVersion,
    prepare: async (...asked: Parameters<NonNullable<typeof commitVersion.prepare>>) => {
      const ready = await commitVersion.prepare?.(...asked);
      prepared += 1;
      if (prepared === 1) await change(strict);
      if (!ready) throw new Error('nothing was prepared');
      return ready;
    },
  };
  const body = BODY.replace('The bridge opened', 'According to Ines Maroto, the bridge opened').replace(
    ' a day',
    ' a week',
  );
  const text = { baseHash: story.version.hash, format: 'text', body };
  await reporter.do(overtaken, { story: story.id, ...text });
  expect(prepared).toBe(2);
  const states = await Promise.all(story.claims.map(async ({ id }) => (await claimOf(checker, id)).state));
  expect(states.sort()).toEqual(['awaiting-second-check', 'awaiting-second-check', 'recheck']);
  expect((await storyOf(checker, story.id)).progress).toMatchObject({ settled: 0 });
  await reset();
});

describe('a signature', () => {
  async function signedStory() {
    const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
    const story = await readyStory(reporter, checker);
    await signOffSample(editor, story.id, PASSWORD);
    return { story, checker, editor };
  }

  test('holds whatever the rules become, and says that they changed', async () => {
    const { story, editor } = await signedStory();
    const { version } = await present();
    await change(strict);
    const after = await storyOf(editor, story.id);
    expect(after).toMatchObject({ stage: 'signed-off', signOff: { valid: true, rulesVersion: version } });
    const screen = value(await view(signOffScreen, { story: story.id }, editor.caller));
    expect(screen.rulesVersion).toBe(version + 1);
    expect(screen.since).toMatchObject({ changes: [] });
    expect(screen.since?.news[0]).toMatch(/version \d+ is in force\. A later rule voids no signature\.$/);
    await reset();
  });

  test('given on an override holds when the rule that it let stand is gone, until the claim itself changes', async () => {
    const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
    const story = await readyStory(reporter, checker);
    await change(withWhy);
    const { blockers } = value(await view(storyBlockers, { story: story.id }, editor.caller));
    const keys = blockers.map((one) => one.key);
    await editor.do(giveOverride, { story: story.id, blockers: keys, reason: 'Read by the desk.' });
    await signOffSample(editor, story.id, PASSWORD);
    await reset();
    const claim = story.claims[0];
    if (!claim) throw new Error('no claim');
    await checker.do(changeClaim, { claim: claim.id, revision: claim.revision, assignee: checker.id });
    expect((await storyOf(editor, story.id)).signOff).toMatchObject({ valid: true });
    await checker.do(changeClaim, { claim: claim.id, revision: claim.revision, risk: 'low' });
    expect((await storyOf(editor, story.id)).signOff).toMatchObject({ valid: false });
  });

  test('given after a change keeps the new version', async () => {
    const { version } = await change({ ...ksj, conflicting: 4 });
    const { story, editor } = await signedStory();
    expect((await storyOf(editor, story.id)).signOff).toMatchObject({ rulesVersion: version });
    await reset();
  });
});

describe('a preview', () => {
  test('says which claims of which stories it unsettles, and changes nothing', async () => {
    const [reporter, checker] = [await hand('reporter'), await hand('checker')];
    const people = [{ person: admin.id, as: 'checker' as const }];
    const story = await newStory(reporter, { headline: 'A previewed story', people });
    const claim = await settle(checker, await newClaim(checker, story.id, 'opened in 1931'));
    const { version } = await present();
    const shown = await preview(strict);
    expect(shown.differences.map((one) => one.topic)).toEqual(['Second check']);
    expect(shown.stories).toEqual([
      {
        id: story.id,
        headline: 'A previewed story',
        signed: false,
        claims: [{ number: 1, statement: claim.statement, sentence: 'It would wait for a second check.' }],
        more: 0,
      },
    ]);
    expect((await present()).version).toBe(version);
    expect((await claimOf(checker, claim.id)).state).toBe('settled');
  });

  test('counts what is in stories that the administrator may not see, and names none', async () => {
    const [reporter, editor] = [await hand('reporter'), await hand('editor')];
    const people = [{ person: editor.id, as: 'editor' as const }];
    const secret = await newStory(reporter, { headline: 'Zanzibar affair', restricted: true, people });
    await settle(editor, await newClaim(editor, secret.id, 'opened in 1931', { statement: 'It is in Utopia' }));
    const shown = await preview(strict);
    expect(JSON.stringify(shown)).not.toMatch(/Zanzibar|Utopia/);
    expect(shown.elsewhere).toMatch(/not open to you it unsettles \d+ claims?\./);
    expect(shown.stories.map((one) => one.id)).not.toContain(secret.id);
  });

  test('of the rules in force says that nothing changes', async () => {
    const { rules } = await present();
    expect(await preview(rules)).toMatchObject({
      differences: [],
      stories: [],
      elsewhere: '',
      sentence: 'Every claim of every open story stands as it stood.',
    });
  });
});

test('earlier versions are kept, with what each changed', async () => {
  await change({ ...ksj, conflicting: 5 });
  const { versions, present: now } = value(await view(rulesScreen, {}, admin.caller));
  expect(versions[0]).toMatchObject({ version: now.version, by: admin.id });
  expect(versions[0]?.differences.map((one) => one.topic)).toEqual(['Conflicting sources']);
  expect(versions.at(-1)).toMatchObject({ version: 1, by: 'system:setup', differences: [] });
  await reset();
});
