import { describe, expect, test } from 'vitest';
import type { ClaimView } from '@/domain/views';
import { type Hand, hand, value } from '@/prisma/builders';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { acceptCorrections } from './commands/accept-corrections';
import { attachEvidence } from './commands/attach-evidence';
import { commitVersion } from './commands/commit-version';
import { decideCorrection } from './commands/decide-correction';
import { proposeCorrection } from './commands/propose-correction';
import { recordCheck } from './commands/record-check';
import { setDesk } from './commands/set-desk';
import { signOffStory } from './commands/sign-off-story';
import { perform, view } from './gate';
import { claimById } from './queries/claims';
import { correctionList } from './queries/corrections';
import { signOffScreen } from './queries/sign-off-screen';
import { storyBlockers, storyById } from './queries/stories';
import { storyTrailLines } from './queries/trail-lines';

await takeTestDatabase();

const PASSWORD = 'a password of ten or more';
const BODY = 'The bridge opened in 1931.\n\nIt carries 18,400 vehicles a day, said Ines Maroto.';

const people = async () => ({
  reporter: await hand('reporter', { name: 'Reporter' }),
  checker: await hand('checker', { name: 'Checker' }),
  editor: await hand('editor', { name: 'Editor', password: PASSWORD }),
});
const read = async (by: Hand, claim: string) => value(await view(claimById, { claim }, by.caller));
const storyOf = async (by: Hand, story: string) => value(await view(storyById, { story }, by.caller));
const propose = (by: Hand, claim: ClaimView, replacement: string, span = claim.spans[0]?.id) =>
  by.do(proposeCorrection, {
    claim: claim.id,
    revision: claim.revision,
    span,
    replacement,
    reason: 'The order says so.',
  });
const find = (by: Hand, claim: ClaimView, finding: string, more: object = {}) =>
  by.do(recordCheck, { claim: claim.id, revision: claim.revision, finding, rationale: 'So.', ...more });

async function withClaims(...words: string[]) {
  const who = await people();
  const story = await newStory(who.reporter);
  const claims: ClaimView[] = [];
  for (const exact of words) claims.push(await newClaim(who.checker, story.id, exact));
  return { ...who, story, claims, claim: claims[0] as ClaimView, other: claims[1] as ClaimView };
}

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

describe('several together', () => {
  test('make one version', async () => {
    const { checker, editor, story, claims } = await withClaims('eleven weeks', 'opened in 1931', '18,400');
    const replacements = ['ten weeks', 'opened in 1932', '18,900'];
    const proposed = [];
    for (const [at, claim] of claims.entries()) proposed.push(await propose(checker, claim, replacements[at] ?? ''));
    const decisions = proposed.map(({ id }) => ({ correction: id, revision: 1 }));
    const made = await editor.do(acceptCorrections, { story: story.id, base: 1, decisions });
    expect(made.version).toMatchObject({ number: 2, summary: '3 corrections: claims 1, 2 and 3' });
    expect(made.version.text).toBe(
      'Bridge to close for ten weeks\nThe bridge opened in 1932.\nIt carries 18,900 vehicles a day, said Ines Maroto.',
    );
    expect(made.corrections.map((one) => one.decision?.version)).toEqual([2, 2, 2]);
    for (const [at, claim] of claims.entries())
      expect((await read(checker, claim.id)).spans).toMatchObject([{ exact: replacements[at], state: 'changed' }]);
    expect((await storyOf(editor, story.id)).version.number).toBe(2);
  });

  test('that overlap are refused by name; one of them makes the other stale, and says why', async () => {
    const { checker, editor, reporter, story, claim, other } = await withClaims(
      'eleven weeks',
      'close for eleven weeks',
    );
    const one = await propose(checker, claim, 'ten weeks');
    const two = await propose(reporter, other, 'shut until May');
    const accept = (...ids: string[]) => {
      const decisions = ids.map((correction) => ({ correction, revision: 1 }));
      return perform(acceptCorrections, { story: story.id, base: 1, decisions }, editor.caller);
    };
    expect(await accept(one.id, two.id)).toMatchObject({
      refusal: {
        code: 'invalid',
        sentence: expect.stringMatching(
          /“close for eleven weeks” \(claim 2, proposed by Reporter\) and “eleven weeks” \(claim 1, proposed by Checker\) overlap/,
        ),
      },
    });
    value(await accept(one.id));
    const { items } = value(await view(correctionList, { story: story.id, decision: 'undecided' }, editor.caller));
    expect(items).toMatchObject([
      {
        id: two.id,
        stands: { ok: false, why: expect.stringMatching(/changed in version 2: they read “close for ten weeks” now/) },
      },
    ]);
    expect(
      await perform(decideCorrection, { correction: two.id, revision: 1, accept: true }, editor.caller),
    ).toMatchObject({
      refusal: { code: 'stale', sentence: expect.stringContaining('changed in version 2') },
    });
  });

  test('on another version than was seen are stale, and show what stands now', async () => {
    const { checker, reporter, editor, story, claim } = await withClaims('eleven weeks');
    const proposed = await propose(checker, claim, 'ten weeks');
    await reporter.do(commitVersion, {
      story: story.id,
      baseHash: story.version.hash,
      format: 'text',
      body: `A bridge shuts.\n\n${BODY}`,
    });
    const decisions = [{ correction: proposed.id, revision: 1 }];
    const accept = (base: number) => perform(acceptCorrections, { story: story.id, base, decisions }, editor.caller);
    expect(await accept(1)).toMatchObject({
      refusal: { code: 'stale', present: { version: 2, corrections: [{ id: proposed.id, stands: { ok: true } }] } },
    });
    expect(value(await accept(2)).version.headline).toBe('Bridge to close for ten weeks');
  });

  test('with one that moved since are made where it stands now', async () => {
    const { checker, reporter, editor, story, claim } = await withClaims('opened in 1931');
    const proposed = await propose(checker, claim, 'opened in 1932');
    const body = 'It carries 18,400 vehicles a day, said Ines Maroto.\n\nThe bridge opened in 1931.';
    await reporter.do(commitVersion, { story: story.id, baseHash: story.version.hash, format: 'text', body });
    const made = await editor.do(decideCorrection, { correction: proposed.id, revision: 1, accept: true });
    expect(made.version?.text.endsWith('The bridge opened in 1932.')).toBe(true);
  });
});
