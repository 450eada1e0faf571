import { expect, test, vi } from 'vitest';
import type { ClaimView, StoryView } from '@/domain/views';
import type { SavedVersion, VersionRow } from '@/domain/views-text';
import { call, desk } from '@/prisma/builders-call';
import { takeTestDatabase } from '@/prisma/test-database';

await takeTestDatabase();
// The first version waits until the thread that finds places has started.
vi.setConfig({ testTimeout: 60_000 });

const HEADLINE = 'Rowan Bridge';
const COUNT = 'The city counted 18,400 vehicles a day.';
const FEW = 'Few of the holes are dangerous, said Ines Maroto, the city engineer.';
const REST = 'The works take ten weeks, and cost six million euros in all.';

interface Problem {
  code: string;
  present?: { number: number; hash: string; document: unknown; createdByName: string };
  fields?: Record<string, string>;
}

async function handedIn(exact: string[]) {
  const { asReporter, asChecker, asEditor } = await desk();
  const body = [COUNT, FEW, REST].join('\n\n');
  const { body: story } = await call<StoryView>(asReporter, 'POST', '/stories', {
    format: 'text',
    headline: HEADLINE,
    body,
  });
  const spans = exact.map((words) => ({ exact: words }));
  const { body: claim } = await call<ClaimView>(asChecker, 'POST', `/stories/${story.id}/claims`, { spans });
  const check = { revision: 1, finding: 'not-a-fact-claim', rationale: 'So.' };
  await call(asChecker, 'POST', `/claims/${claim.id}/checks`, check);
  const save = <T = SavedVersion>(token: string, paragraphs: string[], more: object = {}) =>
    call<T>(token, 'POST', `/stories/${story.id}/versions`, {
      baseHash: story.version.hash,
      format: 'text',
      body: paragraphs.join('\n\n'),
      ...more,
    });
  const read = async () => (await call<ClaimView>(asChecker, 'GET', `/claims/${claim.id}`)).body;
  return { story, claim, save, read, asReporter, asChecker, asEditor };
}

test('a version is saved, listed and read, and one on an older text is stale with the present one', async () => {
  const { story, claim, save, asReporter, asEditor, asChecker } = await handedIn(['ten weeks']);
  const saved = await save(asReporter, [COUNT, FEW, REST.replace('ten', 'eleven')], { summary: 'Counted again' });
  expect(saved.status).toBe(201);
  expect(saved.body).toMatchObject({
    version: { number: 2, summary: 'Counted again', headline: HEADLINE },
    placements: [{ state: 'changed', exact: 'eleven weeks', previous: { exact: 'ten weeks' }, contextChanged: false }],
    signOffVoided: false,
    needs: [{ claim: claim.id, number: 1, need: 'recheck' }],
    said: [],
  });
  const late = await save<Problem>(asEditor, [COUNT]);
  expect([late.status, late.body.code]).toEqual([409, 'stale']);
  expect(late.body.present).toMatchObject({ number: 2, createdByName: 'A reporter', document: { type: 'doc' } });
  const { hash } = saved.body.version;
  const same = await save<Problem>(asEditor, [COUNT, FEW, REST.replace('ten', 'eleven')], { baseHash: hash });
  expect([same.status, same.body.fields?.body]).toEqual([422, expect.stringContaining('version 2')]);
  const listed = await call<{ items: VersionRow[] }>(asChecker, 'GET', `/stories/${story.id}/versions?limit=10`);
  expect(listed.body.items.map((one) => [one.number, one.passages])).toEqual([
    [2, 1],
    [1, 0],
  ]);
  const { body: first } = await call(asChecker, 'GET', `/stories/${story.id}/versions/1`);
  expect(first).toMatchObject({ number: 1, hash: story.version.hash });
});

test('the same version sent twice under one key is saved once', async () => {
  const { story, asReporter } = await handedIn(['ten weeks']);
  const sent = { baseHash: story.version.hash, format: 'text', body: `${COUNT}\n\n${REST}` };
  const send = () =>
    call<SavedVersion>(asReporter, 'POST', `/stories/${story.id}/versions`, sent, { 'idempotency-key': 'version-2' });
  const [first, again] = [await send(), await send()];
  expect([first.status, again.status, again.body.version.number]).toEqual([201, 201, 2]);
});

test('a changed sentence around unchanged words waits for a tick, which only a checker gives', async () => {
  const { save, read, asReporter, asChecker } = await handedIn(['Ines Maroto, the city engineer']);
  await save(asReporter, [COUNT, FEW.replace('Few', 'None'), REST]);
  const owed = await read();
  expect(owed.spans[0]).toMatchObject({
    state: 'exact',
    contextChanged: true,
    contextBefore: FEW,
    contextAfter: FEW.replace('Few', 'None'),
  });
  expect([owed.state, owed.sign]).toEqual(['settled', 'owed']);
  const ticked = (token: string) =>
    call<ClaimView>(token, 'POST', `/claims/${owed.id}/ticks`, { revision: owed.revision, span: owed.spans[0]?.id });
  expect((await ticked(asReporter)).status).toBe(403);
  const { status, body } = await ticked(asChecker);
  expect([status, body.sign, body.revision]).toEqual([200, 'settled', owed.revision + 1]);
  expect((await ticked(asChecker)).status).toBe(409);
});

test('lost places are re-attached or cut, and a checked claim is opened again', async () => {
  const { save, read, asReporter, asChecker } = await handedIn(['18,400 vehicles', 'ten weeks']);
  await save(asReporter, [FEW, REST]);
  const lost = await read();
  const span = lost.spans.find((one) => one.state === 'lost')?.id;
  const write = (path: string, body: object) => call<ClaimView>(asChecker, 'POST', `/claims/${lost.id}${path}`, body);
  const nowhere = await write('/reattachments', { revision: lost.revision, span, exact: 'seven weeks' });
  expect([nowhere.status, lost.sign]).toEqual([422, 'lost']);
  const attached = await call<ClaimView>(asChecker, 'POST', `/claims/${lost.id}/reattachments`, {
    revision: lost.revision,
    span,
    exact: 'six million euros',
  });
  expect([attached.status, attached.body.state]).toEqual([200, 'recheck']);
  const standing = await call(asChecker, 'POST', `/claims/${lost.id}/cuts`, { revision: attached.body.revision, span });
  expect(standing.status).toBe(422);
  const opened = await call<ClaimView>(asChecker, 'POST', `/claims/${lost.id}/reopening`, {
    revision: attached.body.revision,
    reason: 'A new order.',
  });
  expect([opened.status, opened.body.state]).toEqual([200, 'unassigned']);
});
