import { describe, expect, test } from 'vitest';
import { FIRST_RULES } from '@/domain/house-rule-presets';
import type { ClaimView, EvidenceView, StoryView } from '@/domain/views';
import type { SourceDetails } from '@/domain/views-source';
import { hand, value } from '@/prisma/builders';
import { call, desk } from '@/prisma/builders-call';
import { around, fresh, trailOf } from '@/prisma/builders-source';
import { readyStory } from '@/prisma/builders-story';
import { Replay } from '@/prisma/replay-trail';
import { takeTestDatabase } from '@/prisma/test-database';
import { knowSource } from './commands/change-source';
import { setPeople } from './commands/set-people';
import { signOffStory } from './commands/sign-off-story';
import { perform, view } from './gate';
import { signOffScreen } from './queries/sign-off-screen';

await takeTestDatabase();

describe('a name that changes', () => {
  test('is told in the chain of each open story, raises its claims, and voids a signature', async () => {
    const { checker, editor, asChecker, patch } = await around();
    const password = 'a password of ten or more';
    const story = await readyStory((await desk()).reporter, checker);
    const screen = value(await view(signOffScreen, { story: story.id }, editor.caller));
    await editor.do(signOffStory, { story: story.id, password, version: 1, claimsDigest: screen.claimsDigest });
    const claim = story.claims[0] as ClaimView;
    const { sourceId, source } = claim.evidence[0] as EvidenceView;
    const details = (await call<SourceDetails>(asChecker, 'GET', `/sources/${sourceId}`)).body;
    expect(details.bearsOn).toMatch(/The signature on “.+” would be void\.$/);
    const name = fresh('Department of works');
    expect((await patch(sourceId, { revision: details.revision, name })).status).toBe(200);
    const now = (await call<StoryView>(asChecker, 'GET', `/stories/${story.id}`)).body;
    expect(now.signOff).toMatchObject({ valid: false, voidedWhy: expect.stringContaining(name) });
    expect((await call<ClaimView>(asChecker, 'GET', `/claims/${claim.id}`)).body).toMatchObject({
      revision: claim.revision + 1,
      state: 'settled',
      evidence: [{ source: name }],
    });
    const trail = await trailOf(asChecker, story.id);
    expect(trail.slice(-2).map((line) => line.type)).toEqual(['evidence.source-changed', 'sign-off.voided']);
    expect(trail.at(-2)?.payload).toMatchObject({ before: { name: source }, after: { name }, numbers: [1, 2, 3] });
    await patch(sourceId, { revision: details.revision + 1, name: 'Works department' });
  });

  test('lets a check that was made on the old name come back as stale', async () => {
    const { attach, patch, claim, asChecker, read } = await around();
    const { sourceId } = await attach(fresh('Old name'));
    const { revision } = await read();
    await patch(sourceId, { revision: 1, name: fresh('New name') });
    const check = await call(asChecker, 'POST', `/claims/${claim.id}/checks`, { revision, finding: 'confirmed' });
    expect(check.status).toBe(409);
  });
});

