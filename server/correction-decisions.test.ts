import { describe, expect, test } from 'vitest';
import { hand, value } from '@/prisma/builders';
import { find, PASSWORD, people, propose, read, storyOf, withClaims } from '@/prisma/builders-correction';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachEvidence } from './commands/attach-evidence';
import { decideCorrection } from './commands/decide-correction';
import { setDesk } from './commands/set-desk';
import { signOffStory } from './commands/sign-off-story';
import { perform, view } from './gate';
import { signOffScreen } from './queries/sign-off-screen';
import { storyBlockers } from './queries/stories';
import { storyTrailLines } from './queries/trail-lines';

await takeTestDatabase();

describe('an accepted correction', () => {
  test('makes a version, and its claim stands on exactly the new words', async () => {
    const { checker, editor, story, claim, other } = await withClaims('eleven weeks', '18,400 vehicles a day');
    const { claim: checked } = await find(checker, claim, 'wrong');
    const proposed = await propose(checker, checked, 'ten and a half weeks');
    const made = await editor.do(decideCorrection, { correction: proposed.id, revision: 1, accept: true });
    expect(made.version).toMatchObject({
      number: 2,
      headline: 'Bridge to close for ten and a half weeks',
      summary: expect.stringContaining('“eleven weeks” is now “ten and a half weeks”'),
      createdBy: editor.id,
    });
    expect(made.correction).toMatchObject({
      revision: 2,
      decision: { decision: 'accepted', replacement: 'ten and a half weeks', by: editor.id, version: 2 },
    });
    const now = await read(checker, claim.id);
    expect(now).toMatchObject({ state: 'recheck', revision: proposed.claimRevision + 1 });
    expect(now.spans).toMatchObject([{ id: claim.spans[0]?.id, exact: 'ten and a half weeks', state: 'changed' }]);
    const beside = await read(checker, other.id);
    expect(beside).toMatchObject({ revision: other.revision, spans: [{ exact: '18,400 vehicles a day' }] });
    expect(beside.spans[0]?.start).toBe((other.spans[0]?.start ?? 0) + 'ten and a half'.length - 'eleven'.length);
    const { lines } = value(await view(storyTrailLines, { story: story.id }, checker.caller));
    expect(lines.slice(-2)).toMatchObject([
      { type: 'version.committed', payload: { number: 2, corrections: [proposed.id], numbers: [1] } },
      { type: 'correction.decided', payload: { decision: 'accepted', version: 2, revision: now.revision } },
    ]);
    expect((await storyOf(editor, story.id)).version.number).toBe(2);
  });

  test('may say something else altogether: the claim still stands on it, and on nothing more', async () => {
    const { checker, editor, claim, other } = await withClaims('eleven weeks', 'close for eleven weeks');
    const proposed = await propose(checker, claim, 'all who drive');
    await editor.do(decideCorrection, { correction: proposed.id, revision: 1, accept: true });
    expect((await read(checker, claim.id)).spans).toMatchObject([{ exact: 'all who drive', state: 'changed' }]);
    expect((await read(checker, other.id)).spans).toMatchObject([
      { exact: 'close for all who drive', state: 'changed' },
    ]);
  });

  test('that only adds to the words is the claim’s as a whole', async () => {
    const { checker, editor, claim } = await withClaims('eleven weeks');
    const { claim: checked } = await find(checker, claim, 'confirmed');
    const proposed = await propose(checker, checked, 'at least eleven weeks or more');
    await editor.do(decideCorrection, { correction: proposed.id, revision: 1, accept: true });
    expect(await read(checker, claim.id)).toMatchObject({
      state: 'recheck',
      spans: [{ exact: 'at least eleven weeks or more', state: 'changed' }],
    });
  });

  test('that a check asked for leaves the claim clear without more', async () => {
    const { checker, editor, claim } = await withClaims('eleven weeks');
    const supported = await settle(checker, claim);
    const { claim: asked } = await find(checker, supported, 'confirmed-with-change', { wording: 'ten weeks' });
    expect([asked.state, asked.clear]).toEqual(['settled', false]);
    const proposed = await propose(checker, asked, 'ten weeks');
    await editor.do(decideCorrection, { correction: proposed.id, revision: 1, accept: true });
    const now = await read(checker, claim.id);
    expect([now.state, now.clear, now.sign]).toEqual(['settled', true, 'settled']);
  });

  test('that nobody asked for is settled by one who confirms the new words', async () => {
    const { checker, editor, claim } = await withClaims('eleven weeks');
    const supported = await settle(checker, claim);
    const proposed = await propose(checker, supported, 'ten weeks');
    await editor.do(decideCorrection, { correction: proposed.id, revision: 1, accept: true });
    const changed = await read(checker, claim.id);
    expect(changed.state).toBe('recheck');
    const { claim: now } = await find(checker, changed, 'confirmed-with-change', { wording: 'ten weeks' });
    expect([now.state, now.clear]).toEqual(['settled', true]);
  });

  test('of high risk needs no second round where both had asked for these words', async () => {
    const { checker, editor, claim } = await withClaims('eleven weeks');
    const second = await hand('checker');
    await checker.do(attachEvidence, {
      claim: claim.id,
      type: 'link',
      url: 'https://example.org',
      source: 'Register',
      tier: 'primary',
      stance: 'supports',
    });
    const asking = { wording: 'ten weeks' };
    const one = await find(checker, await read(checker, claim.id), 'confirmed-with-change', asking);
    const two = await find(second, one.claim, 'confirmed-with-change', asking);
    const proposed = await propose(second, two.claim, 'ten weeks');
    await editor.do(decideCorrection, { correction: proposed.id, revision: 1, accept: true });
    const now = await read(checker, claim.id);
    expect([now.state, now.clear, now.checks.filter((check) => check.standing).length]).toEqual(['settled', true, 2]);
  });

  test('can be amended by whoever accepts it, not back to what stands', async () => {
    const { checker, editor, claim } = await withClaims('eleven weeks');
    const proposed = await propose(checker, claim, 'ten weeks');
    const decide = (replacement: string) =>
      perform(
        decideCorrection,
        { correction: proposed.id, revision: 1, accept: true, replacement, reason: 'House style.' },
        editor.caller,
      );
    expect(await decide('eleven weeks')).toMatchObject({ refusal: { fields: { replacement: expect.any(String) } } });
    const made = value(await decide('10 weeks'));
    expect(made.version?.headline).toBe('Bridge to close for 10 weeks');
    expect(made.correction).toMatchObject({
      replacement: 'ten weeks',
      decision: { replacement: '10 weeks', reason: 'House style.' },
    });
  });

  test('without a replacement takes the words out, and their place is lost', async () => {
    const { checker, editor, story, claim } = await withClaims(', said Ines Maroto');
    const proposed = await propose(checker, claim, '');
    const made = await editor.do(decideCorrection, { correction: proposed.id, revision: 1, accept: true });
    expect(made.version?.text).toContain('vehicles a day.');
    expect((await read(checker, claim.id)).spans).toMatchObject([{ state: 'lost' }]);
    const { blockers } = value(await view(storyBlockers, { story: story.id }, editor.caller));
    expect(blockers.map((one) => one.code)).toContain('lost');
  });

  test('stands in the way until it is decided; proposed after it, it voids a signature', async () => {
    const { reporter, checker, editor } = await people();
    const story = await newStory(reporter, { body: 'The bridge opened in 1931.' });
    await settle(checker, await newClaim(checker, story.id, 'opened in 1931'));
    const claim = await settle(checker, await newClaim(checker, story.id, 'eleven weeks'));
    const proposed = await propose(checker, claim, 'ten weeks');
    const screen = value(await view(signOffScreen, { story: story.id }, editor.caller));
    expect(screen.blockers.map((one) => one.code)).toEqual(['correction']);
    await editor.do(decideCorrection, { correction: proposed.id, revision: 1, accept: false, reason: 'It is eleven.' });
    const { claimsDigest } = value(await view(signOffScreen, { story: story.id }, editor.caller));
    await editor.do(signOffStory, { story: story.id, password: PASSWORD, version: 1, claimsDigest });
    const again = await propose(checker, await read(checker, claim.id), 'ten weeks');
    expect((await storyOf(editor, story.id)).signOff).toMatchObject({
      valid: false,
      voidedWhy: expect.stringContaining('a correction was proposed or decided'),
    });
    const made = await editor.do(decideCorrection, { correction: again.id, revision: 1, accept: true });
    expect(made.signOffVoided).toBe(false);
  });
});

