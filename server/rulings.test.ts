import { describe, expect, test } from 'vitest';
import type { BlockerView, ClaimView } from '@/domain/views';
import { type Hand, hand, value } from '@/prisma/builders';
import { newClaim, newStory, readyStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { answerQuery } from './commands/answer-query';
import { askQuery } from './commands/ask-query';
import { attachEvidence } from './commands/attach-evidence';
import { changeClaim } from './commands/change-claim';
import { closeQuery } from './commands/close-query';
import { giveRuling } from './commands/give-ruling';
import { giveOverride, withdrawOverride } from './commands/overrides';
import { recordCheck } from './commands/record-check';
import { setDesk } from './commands/set-desk';
import { setPeople } from './commands/set-people';
import { signOffStory } from './commands/sign-off-story';
import { perform, view } from './gate';
import { claimById, claimList } from './queries/claims';
import { signOffScreen } from './queries/sign-off-screen';
import { storyBlockers, storyById } from './queries/stories';

await takeTestDatabase();

const PASSWORD = 'a password of ten or more';
const people = async () => ({
  first: await hand('checker', { name: 'First' }),
  second: await hand('checker', { name: 'Second' }),
  editor: await hand('editor', { name: 'Editor', password: PASSWORD }),
  reporter: await hand('reporter'),
});

const find = (by: Hand, claim: ClaimView, finding: string, more: object = {}) =>
  by.do(recordCheck, { claim: claim.id, revision: claim.revision, finding, rationale: 'So.', ...more });
const read = async (by: Hand, claim: string) => value(await view(claimById, { claim }, by.caller));
const blockersOf = async (by: Hand, story: string) => value(await view(storyBlockers, { story }, by.caller)).blockers;
const stageOf = async (by: Hand, story: string) => value(await view(storyById, { story }, by.caller)).stage;

async function supported(by: Hand, story: string, exact: string, more: object = {}): Promise<ClaimView> {
  const claim = await newClaim(by, story, exact, more);
  await by.do(attachEvidence, {
    claim: claim.id,
    type: 'link',
    url: 'https://example.org',
    source: 'Register',
    tier: 'primary',
    stance: 'supports',
  });
  return read(by, claim.id);
}

describe('a second check', () => {
  test('by another person settles what is of high risk', async () => {
    const { first, second, reporter } = await people();
    const story = await newStory(reporter);
    const claim = await supported(first, story.id, 'eleven weeks', { risk: 'high' });
    const once = await find(first, claim, 'confirmed');
    expect([once.claim.state, once.claim.clear, once.claim.sign]).toEqual(['awaiting-second-check', false, 'second']);
    const again = await find(first, once.claim, 'confirmed');
    expect(again.claim.state).toBe('awaiting-second-check');
    const twice = await find(second, again.claim, 'confirmed');
    expect([twice.claim.state, twice.claim.clear]).toEqual(['settled', true]);
  });

  test('is blind where the desk says so, until it is given', async () => {
    const { first, second, reporter, editor } = await people();
    const admin = await hand('administrator');
    await admin.do(setDesk, { blindSecondCheck: true });
    const story = await newStory(reporter);
    const claim = await supported(first, story.id, 'eleven weeks', { risk: 'high' });
    const once = await find(first, claim, 'cannot-confirm', { rationale: 'Secret words of the first' });
    const says = async (by: Hand) => {
      const seen = [
        await read(by, claim.id),
        value(await view(claimList, { story: story.id }, by.caller)),
        value(await view(signOffScreen, { story: story.id }, by.caller)).rows,
        await blockersOf(by, story.id),
      ];
      const text = JSON.stringify(seen);
      return [text.includes('cannot-confirm'), text.includes('Secret words')];
    };
    expect([await says(second), await says(editor)]).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(await says(first)).toEqual([true, true]);
    expect(await says(reporter)).toEqual([true, true]);
    expect((await read(second, claim.id)).checks).toMatchObject([{ by: first.id, finding: null, rationale: '' }]);
    const question = { claim: claim.id, revision: once.claim.revision, to: reporter.id, question: 'From when?' };
    const query = await second.do(askQuery, question);
    expect(await says(second), 'while a question is open').toEqual([false, false]);
    const answer = { query: query.id, revision: query.revision, text: 'From March.' };
    const { revision } = await reporter.do(answerQuery, answer);
    await second.do(closeQuery, { query: query.id, revision, outcome: 'stet', reason: 'As said.' });
    expect(await says(second)).toEqual([false, false]);
    const twice = await find(second, await read(second, claim.id), 'cannot-confirm');
    expect(twice.claim.checks[0]).toMatchObject({ finding: 'cannot-confirm', rationale: 'Secret words of the first' });
    await admin.do(setDesk, { blindSecondCheck: false });
  });
});

describe('a dispute', () => {
  const disputed = async () => {
    const who = await people();
    const story = await newStory(who.reporter);
    const claim = await supported(who.first, story.id, 'eleven weeks');
    await find(who.first, claim, 'confirmed');
    const { claim: now } = await find(who.second, await read(who.second, claim.id), 'wrong');
    return { ...who, story, claim: now };
  };
  const rule = (by: Hand, claim: ClaimView, finding = 'wrong') =>
    perform(giveRuling, { claim: claim.id, revision: claim.revision, finding, reason: 'The count is old.' }, by.caller);

  test('is ruled on by a third person, and by neither of the two', async () => {
    const { first, second, editor, claim } = await disputed();
    expect([claim.state, claim.finding, claim.clear]).toEqual(['disputed', null, false]);
    for (const maker of [first, second]) {
      expect(await rule(maker, claim)).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
      expect((await read(maker, claim.id)).abilities.rule.may).toBe(false);
    }
    expect((await read(editor, claim.id)).abilities.rule).toEqual({ may: true });
    const ruled = value(await rule(editor, claim, 'confirmed'));
    expect([ruled.state, ruled.finding, ruled.clear]).toEqual(['settled', 'confirmed', true]);
    expect(ruled.checks.map((check) => [check.ruling, check.standing])).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
  });

  test('is ruled on once, and on the revision that was seen', async () => {
    const { editor, claim } = await disputed();
    const third = await hand('checker');
    const results = await Promise.all([rule(editor, claim, 'confirmed'), rule(third, claim, 'wrong')]);
    expect(results.map((one) => (one.ok ? 'given' : one.refusal.code)).sort()).toEqual(['given', 'stale']);
  });

  test('ends when one of the two comes round', async () => {
    const { first, claim } = await disputed();
    const { claim: agreed } = await find(first, claim, 'wrong');
    expect([agreed.state, agreed.finding]).toEqual(['settled', 'wrong']);
    expect(await rule(await hand('editor'), agreed)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });

  test('is not ruled on by an author', async () => {
    const { editor, story, claim } = await disputed();
    const author = await hand('editor');
    await editor.do(setPeople, { story: story.id, people: [{ person: author.id, as: 'author' }], restricted: false });
    expect(await rule(author, claim)).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
  });
});

describe('an override', () => {
  const wrongStory = async () => {
    const who = await people();
    const story = await readyStory(who.reporter, who.first);
    const [claim] = story.claims;
    if (!claim) throw new Error('no claim');
    const { claim: wrong } = await find(who.first, claim, 'wrong');
    const [blocker] = await blockersOf(who.editor, story.id);
    return { ...who, story: story.id, wrong, blocker: blocker as BlockerView };
  };
  const letStand = (by: Hand, story: string, blocker: BlockerView) =>
    perform(giveOverride, { story, blockers: [blocker.key], reason: 'Old news, and says so.' }, by.caller);
  const sign = async (by: Hand, story: string) => {
    const { claimsDigest, story: seen } = value(await view(signOffScreen, { story }, by.caller));
    return perform(signOffStory, { story, password: PASSWORD, version: seen.version.number, claimsDigest }, by.caller);
  };

  test('lets a story be signed off, and is bound by the signature', async () => {
    const { editor, story, blocker, wrong, first } = await wrongStory();
    expect(await sign(editor, story)).toMatchObject({ ok: false, refusal: { code: 'blocked' } });
    expect(await stageOf(editor, story)).toBe('in-check');
    const { blockers } = value(await letStand(editor, story, blocker));
    expect(blockers).toMatchObject([
      { code: 'not-clear', claim: wrong.id, overridden: true, override: { by: editor.id } },
    ]);
    expect(await stageOf(editor, story)).toBe('ready');
    value(await sign(editor, story));
    await editor.do(withdrawOverride, { override: blockers[0]?.override?.id, reason: 'Read again.' });
    const now = value(await view(storyById, { story }, first.caller));
    expect(now.signOff).toMatchObject({
      valid: false,
      voidedWhy: expect.stringContaining('An override no longer holds'),
    });
    expect(now.stage).toBe('in-check');
  });

  test('lapses when its claim changes, and voids the signature', async () => {
    const { editor, first, story, blocker, wrong } = await wrongStory();
    value(await letStand(editor, story, blocker));
    value(await sign(editor, story));
    await first.do(changeClaim, { claim: wrong.id, revision: wrong.revision, risk: 'low' });
    expect(await blockersOf(editor, story)).toMatchObject([{ code: 'not-clear', overridden: false }]);
    expect(value(await view(storyById, { story }, editor.caller))).toMatchObject({
      stage: 'in-check',
      signOff: { valid: false },
    });
  });

  test('outlives an assignment: who works on a claim is no part of it', async () => {
    const { editor, first, story, blocker, wrong } = await wrongStory();
    value(await letStand(editor, story, blocker));
    await first.do(changeClaim, { claim: wrong.id, revision: wrong.revision, assignee: first.id });
    expect(await stageOf(editor, story)).toBe('ready');
  });

  test('names what was seen: another blocker is stale, and shows what stands now', async () => {
    const { editor, first, story, blocker, wrong } = await wrongStory();
    await find(first, wrong, 'cannot-confirm');
    expect(await letStand(editor, story, blocker)).toMatchObject({
      ok: false,
      refusal: { code: 'stale', present: { blockers: [{ code: 'not-clear', overridden: false }] } },
    });
  });

  test('is not given by whoever’s check alone it would let stand', async () => {
    const { editor, story } = await wrongStory();
    const checking = await hand('editor');
    const claim = await newClaim(checking, story, '1931');
    await find(checking, claim, 'cannot-confirm');
    const mine = (await blockersOf(checking, story)).find((one) => one.claim === claim.id) as BlockerView;
    expect(await letStand(checking, story, mine)).toMatchObject({
      ok: false,
      refusal: { code: 'not-permitted', sentence: expect.stringContaining('Only your own check') },
    });
    expect((await letStand(editor, story, mine)).ok).toBe(true);
  });

  test('of the unmarked paragraphs holds until another paragraph is marked', async () => {
    const { editor, first, reporter } = await people();
    const story = await newStory(reporter);
    await settle(first, await newClaim(first, story.id, 'eleven weeks'));
    const [unmarked] = await blockersOf(editor, story.id);
    expect(unmarked).toMatchObject({ code: 'unmarked', starts: [expect.any(Number), expect.any(Number)] });
    value(await letStand(editor, story.id, unmarked as BlockerView));
    expect(await stageOf(editor, story.id)).toBe('ready');
    await settle(first, await newClaim(first, story.id, '1931'));
    expect(await blockersOf(editor, story.id)).toMatchObject([{ code: 'unmarked', overridden: false }]);
    expect(await stageOf(editor, story.id)).toBe('in-check');
  });

  test('of one blocker by two editors at once is given once', async () => {
    const { editor, story, blocker } = await wrongStory();
    const other = await hand('editor');
    const results = await Promise.all([letStand(editor, story, blocker), letStand(other, story, blocker)]);
    expect(results.map((one) => (one.ok ? 'given' : one.refusal.code)).sort()).toEqual(['given', 'invalid']);
  });
});