describe('an anonymous source', () => {
  test('leaves a claim open until an editor knows who it is', async () => {
    const { attach, patch, get, read, confirm, editor, checker, asEditor } = await around();
    const name = fresh('A clerk');
    const { sourceId } = await attach(name, { tier: 'primary' });
    await confirm();
    expect(await read()).toMatchObject({ state: 'settled', unmet: [] });
    await patch(sourceId, { revision: 1, terms: 'anonymous', kind: 'person' });
    expect(await read()).toMatchObject({
      state: 'open',
      unmet: [{ rule: 'anonymous-source', sentence: expect.stringContaining(`${name} is anonymous`) }],
    });
    const knows = { source: sourceId, revision: 2, known: true };
    expect(await perform(knowSource, knows, checker.caller)).toMatchObject({ refusal: { code: 'not-permitted' } });
    expect((await call(asEditor, 'POST', `/sources/${sourceId}/knowledge`, { revision: 2, known: true })).status).toBe(
      403,
    );
    await editor.do(knowSource, knows);
    expect(await read()).toMatchObject({ state: 'settled', unmet: [] });
    expect((await get(sourceId)).known?.by).toBe(editor.id);
    expect(await perform(knowSource, { ...knows, revision: 3 }, editor.caller)).toMatchObject({
      refusal: { code: 'invalid' },
    });
    await editor.do(knowSource, { ...knows, revision: 3, known: false });
    expect((await read()).state).toBe('open');
  });

  test('is not known by an editor who wrote the story, and is when they did not', async () => {
    const { attach, patch, read, confirm, editor, story, claim, asChecker } = await around();
    const other = await hand('editor');
    const { sourceId } = await attach(fresh('A nurse'), { tier: 'primary' });
    await confirm();
    await patch(sourceId, { revision: 1, terms: 'anonymous', kind: 'person' });
    await other.do(knowSource, { source: sourceId, revision: 2, known: true });
    expect((await read()).state).toBe('settled');
    const { revision } = await read();
    const parts = [...story.people.map(({ person, as }) => ({ person, as })), { person: other.id, as: 'author' }];
    await editor.do(setPeople, { story: story.id, people: parts, restricted: false });
    expect(await read()).toMatchObject({
      state: 'open',
      revision: revision + 1,
      unmet: [{ rule: 'anonymous-source' }],
    });
    const told = (await trailOf(asChecker, story.id)).at(-1);
    expect(told).toMatchObject({ type: 'evidence.source-changed', payload: { after: { identity: 'unknown' } } });
    await editor.do(knowSource, { source: sourceId, revision: 3, known: true });
    expect((await read()).state).toBe('settled');
    await editor.do(knowSource, { source: sourceId, revision: 4, known: false });
    await other.do(knowSource, { source: sourceId, revision: 5, known: true });
    expect((await read()).state).toBe('open');
    await editor.do(setPeople, { story: story.id, people: parts.slice(0, -1), restricted: false });
    expect((await read()).state).toBe('settled');
    const replay = new Replay(new Map([[1, []]]), FIRST_RULES);
    for (const line of await trailOf(asChecker, story.id)) replay.apply(line);
    expect(replay.get(claim.id).revision).toBe((await read()).revision);
    expect(replay.get(claim.id).judgement.state).toBe('settled');
  });

  test('is told with evidence that comes to rest on it later', async () => {
    const { attach, patch, story, asChecker } = await around();
    const name = fresh('A driver');
    const { sourceId } = await attach(name);
    await patch(sourceId, { revision: 1, terms: 'anonymous', kind: 'person' });
    await attach(name);
    const last = (await trailOf(asChecker, story.id)).at(-1);
    expect(last?.payload.sourceFacts).toEqual({ origin: null, identity: 'unknown' });
  });
});

describe('a declared origin', () => {
  test('makes two sources count once, and says why on the claim and on the page', async () => {
    const { attach, patch, get, read, confirm } = await around();
    const names = ['Gazette', 'Courier', 'Post'].map(fresh);
    const [gazette, courier, post] = [
      await attach(names[0] ?? ''),
      await attach(names[1] ?? ''),
      await attach(names[2] ?? ''),
    ];
    await confirm();
    expect((await read()).state).toBe('settled');
    await patch(courier.sourceId, { revision: 1, origin: gazette.sourceId });
    const why = `${names[0]} and ${names[1]} count once: ${names[1]} repeats ${names[0]}, as the desk declared.`;
    expect((await read()).unmet).toMatchObject([
      { rule: 'independent-sources', sentence: expect.stringContaining(why) },
    ]);
    expect((await get(courier.sourceId)).independence).toEqual([
      `It repeats ${names[0]}, as the desk declared: the two count once.`,
    ]);
    expect((await get(gazette.sourceId)).independence).toEqual([
      `${names[1]} repeats it, as the desk declared: they count once.`,
    ]);
    const chain = await patch(post.sourceId, { revision: 1, origin: courier.sourceId });
    expect(chain.body).toMatchObject({ fields: { origin: expect.stringContaining('Choose that one') } });
    expect((await patch(gazette.sourceId, { revision: 1, origin: post.sourceId })).status).toBe(422);
    expect((await patch(post.sourceId, { revision: 1, origin: post.sourceId })).status).toBe(422);
    expect((await patch(post.sourceId, { revision: 1, origin: 'none' })).status).toBe(422);
    await patch(courier.sourceId, { revision: 2, origin: null });
    expect((await read()).state).toBe('settled');
  });

  test('is carried along when the origin is renamed', async () => {
    const { attach, patch, story, asChecker } = await around();
    const [wire, paper] = [await attach(fresh('Wire')), await attach(fresh('Paper'))];
    await patch(paper.sourceId, { revision: 1, origin: wire.sourceId });
    const name = fresh('Reuters');
    await patch(wire.sourceId, { revision: 1, name });
    const told = (await trailOf(asChecker, story.id)).slice(-2);
    expect(told.map(({ payload }) => payload.after)).toMatchObject([{ name }, { origin: name }]);
  });
});

