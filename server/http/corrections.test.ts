import { expect, test } from 'vitest';
import type { ClaimView, StoryView } from '@/domain/views';
import type { CorrectionsProposed, CorrectionView } from '@/domain/views-correction';
import type { SavedVersion } from '@/domain/views-text';
import { call, desk } from '@/prisma/builders-call';
import { BODY } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';

await takeTestDatabase();

async function marked() {
  const tokens = await desk();
  const body = `Bridge to close for eleven weeks\n\n${BODY}`;
  const { body: story } = await call<StoryView>(tokens.asReporter, 'POST', '/stories', { format: 'text', body });
  const spans = [{ exact: 'eleven weeks' }];
  const { body: claim } = await call<ClaimView>(tokens.asChecker, 'POST', `/stories/${story.id}/claims`, { spans });
  const propose = (token: string, more: object = {}) =>
    call<CorrectionView>(token, 'POST', `/claims/${claim.id}/corrections`, {
      revision: claim.revision,
      span: claim.spans[0]?.id,
      replacement: 'ten weeks',
      reason: 'The order says ten.',
      ...more,
    });
  return { ...tokens, story, claim, propose };
}

test('a correction is proposed, read, listed and taken back', async () => {
  const { propose, story, claim, asChecker, asEditor, asReporter } = await marked();
  expect((await propose(asChecker, { reason: '' })).body).toMatchObject({ fields: { reason: expect.any(String) } });
  expect((await propose(asChecker, { replacement: 'eleven weeks' })).status).toBe(422);
  expect((await propose(asChecker, { revision: 9 })).status).toBe(409);
  const proposed = await propose(asReporter);
  expect(proposed.status).toBe(201);
  expect(proposed.body).toMatchObject({ claim: claim.id, words: 'eleven weeks', claimRevision: 2, decision: null });
  const { body: now } = await call<ClaimView>(asEditor, 'GET', `/claims/${claim.id}`);
  expect(now.corrections).toHaveLength(1);
  const path = `/corrections/${proposed.body.id}/withdrawal`;
  expect((await call(asEditor, 'POST', path, { revision: 1 })).status).toBe(403);
  expect((await call(asReporter, 'POST', path, { revision: 1 })).status).toBe(200);
  const { body: list } = await call<{ items: CorrectionView[] }>(
    asEditor,
    'GET',
    `/stories/${story.id}/corrections?decision=undecided`,
  );
  expect(list.items).toEqual([]);
});

test('a correction is declined with a reason, another accepted, and makes a version', async () => {
  const { propose, story, asChecker, asEditor, asReporter, claim } = await marked();
  const first = await propose(asChecker);
  const decide = (id: string, token: string, body: object) =>
    call<SavedVersion & { correction: CorrectionView; fields?: object }>(token, 'POST', `/corrections/${id}/decision`, {
      revision: 1,
      ...body,
    });
  expect((await decide(first.body.id, asReporter, { accept: true })).status).toBe(403);
  expect((await decide(first.body.id, asEditor, { accept: false })).body.fields).toHaveProperty('reason');
  expect((await decide(first.body.id, asEditor, {})).body.fields).toHaveProperty('accept');
  const declined = await decide(first.body.id, asEditor, { accept: false, reason: 'It is eleven.' });
  expect([declined.status, declined.body.version, declined.body.correction.decision?.decision]).toEqual([
    200,
    undefined,
    'declined',
  ]);
  const second = await propose(asChecker, { revision: 3 });
  const same = await decide(second.body.id, asEditor, { accept: true, replacement: 'eleven weeks' });
  expect([same.status, same.body.fields]).toEqual([422, { replacement: expect.any(String) }]);
  const made = await decide(second.body.id, asEditor, { accept: true });
  expect(made.body.version).toMatchObject({ number: 2, headline: 'Bridge to close for ten weeks' });
  expect(made.body.placements).toMatchObject([{ claim: claim.id, exact: 'ten weeks', state: 'changed' }]);
  const { body: now } = await call<StoryView>(asChecker, 'GET', `/stories/${story.id}`);
  expect(now.version.hash).toBe(made.body.version.hash);
});