describe('who decides', () => {
  test('editors, their own too; authors where the desk says so', async () => {
    const { reporter, editor, claim } = await withClaims('eleven weeks');
    const admin = await hand('administrator');
    const proposed = await propose(reporter, claim, 'ten weeks');
    const decline = { correction: proposed.id, revision: 1, accept: false, reason: 'No.' };
    expect(await perform(decideCorrection, decline, reporter.caller)).toMatchObject({
      refusal: { code: 'not-permitted', sentence: expect.stringContaining('Ask an editor to decide') },
    });
    await admin.do(setDesk, { blindSecondCheck: false, authorsDecide: true });
    expect((await read(reporter, claim.id)).corrections[0]?.abilities.decide).toEqual({ may: true });
    expect((await reporter.do(decideCorrection, decline)).correction.decision?.decision).toBe('declined');
    await admin.do(setDesk, { blindSecondCheck: false, authorsDecide: false });
    const own = await propose(editor, await read(editor, claim.id), 'nine weeks');
    const made = await editor.do(decideCorrection, { correction: own.id, revision: 1, accept: true });
    expect(made.correction.decision).toMatchObject({ decision: 'accepted', by: editor.id });
  });

  test('once: of two at the same moment the second is told', async () => {
    const { checker, editor, claim, story } = await withClaims('eleven weeks');
    const other = await hand('editor', { name: 'Other' });
    const proposed = await propose(checker, claim, 'ten weeks');
    const both = await Promise.all(
      [editor, other].map((by) =>
        perform(decideCorrection, { correction: proposed.id, revision: 1, accept: true }, by.caller),
      ),
    );
    expect(both.map((one) => (one.ok ? 'made' : one.refusal.code)).sort()).toEqual(['made', 'stale']);
    expect(both.find((one) => !one.ok)).toMatchObject({
      refusal: { sentence: expect.stringContaining('was accepted meanwhile'), present: { revision: 2 } },
    });
    expect((await storyOf(editor, story.id)).version.number).toBe(2);
  });

  test('a decline says why, and leaves the words', async () => {
    const { checker, editor, claim } = await withClaims('eleven weeks');
    const proposed = await propose(checker, claim, 'ten weeks');
    const decline = (reason: string) =>
      perform(decideCorrection, { correction: proposed.id, revision: 1, accept: false, reason }, editor.caller);
    expect(await decline(' ')).toMatchObject({ refusal: { fields: { reason: expect.stringContaining('Checker') } } });
    const declined = value(await decline('It is eleven.'));
    expect(declined.version).toBeUndefined();
    expect(declined.correction).toMatchObject({
      claimRevision: proposed.claimRevision + 1,
      decision: { decision: 'declined', reason: 'It is eleven.' },
    });
    expect(await read(checker, claim.id)).toMatchObject({ spans: [{ exact: 'eleven weeks', state: 'exact' }] });
  });
});
