import { describe, expect, test } from 'vitest';
import type { ClaimRow, ClaimView, StoryView } from '@/domain/views';
import type { StaleClaim } from '@/domain/views-claim-since';
import { type Hand, hand, value } from '@/prisma/builders';
import { call, desk, tokenOf } from '@/prisma/builders-call';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachEvidence } from './commands/attach-evidence';
import { changeClaim } from './commands/change-claim';
import { recordCheck } from './commands/record-check';
import { writeClaimNote } from './commands/write-note';
import { view } from './gate';
import { claimById, evidenceById } from './queries/claims';
import { storyScreen } from './queries/story-screen';

await takeTestDatabase();

const evidence = { type: 'link', url: 'https://a.example', source: 'A', tier: 'primary', stance: 'supports' };
const claimNow = async (id: string, who: Hand) => value(await view(claimById, { claim: id }, who.caller));
const screenOf = async (story: string, who: Hand) => value(await view(storyScreen, { story }, who.caller));

async function people() {
  const { reporter, checker, asReporter, asChecker } = await desk();
  const story: StoryView = await newStory(reporter);
  return { reporter, checker, asReporter, asChecker, story };
}

describe('POST /claims/{claim}/split', () => {
  test('one claim becomes two, with the same evidence, and the check is not carried over', async () => {
    const { checker, asChecker, story } = await people();
    const claim = await settle(checker, await newClaim(checker, story.id, '18,400 vehicles a day'));
    await checker.do(writeClaimNote, { claim: claim.id, text: 'Ring them.' });
    const parts = [{ spans: [{ exact: '18,400 vehicles' }] }, { spans: [{ exact: 'a day' }], kind: 'other' }];
    const path = `/claims/${claim.id}/split`;
    const answer = await call<{ claims: ClaimView[] }>(asChecker, 'POST', path, { revision: claim.revision, parts });
    expect(answer.status).toBe(200);
    expect(answer.body.claims).toMatchObject([
      { id: claim.id, number: 1, state: 'unassigned', finding: null, revision: claim.revision + 1 },
      { number: 2, state: 'unassigned', revision: 1, threads: [] },
    ]);
    const [first, second] = answer.body.claims;
    expect(first?.threads).toHaveLength(1);
    expect(second?.evidence.map((one) => one.id)).toEqual(first?.evidence.map((one) => one.id));
    expect(first?.checks).toMatchObject([{ standing: false }]);
    const screen = await screenOf(story.id, checker);
    expect(screen.story.progress).toMatchObject({ claims: 2, settled: 0, clear: 0 });
    // The next claim takes the number after the parts.
    expect((await newClaim(checker, story.id, 'eleven weeks')).number).toBe(3);
  });

  test('a check of what is left counts again', async () => {
    const { checker, asChecker, story } = await people();
    const claim = await settle(checker, await newClaim(checker, story.id, '18,400 vehicles a day'));
    const parts = [{ spans: [{ exact: '18,400 vehicles a day' }] }, { spans: [{ exact: '18,400' }] }];
    await call(asChecker, 'POST', `/claims/${claim.id}/split`, { revision: claim.revision, parts });
    const now = await claimNow(claim.id, checker);
    // The words are those that were checked; the check is not taken over all the same.
    expect(now).toMatchObject({ statement: claim.statement, state: 'unassigned' });
    await checker.do(recordCheck, { claim: claim.id, revision: now.revision, finding: 'confirmed' });
    expect(await claimNow(claim.id, checker)).toMatchObject({ state: 'settled', clear: true });
  });
});