test('several places of a claim are corrected in one act; what cannot be is named, and nothing is half done', async () => {
  const { asChecker, story } = await marked();
  const spans = [{ exact: '18,400 vehicles' }, { exact: 'opened in 1931' }];
  const { body: claim } = await call<ClaimView>(asChecker, 'POST', `/stories/${story.id}/claims`, { spans });
  const send = (revision: number, replacements: string[]) =>
    call<CorrectionsProposed & { detail: string }>(asChecker, 'POST', `/claims/${claim.id}/corrections/several`, {
      revision,
      reason: 'The yearbook says so.',
      proposals: claim.spans.map((span, at) => ({ span: span.id, replacement: replacements[at] ?? span.exact })),
    });
  const made = await send(1, ['18,500 vehicles', 'opened in 1932']);
  expect(made.status).toBe(201);
  expect(made.body.corrections.map((one) => [one.words, one.replacement, one.stands.ok]).sort()).toEqual([
    ['18,400 vehicles', '18,500 vehicles', true],
    ['opened in 1931', 'opened in 1932', true],
  ]);
  expect([made.body.claim.revision, made.body.claim.corrections.length]).toEqual([3, 2]);
  const some = await send(3, ['18,500 vehicles', 'opened in 1933']);
  expect([some.body.corrections.map((one) => one.replacement), some.body.claim.revision]).toEqual([
    ['opened in 1933'],
    4,
  ]);
  expect(some.body.left).toMatchObject([{ replacement: '18,500 vehicles', why: expect.stringContaining('already') }]);
  const none = await send(4, []);
  expect([none.status, none.body.detail]).toEqual([422, expect.stringMatching(/could not be proposed.*stand there/)]);
  expect((await send(1, ['a', 'b'])).status).toBe(409);
  const { body: now } = await call<ClaimView>(asChecker, 'GET', `/claims/${claim.id}`);
  expect([now.revision, now.corrections.length]).toEqual([4, 3]);
});

test('corrections are accepted together on the version that was seen', async () => {
  const { propose, story, asChecker, asEditor } = await marked();
  const { body: proposed } = await propose(asChecker);
  const accept = (token: string, body: object) =>
    call<SavedVersion & { present?: object }>(token, 'POST', `/stories/${story.id}/corrections/decision`, {
      decisions: [{ correction: proposed.id, revision: 1 }],
      ...body,
    });
  expect((await accept(asChecker, { base: 1 })).status).toBe(403);
  expect((await accept(asEditor, { base: 1, decisions: [] })).status).toBe(422);
  expect((await accept(asEditor, { base: 7 })).status).toBe(409);
  const made = await accept(asEditor, { base: 1, summary: 'Ten, says the order' });
  expect([made.status, made.body.version.summary, made.body.version.number]).toEqual([200, 'Ten, says the order', 2]);
});

test('one of those accepted together is amended', async () => {
  const { propose, story, asChecker, asEditor } = await marked();
  const { body: proposed } = await propose(asChecker);
  const accept = (replacement: string) =>
    call<SavedVersion & { corrections: CorrectionView[]; fields?: object }>(
      asEditor,
      'POST',
      `/stories/${story.id}/corrections/decision`,
      { base: 1, decisions: [{ correction: proposed.id, revision: 1, replacement }] },
    );
  const same = await accept('eleven weeks');
  expect([same.status, same.body.fields]).toEqual([422, { 'decisions.0.replacement': expect.any(String) }]);
  const made = await accept('nine weeks');
  expect(made.body.version.headline).toBe('Bridge to close for nine weeks');
  expect(made.body.corrections).toMatchObject([{ replacement: 'ten weeks', decision: { replacement: 'nine weeks' } }]);
});
