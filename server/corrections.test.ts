import { describe, expect, test } from 'vitest';
import type { ClaimView } from '@/domain/views';
import type { CorrectionView } from '@/domain/views-correction';
import { type Hand, hand, value } from '@/prisma/builders';
import { BODY, newClaim, newStory, readyStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { commitVersion } from './commands/commit-version';
import { decideCorrection } from './commands/decide-correction';
import { mergeClaims } from './commands/merge-claims';
import { proposeCorrection } from './commands/propose-correction';
import { removeClaim } from './commands/remove-claim';
import { splitClaim } from './commands/split-claim';
import { withdrawCorrection } from './commands/withdraw-correction';
import { perform, view } from './gate';
import { claimById } from './queries/claims';
import { correctionList } from './queries/corrections';
import { deskScreen } from './queries/desk-screen';
import { storyBlockers, storyById } from './queries/stories';

await takeTestDatabase();

const people = async () => ({
  reporter: await hand('reporter', { name: 'Reporter' }),
  checker: await hand('checker', { name: 'Checker' }),
  editor: await hand('editor', { name: 'Editor' }),
});
const read = async (by: Hand, claim: string) => value(await view(claimById, { claim }, by.caller));
const listed = async (by: Hand, story: string, more: object = {}) =>
  value(await view(correctionList, { story, ...more }, by.caller));
const asked = (claim: ClaimView, replacement = 'ten weeks', more: object = {}) => ({
  claim: claim.id,
  revision: claim.revision,
  span: claim.spans[0]?.id,
  replacement,
  reason: 'The order says ten.',
  ...more,
});
const propose = (by: Hand, claim: ClaimView, replacement = 'ten weeks', more: object = {}) =>
  by.do(proposeCorrection, asked(claim, replacement, more));

describe('a proposed correction', () => {
  test('shows on its claim, raises it, and stands in the way until it is decided', async () => {
    const { reporter, checker, editor } = await people();
    const story = await readyStory(reporter, checker);
    const [claim] = story.claims as [ClaimView];
    const proposed = await propose(checker, claim);
    expect(proposed).toMatchObject({
      claimNumber: claim.number,
      claimRevision: claim.revision + 1,
      revision: 1,
      words: 'eleven weeks',
      replacement: 'ten weeks',
      decision: null,
      stands: { ok: true, start: claim.spans[0]?.start },
      abilities: { decide: { may: false }, withdraw: { may: true } },
    });
    const now = await read(editor, claim.id);
    expect(now).toMatchObject({ revision: claim.revision + 1, state: 'settled', clear: true });
    expect(now.corrections).toMatchObject([{ id: proposed.id, abilities: { decide: { may: true } } }]);
    expect(now.corrections[0]?.abilities.withdraw).toMatchObject({
      why: expect.stringContaining('Checker proposed it'),
    });
    const { blockers } = value(await view(storyBlockers, { story: story.id }, editor.caller));
    expect(blockers).toMatchObject([{ code: 'correction', correction: proposed.id, claim: claim.id }]);
    expect(value(await view(storyById, { story: story.id }, editor.caller))).toMatchObject({
      stage: 'in-check',
      progress: { blockers: 1 },
    });
  });

  test('lands on the revision that was seen only', async () => {
    const { reporter, checker, editor } = await people();
    const story = await newStory(reporter);
    const claim = await newClaim(checker, story.id, 'eleven weeks');
    const both = await Promise.all(
      [checker, editor].map((by, at) => perform(proposeCorrection, asked(claim, `${at} weeks`), by.caller)),
    );
    expect(both.map((one) => (one.ok ? 'proposed' : one.refusal.code)).sort()).toEqual(['proposed', 'stale']);
    const stale = both.find((one) => !one.ok);
    expect(stale).toMatchObject({
      refusal: { present: { since: [{ sentence: expect.stringContaining('proposed a correction of claim') }] } },
    });
  });

  test('goes with its claim when that is removed', async () => {
    const { reporter, checker } = await people();
    const story = await newStory(reporter);
    const claim = await newClaim(checker, story.id, 'eleven weeks');
    const proposed = await propose(checker, claim);
    await checker.do(removeClaim, { claim: claim.id, revision: proposed.claimRevision, reason: 'By mistake.' });
    expect((await listed(checker, story.id)).items).toEqual([]);
    expect(await perform(withdrawCorrection, { correction: proposed.id, revision: 1 }, checker.caller)).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });
});

describe('a correction of a claim that is made another', () => {
  test('goes over with it into the claim it is merged into, and can be made there', async () => {
    const { reporter, checker, editor } = await people();
    const story = await newStory(reporter);
    const claim = await newClaim(checker, story.id, '1931');
    const other = await newClaim(checker, story.id, 'eleven weeks');
    const proposed = await propose(checker, other);
    const merged = await checker.do(mergeClaims, {
      claim: claim.id,
      revision: claim.revision,
      other: { claim: other.id, revision: proposed.claimRevision },
    });
    expect(merged.corrections).toMatchObject([{ id: proposed.id, claim: claim.id, stands: { ok: true } }]);
    const made = await editor.do(decideCorrection, { correction: proposed.id, revision: 1, accept: true });
    expect(made.version?.headline).toBe('Bridge to close for ten weeks');
    expect((await read(checker, claim.id)).spans.map((span) => span.exact)).toEqual(['1931', 'ten weeks']);
  });

  test('stays with it when it is split, and says where its place went', async () => {
    const { reporter, checker, editor } = await people();
    const story = await newStory(reporter);
    const claim = await newClaim(checker, story.id, 'eleven weeks');
    const proposed = await propose(checker, claim);
    const parts = [{ spans: [{ exact: 'eleven' }] }, { spans: [{ exact: 'weeks' }] }];
    await checker.do(splitClaim, { claim: claim.id, revision: proposed.claimRevision, parts });
    const [now] = (await read(editor, claim.id)).corrections;
    expect(now?.stands).toMatchObject({ ok: false, why: expect.stringContaining('no longer has the place') });
    const accept = { correction: proposed.id, revision: 1, accept: true };
    expect(await perform(decideCorrection, accept, editor.caller)).toMatchObject({ refusal: { code: 'stale' } });
    const declined = await editor.do(decideCorrection, { ...accept, accept: false, reason: 'Anew on the parts.' });
    expect(declined.correction.decision?.decision).toBe('declined');
  });

  test('waits while its words are lost, and stands again where they come back', async () => {
    const { reporter, checker, editor } = await people();
    const story = await newStory(reporter);
    const claim = await newClaim(checker, story.id, 'The bridge opened in 1931');
    const proposed = await propose(checker, claim, 'The bridge opened in 1932');
    const commit = (baseHash: string, body: string) =>
      reporter.do(commitVersion, { story: story.id, baseHash, format: 'text', body });
    const without = await commit(story.version.hash, 'It carries 18,400 vehicles a day, said Ines Maroto.');
    expect((await read(editor, claim.id)).corrections[0]?.stands).toMatchObject({
      ok: false,
      why: expect.stringContaining('lost in version 2'),
    });
    await commit(without.version.hash, BODY);
    expect((await read(editor, claim.id)).corrections[0]).toMatchObject({ id: proposed.id, stands: { ok: true } });
  });
});

describe('a correction taken back', () => {
  test('by who proposed it, is one no more', async () => {
    const { reporter, checker, editor } = await people();
    const story = await newStory(reporter);
    const claim = await settle(checker, await newClaim(checker, story.id, 'eleven weeks'));
    const proposed = await propose(reporter, claim);
    const back = { correction: proposed.id, revision: 1 };
    expect(await perform(withdrawCorrection, back, editor.caller)).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
    const gone = await reporter.do(withdrawCorrection, back);
    expect(gone).toMatchObject({
      revision: 2,
      claimRevision: claim.revision + 2,
      decision: { decision: 'withdrawn', by: reporter.id, version: null },
      stands: { ok: false, why: 'It was withdrawn.' },
    });
    const { blockers } = value(await view(storyBlockers, { story: story.id }, editor.caller));
    expect(blockers.some((one) => one.code === 'correction')).toBe(false);
    expect(await perform(withdrawCorrection, back, reporter.caller)).toMatchObject({ refusal: { code: 'stale' } });
  });
});

test('a correction waits on the story’s editor, on their desk, until it is decided', async () => {
  const { reporter, checker, editor } = await people();
  const story = await newStory(reporter, {
    people: [
      { person: reporter.id, as: 'author' },
      { person: editor.id, as: 'editor' },
    ],
  });
  const claim = await newClaim(checker, story.id, 'eleven weeks');
  const proposed = await propose(checker, claim);
  const waits = async (by: Hand) =>
    value(await view(deskScreen, {}, by.caller)).waiting.filter((one) => one.sign === 'correction');
  expect(await waits(editor)).toMatchObject([
    { story: story.id, act: 'Decide 1 correction', detail: 'Bridge to close for eleven weeks' },
  ]);
  expect([await waits(reporter), await waits(checker)]).toEqual([[], []]);
  await checker.do(withdrawCorrection, { correction: proposed.id, revision: 1 });
  expect(await waits(editor)).toEqual([]);
});

test('the list of corrections: page by page, undecided or not', async () => {
  const { reporter, checker } = await people();
  const story = await newStory(reporter);
  let claim = await newClaim(checker, story.id, 'eleven weeks');
  const made: CorrectionView[] = [];
  for (const replacement of ['ten weeks', 'nine weeks', '']) {
    made.push(await propose(checker, claim, replacement));
    claim = await read(checker, claim.id);
  }
  await checker.do(withdrawCorrection, { correction: made[1]?.id, revision: 1 });
  const ids = async (more: object) => (await listed(checker, story.id, more)).items.map((one) => one.id);
  expect(await ids({})).toEqual(made.map((one) => one.id));
  expect(await ids({ decision: 'undecided' })).toEqual([made[0]?.id, made[2]?.id]);
  expect(await ids({ decision: 'withdrawn' })).toEqual([made[1]?.id]);
  const first = await listed(checker, story.id, { limit: 2 });
  expect(first.items).toHaveLength(2);
  const rest = await listed(checker, story.id, { limit: 2, after: first.next });
  expect([rest.items.map((one) => one.id), rest.next]).toEqual([[made[2]?.id], null]);
});