describe('POST /claims/{claim}/merge', () => {
  test('places, evidence and threads come together, and the other is gone', async () => {
    const { checker, asChecker, story } = await people();
    const one = await newClaim(checker, story.id, 'opened in 1931');
    const other = await newClaim(checker, story.id, 'eleven weeks');
    const attached = await checker.do(attachEvidence, { claim: other.id, ...evidence });
    await checker.do(writeClaimNote, { claim: other.id, text: 'Ring them.' });
    const merged = await call<ClaimView>(asChecker, 'POST', `/claims/${one.id}/merge`, {
      revision: one.revision,
      other: { claim: other.id, revision: other.revision + 1 },
    });
    expect(merged.status).toBe(200);
    expect(merged.body).toMatchObject({
      number: 1,
      statement: 'opened in 1931',
      revision: 2,
      evidence: [{ id: attached.id, claims: [one.id] }],
      threads: [{ claim: one.id, notes: [{ text: 'Ring them.', claim: one.id }] }],
    });
    expect(merged.body.spans.map((span) => span.exact)).toEqual(['opened in 1931', 'eleven weeks']);
    const { claims, story: now } = await screenOf(story.id, checker);
    expect(claims.map((claim) => claim.number)).toEqual([1]);
    expect(now.progress.claims).toBe(1);
    expect((await call(asChecker, 'GET', `/claims/${other.id}`)).status).toBe(404);
  });

  test('with a claim of another story, or of one that is hidden, is the same refusal', async () => {
    const { checker, asChecker, story } = await people();
    const one = await newClaim(checker, story.id, 'opened in 1931');
    const elsewhere = await newClaim(checker, (await newStory(checker)).id, 'opened in 1931');
    const merge = (other: string) =>
      call(asChecker, 'POST', `/claims/${one.id}/merge`, { revision: 1, other: { claim: other, revision: 1 } });
    const [there, none] = [await merge(elsewhere.id), await merge('none')];
    expect(there.status).toBe(422);
    expect(there.body).toEqual(none.body);
  });

  test('asks for a recheck where a place came to a checked claim', async () => {
    const { checker, asChecker, story } = await people();
    const one = await settle(checker, await newClaim(checker, story.id, 'opened in 1931'));
    const other = await newClaim(checker, story.id, 'eleven weeks');
    const merged = await call(asChecker, 'POST', `/claims/${one.id}/merge`, {
      revision: one.revision,
      other: { claim: other.id, revision: 1 },
    });
    expect(merged.body).toMatchObject({ state: 'recheck' });
  });
});

