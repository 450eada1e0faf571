import { describe, expect, test } from 'vitest';
import type { ClaimView } from '@/domain/views';
import { type Hand, hand, value } from '@/prisma/builders';
import { newClaim, newStory, readyStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { changeClaim } from './commands/change-claim';
import { correctEvidence } from './commands/correct-evidence';
import { editNote } from './commands/edit-note';
import { makeClaim } from './commands/make-claim';
import { planStory } from './commands/plan-story';
import { recordCheck } from './commands/record-check';
import { reopenThread, resolveThread } from './commands/resolve-thread';
import { signOffStory } from './commands/sign-off-story';
import { withdrawSignOff } from './commands/withdraw-sign-off';
import { writeClaimNote } from './commands/write-note';
import { perform, view } from './gate';
import { signOffScreen } from './queries/sign-off-screen';
import { storyById } from './queries/stories';
import { storyTrailLines } from './queries/trail-lines';

await takeTestDatabase();

const password = 'a password of ten or more';

async function desk() {
  const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
  return { reporter, checker, editor, story: await readyStory(reporter, checker) };
}

const screen = async (story: string, who: Hand) => value(await view(signOffScreen, { story }, who.caller));
const storyNow = async (story: string, who: Hand) => value(await view(storyById, { story }, who.caller));

async function sign(story: string, editor: Hand, typed = password) {
  const { claimsDigest } = await screen(story, editor);
  return perform(signOffStory, { story, password: typed, version: 1, claimsDigest }, editor.caller);
}

describe('signing off', () => {
  test('binds text and claims, and shows everywhere', async () => {
    const { editor, story } = await desk();
    expect((await storyNow(story.id, editor)).stage).toBe('ready');
    const signed = value(await sign(story.id, editor));
    expect(signed).toMatchObject({ by: editor.id, valid: true, version: 1, hash: story.version.hash });
    expect(await storyNow(story.id, editor)).toMatchObject({ stage: 'signed-off', signOff: { valid: true } });
  });

  test('asks for the right password', async () => {
    const { editor, story } = await desk();
    expect(await sign(story.id, editor, 'not my password')).toMatchObject({
      refusal: { code: 'invalid', fields: { password: expect.any(String) } },
    });
    expect((await storyNow(story.id, editor)).signOff).toBeNull();
  });

  test('is blocked while anything is in the way, and says what', async () => {
    const { editor, checker, story } = await desk();
    await newClaim(checker, story.id, 'Ines Maroto');
    expect(await sign(story.id, editor)).toMatchObject({
      refusal: { code: 'blocked', present: [{ code: 'unsettled', sentence: expect.stringContaining('Claim 4') }] },
    });
  });

  test('holds to what was read: a change meanwhile is stale', async () => {
    const { editor, checker, story } = await desk();
    const { claimsDigest } = await screen(story.id, editor);
    await settle(checker, await newClaim(checker, story.id, 'Ines Maroto'));
    const late = await perform(signOffStory, { story: story.id, password, version: 1, claimsDigest }, editor.caller);
    expect(late).toMatchObject({ refusal: { code: 'stale' } });
  });

  test('is not for the author, nor where a claim rests on the signer’s check alone', async () => {
    const { reporter, checker, story } = await desk();
    const author = await hand('editor');
    const own = await readyStory(author, checker);
    expect(own.people).toEqual([]);
    const alone = await readyStory(reporter, author);
    expect(await sign(alone.id, author)).toMatchObject({ refusal: { code: 'not-permitted' } });
    expect(await sign(story.id, checker)).toMatchObject({ refusal: { code: 'not-permitted' } });
  });

  test('two editors at once: one signature', async () => {
    const { editor, story } = await desk();
    const other = await hand('editor');
    const results = await Promise.all([sign(story.id, editor), sign(story.id, other)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe('a later change', () => {
  const cases: [string, (checker: Hand, claim: ClaimView, story: string) => Promise<unknown>, RegExp][] = [
    [
      'an excerpt corrected',
      (checker, claim) => checker.do(correctEvidence, { evidence: claim.evidence[0]?.id, excerpt: 'It is not so.' }),
      /Claim 1: the evidence from Works department was corrected/,
    ],
    [
      'a claim added',
      (checker, _claim, story) => checker.do(makeClaim, { story, spans: [{ exact: 'Ines Maroto' }] }),
      /Claim 4 was made/,
    ],
    [
      'a check recorded',
      (checker, claim) =>
        checker.do(recordCheck, { claim: claim.id, revision: claim.revision, finding: 'wrong', rationale: 'Ten.' }),
      /Claim 1: a check was recorded/,
    ],
    [
      'another risk',
      (checker, claim) => checker.do(changeClaim, { claim: claim.id, revision: claim.revision, risk: 'high' }),
      /Claim 1: kind or risk was changed/,
    ],
  ];

  test.each(cases)('%s voids it, and is named', async (_name, change, why) => {
    const { editor, checker, story } = await desk();
    value(await sign(story.id, editor));
    const [claim] = story.claims;
    if (!claim) throw new Error('no claim');
    await change(checker, claim, story.id);
    const after = await storyNow(story.id, editor);
    expect(after.signOff).toMatchObject({ valid: false, voidedWhy: expect.stringMatching(why) });
    expect(after.stage).not.toBe('signed-off');
    const { lines } = value(await view(storyTrailLines, { story: story.id }, editor.caller));
    expect(lines.at(-1)).toMatchObject({ type: 'sign-off.voided', payload: { why: expect.stringMatching(why) } });
    expect((await screen(story.id, editor)).since?.changes.join(' ')).toMatch(why);
  });

  test('notes, assignment and due dates leave it as it is', async () => {
    const { editor, checker, story } = await desk();
    value(await sign(story.id, editor));
    const [claim] = story.claims;
    if (!claim) throw new Error('no claim');
    const note = await checker.do(writeClaimNote, { claim: claim.id, text: 'Well done.' });
    await checker.do(editNote, { note: note.id, revision: 1, text: 'Done.' });
    await checker.do(resolveThread, { note: note.id, reason: 'Nothing to add.' });
    await checker.do(reopenThread, { note: note.id });
    await checker.do(changeClaim, { claim: claim.id, revision: claim.revision, assignee: checker.id });
    await editor.do(planStory, { story: story.id, dueAt: '2027-01-01T00:00:00Z' });
    expect((await storyNow(story.id, editor)).signOff).toMatchObject({ valid: true });
  });
});

test('a signature is withdrawn with a reason, once', async () => {
  const { editor, story } = await desk();
  value(await sign(story.id, editor));
  const reason = 'The lawyer rang.';
  expect(value(await perform(withdrawSignOff, { story: story.id, reason }, editor.caller))).toMatchObject({
    valid: false,
    voidedWhy: reason,
  });
  expect((await perform(withdrawSignOff, { story: story.id, reason }, editor.caller)).ok).toBe(false);
  expect((await sign(story.id, editor)).ok).toBe(true);
});

test('a story without claims is not ready', async () => {
  const editor = await hand('editor');
  const story = await newStory(await hand('reporter'));
  expect(await sign(story.id, editor)).toMatchObject({
    refusal: { code: 'blocked', present: [{ code: 'no-claims' }] },
  });
});