describe('two sources that are one', () => {
  test('the one leads to the other, whose name holds for the evidence of both', async () => {
    const { attach, get, read, asChecker } = await around();
    const names = [fresh('Bridge office'), fresh('Office of bridges')];
    const [from, into] = [await attach(names[0] ?? ''), await attach(names[1] ?? '')];
    const merge = (body: object) => call<SourceDetails>(asChecker, 'POST', `/sources/${from.sourceId}/merge`, body);
    const contact = { at: '2026-03-02T18:00:00Z', how: 'phone', said: 'Call back.' };
    await call(asChecker, 'POST', `/sources/${from.sourceId}/contacts`, contact);
    expect((await merge({ revision: 1, into: from.sourceId })).status).toBe(422);
    expect((await merge({ revision: 7, into: into.sourceId })).status).toBe(409);
    const merged = await merge({ revision: 1, into: into.sourceId });
    expect([merged.status, merged.body]).toMatchObject([
      200,
      { id: into.sourceId, merged: [{ name: names[0] }], contacts: [{ said: 'Call back.' }] },
    ]);
    expect((await read()).evidence.map((one) => one.source)).toEqual([names[1], names[1]]);
    expect(await get(from.sourceId)).toMatchObject({ mergedInto: { id: into.sourceId }, uses: [] });
    expect((await attach(names[0] ?? '')).source).toBe(names[1]);
  });
});

test('a story built again from its trail comes to what the tables say, whatever happened to its sources', async () => {
  const { attach, patch, read, confirm, asChecker, editor, story, claim } = await around();
  const [one, two, three] = [await attach(fresh('One')), await attach(fresh('Two')), await attach(fresh('Three'))];
  await confirm();
  await patch(one.sourceId, { revision: 1, name: fresh('Uno'), kind: 'person', terms: 'anonymous' });
  await patch(two.sourceId, { revision: 1, origin: one.sourceId });
  const again = async () => {
    const replay = new Replay(new Map([[1, []]]), FIRST_RULES);
    for (const line of await trailOf(asChecker, story.id)) replay.apply(line);
    const { judgement, revision } = replay.get(claim.id);
    const { state, unmet } = judgement;
    const now = await read();
    expect({ state, revision, unmet }).toEqual({ state: now.state, revision: now.revision, unmet: now.unmet });
    return unmet.map((of) => of.rule);
  };
  expect(await again()).toEqual(['independent-sources', 'anonymous-source']);
  await editor.do(knowSource, { source: one.sourceId, revision: 2, known: true });
  expect(await again()).toEqual(['independent-sources']);
  await call(asChecker, 'POST', `/sources/${one.sourceId}/merge`, { revision: 3, into: two.sourceId });
  expect(await again()).toEqual(['independent-sources']);
  await attach(fresh('Four'));
  await call(asChecker, 'POST', `/sources/${three.sourceId}/merge`, { revision: 1, into: two.sourceId });
  expect(await again()).toEqual(['independent-sources']);
  await attach(fresh('Five'));
  expect(await again()).toEqual([]);
});