describe('POST /claims/{claim}/removal', () => {
  test('it goes from lists, views, counts and blockers; its evidence and its trail stay', async () => {
    const { checker, asChecker, story } = await people();
    const claim = await newClaim(checker, story.id, 'eleven weeks');
    const attached = await checker.do(attachEvidence, { claim: claim.id, ...evidence });
    const path = `/claims/${claim.id}/removal`;
    const body = { revision: 2, reason: 'Marked by mistake.' };
    const headers = { 'idempotency-key': 'once' };
    const removed = await call(asChecker, 'POST', path, body, headers);
    expect(removed).toMatchObject({ status: 200, body: { id: claim.id, number: 1 } });
    // Whoever got no answer asks again, and hears that it was done.
    expect(await call(asChecker, 'POST', path, body, headers)).toMatchObject({ status: 200, body: removed.body });
    expect((await call(asChecker, 'POST', path, body)).status).toBe(404);
    for (const [method, name, sent] of [
      ['GET', '', undefined],
      ['PATCH', '', { revision: 3, risk: 'high' }],
      ['POST', '/notes', { text: 'x' }],
      ['POST', '/checks', { revision: 3, finding: 'confirmed' }],
    ] as const)
      expect((await call(asChecker, method, `/claims/${claim.id}${name}`, sent)).status).toBe(404);
    const screen = await screenOf(story.id, checker);
    expect(screen.claims).toEqual([]);
    expect(screen.story).toMatchObject({ stage: 'handed-in', progress: { claims: 0, blockers: 1 } });
    expect(screen.blockers).toMatchObject([{ code: 'no-claims' }]);
    expect(value(await view(evidenceById, { evidence: attached.id }, checker.caller)).claims).toEqual([]);
    const trail = await call<string>(asChecker, 'GET', `/stories/${story.id}/trail`);
    expect(trail.body).toContain('Marked by mistake.');
    // Its number is not given again.
    expect((await newClaim(checker, story.id, 'eleven weeks')).number).toBe(2);
  });

  test('says beforehand who may, and does as it says', async () => {
    const { reporter, checker, asReporter, story } = await people();
    const claim = await newClaim(reporter, story.id, 'eleven weeks');
    expect((await claimNow(claim.id, reporter)).abilities.remove).toEqual({ may: true });
    await settle(checker, claim);
    const { abilities, revision } = await claimNow(claim.id, reporter);
    expect(abilities.remove).toEqual({ may: false, why: expect.stringMatching(/^Claim 1 has been checked/) });
    const answer = await call(asReporter, 'POST', `/claims/${claim.id}/removal`, { revision, reason: 'No.' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    expect((await claimNow(claim.id, checker)).abilities.remove).toEqual({ may: true });
  });

  test('a disputed claim is ruled on first', async () => {
    const { checker, asChecker, story } = await people();
    const claim = await settle(checker, await newClaim(checker, story.id, 'eleven weeks'));
    const second = await hand('checker');
    await second.do(recordCheck, { claim: claim.id, revision: claim.revision, finding: 'wrong', rationale: 'Twelve.' });
    const { revision } = await claimNow(claim.id, checker);
    const answer = await call(asChecker, 'POST', `/claims/${claim.id}/removal`, { revision, reason: 'Gone.' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'blocked' } });
  });
});

describe('the second writer', () => {
  test('is told who changed what, and when', async () => {
    const { reporter, checker, story } = await people();
    const claim = await newClaim(checker, story.id, 'eleven weeks');
    const other = await hand('checker', { name: 'Ines Maroto' });
    await other.do(changeClaim, { claim: claim.id, revision: 1, risk: 'high' });
    await other.do(changeClaim, { claim: claim.id, revision: 2, assignee: checker.id });
    await other.do(attachEvidence, { claim: claim.id, ...evidence });
    const asAuthor = await tokenOf(reporter);
    const late = await call<{ code: string; present: StaleClaim }>(asAuthor, 'PATCH', `/claims/${claim.id}`, {
      revision: 1,
      kind: 'date',
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'stale', present: { revision: 3, risk: 'high' } } });
    expect(late.body.present.since).toEqual([
      { by: 'Ines Maroto', at: expect.any(String), sentence: 'attached evidence from A to claim 1' },
      { by: 'Ines Maroto', at: expect.any(String), sentence: 'changed claim 1: its risk is now high' },
    ]);
  });
});

test('GET /stories/{story}/claims filters by state, kind, risk and person', async () => {
  const { checker, asChecker, story } = await people();
  await newClaim(checker, story.id, 'eleven weeks', { kind: 'figure', risk: 'high', assignee: checker.id });
  await newClaim(checker, story.id, 'opened in 1931', { kind: 'date' });
  await settle(checker, await newClaim(checker, story.id, '18,400 vehicles', { kind: 'figure' }));
  const listed = async (query: string) => {
    const { body } = await call<{ items: ClaimRow[] }>(asChecker, 'GET', `/stories/${story.id}/claims?${query}`);
    return body.items.map((claim) => claim.number);
  };
  expect(await listed('kind=figure')).toEqual([1, 3]);
  expect(await listed('kind=figure&state=settled')).toEqual([3]);
  expect(await listed('risk=high')).toEqual([1]);
  expect(await listed(`assignee=${checker.id}`)).toEqual([1]);
  expect(await listed('assignee=none')).toEqual([2, 3]);
  expect(await listed('kind=quote')).toEqual([]);
  expect((await call(asChecker, 'GET', `/stories/${story.id}/claims?risk=dire`)).status).toBe(422);
});
