import { describe, expect, test } from 'vitest';
import type { EvidenceView } from '@/domain/views';
import type { SourceDetails } from '@/domain/views-source';
import { hand, value } from '@/prisma/builders';
import { call } from '@/prisma/builders-call';
import { around, fresh, hiddenStory, trailOf } from '@/prisma/builders-source';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { correctEvidence } from './commands/correct-evidence';
import { giveOverride } from './commands/overrides';
import { sealEvidence } from './commands/seal-evidence';
import { view } from './gate';
import { signOffScreen } from './queries/sign-off-screen';
import { sourcesScreen } from './queries/source-screens';

await takeTestDatabase();

/** Evidence on a restricted story, which the editor of the other story does not know of. */
async function restricted() {
  const people = await around();
  const hidden = await hiddenStory(people.checker);
  const claim = await newClaim(people.checker, hidden.id, 'opened in 1931');
  const inside = fresh('Inside clerk');
  const piece = await people.attach(inside, { tier: 'primary' }, claim);
  const listed = async () =>
    value(await view(sourcesScreen, { q: inside }, people.editor.caller)).rows.map((r) => r.name);
  return { ...people, hidden, hiddenClaim: claim, inside, piece, listed };
}

describe('a source that evidence of a restricted story names no more', () => {
  test('stays known to its readers alone when the evidence is made confidential', async () => {
    const { checker, asEditor, piece, patch, get, listed, inside } = await restricted();
    await patch(piece.sourceId, { revision: 1, reach: 'phone 06-1234', kind: 'person' });
    await checker.do(sealEvidence, { evidence: piece.id, revision: 1 });
    expect((await call(asEditor, 'GET', `/sources/${piece.sourceId}`)).status).toBe(404);
    expect(await listed()).toEqual([]);
    expect(await get(piece.sourceId)).toMatchObject({ name: inside, reach: 'phone 06-1234' });
  });

  test('stays known to its readers alone when the evidence is corrected to another', async () => {
    const { checker, asEditor, piece, get, listed, inside } = await restricted();
    await checker.do(correctEvidence, { evidence: piece.id, source: fresh('Right clerk') });
    expect((await call(asEditor, 'GET', `/sources/${piece.sourceId}`)).status).toBe(404);
    expect(await listed()).toEqual([]);
    expect(await get(piece.sourceId)).toMatchObject({ name: inside });
  });

  test('of an open story stays known to all', async () => {
    const { checker, attach, asEditor, get } = await around();
    const { id, sourceId } = await attach(fresh('Known clerk'));
    await checker.do(sealEvidence, { evidence: id, revision: 1 });
    expect((await get(sourceId, asEditor)).id).toBe(sourceId);
  });
});

describe('a name that only readers of a restricted story know', () => {
  test('is another source for whoever else names it: nothing that was noted of the first comes to be read', async () => {
    const { asEditor, piece, inside, patch, story, get } = await restricted();
    await patch(piece.sourceId, { revision: 1, reach: 'phone 06-1234', kind: 'person' });
    const own = await call<SourceDetails>(asEditor, 'POST', '/sources', { name: inside });
    expect(own.status).toBe(201);
    const claim = (await call<{ items: { id: string }[] }>(asEditor, 'GET', `/stories/${story.id}/claims`)).body
      .items[0];
    const body = { type: 'quotation', source: inside, tier: 'primary', stance: 'supports', excerpt: 'It is so.' };
    const attached = await call<EvidenceView>(asEditor, 'POST', `/claims/${claim?.id}/evidence`, body);
    expect(attached.body.sourceId).toBe(own.body.id);
    expect((await call(asEditor, 'GET', `/sources/${piece.sourceId}`)).status).toBe(404);
    expect((await get(piece.sourceId)).uses).toHaveLength(1);
  });
});

/** The editor's own source of the same name, on the open story. */
async function namesakes() {
  const people = await restricted();
  const { asEditor, asChecker, inside, piece, patch, get, claim } = people;
  await patch(piece.sourceId, { revision: 1, reach: 'phone 06-1234', kind: 'person' });
  const body = { type: 'quotation', source: inside, tier: 'primary', stance: 'supports', excerpt: 'It is so.' };
  const on = async (token: string, which: { id: string }) =>
    (await call<EvidenceView>(token, 'POST', `/claims/${which.id}/evidence`, body)).body;
  const own = await on(asEditor, claim);
  const stays = async () => {
    expect((await call(asEditor, 'GET', `/sources/${piece.sourceId}`)).status).toBe(404);
    expect((await get(piece.sourceId)).uses).toHaveLength(1);
  };
  return { ...people, own, stays, attachInside: (which = claim) => on(asChecker, which) };
}

describe('of two sources of one name', () => {
  test('that one is meant which the story names already', async () => {
    const { own, attachInside, stays } = await namesakes();
    expect((await attachInside()).sourceId).toBe(own.sourceId);
    await stays();
  });

  test('that one is meant, on another open story, which all its readers may know of', async () => {
    const { own, attachInside, stays, checker } = await namesakes();
    const claim = await newClaim(checker, (await newStory(checker)).id, 'opened in 1931');
    expect((await attachInside(claim)).sourceId).toBe(own.sourceId);
    await stays();
  });

  test('a piece that is copied keeps its own', async () => {
    const { own, stays, checker, asChecker } = await namesakes();
    const claim = await newClaim(checker, (await newStory(checker)).id, 'opened in 1931');
    const copy = await call<EvidenceView>(asChecker, 'POST', `/evidence/${own.id}/copies`, { claim: claim.id });
    expect(copy.body.sourceId).toBe(own.sourceId);
    await stays();
  });

  test('a correction that leaves its name leaves the source, and tells nothing of the other', async () => {
    const { own, stays, checker, hiddenClaim, attach, patch, piece, inside, asEditor, story } = await namesakes();
    const wire = await attach(fresh('Inside wire'), {}, hiddenClaim);
    expect((await patch(piece.sourceId, { revision: 2, origin: wire.sourceId })).status).toBe(200);
    const source = ` ${inside.toUpperCase()}`;
    await checker.do(correctEvidence, { evidence: own.id, source, locator: 'p. 3' });
    expect(JSON.stringify(await trailOf(asEditor, story.id))).not.toContain('Inside wire');
    await stays();
  });
});

describe('what a source repeats', () => {
  test('gets no other name once readers of what repeats it may not know of it', async () => {
    const { attach, patch, checker, hiddenClaim, get } = await restricted();
    const wire = await attach(fresh('Wire'));
    const gazette = await attach(fresh('Gazette'));
    expect((await patch(gazette.sourceId, { revision: 1, origin: wire.sourceId })).status).toBe(200);
    await attach((await get(wire.sourceId)).name, {}, hiddenClaim);
    expect((await patch(wire.sourceId, { revision: 1, name: fresh('Known wire') })).status).toBe(200);
    await checker.do(correctEvidence, { evidence: wire.id, source: fresh('Somebody else') });
    const refused = await patch(wire.sourceId, { revision: 2, name: fresh('Hidden wire') });
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { fields: { name: expect.stringContaining('they would read the new name') } },
    ]);
  });

  test('is not declared where readers of its stories would learn of a source that is kept from them', async () => {
    const { attach, patch, piece, inside, story, asEditor } = await restricted();
    const { sourceId } = await attach(fresh('Gazette'));
    const refused = await patch(sourceId, { revision: 1, origin: piece.sourceId });
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { fields: { origin: expect.stringContaining('known on restricted stories alone') } },
    ]);
    expect(JSON.stringify(await trailOf(asEditor, story.id))).not.toContain(inside);
  });

  test('is declared on the same restricted story, and told to its readers alone', async () => {
    const { attach, patch, piece, inside, hiddenClaim, get, asEditor } = await restricted();
    const name = fresh('Gazette');
    const { sourceId } = await attach(name, {}, hiddenClaim);
    expect((await patch(sourceId, { revision: 1, origin: piece.sourceId })).status).toBe(200);
    expect((await get(sourceId)).origin?.name).toBe(inside);
    expect((await call(asEditor, 'GET', `/sources/${sourceId}`)).status).toBe(404);
  });

  test('keeps it off stories whose readers may not know of it', async () => {
    const { attach, patch, piece, inside, hiddenClaim, asChecker, claim, read } = await restricted();
    const name = fresh('Gazette');
    const { sourceId } = await attach(name, {}, hiddenClaim);
    await patch(sourceId, { revision: 1, origin: piece.sourceId });
    const body = { type: 'quotation', source: name, tier: 'primary', stance: 'supports', excerpt: 'It is so.' };
    const refused = await call<{ detail: string }>(asChecker, 'POST', `/claims/${claim.id}/evidence`, body);
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { fields: { source: expect.stringContaining('Attach it in confidence') } },
    ]);
    expect(JSON.stringify(refused.body)).not.toContain(inside);
    expect((await read()).evidence).toEqual([]);
  });

  test('is told by name in lists, pages and earlier wordings to those alone who may know of it', async () => {
    const { attach, patch, piece, inside, asEditor, checker, claim } = await restricted();
    // While an open story names it as well, all may know of it.
    const open = await attach(inside, {}, claim);
    const name = fresh('Gazette');
    const { sourceId } = await attach(name);
    expect((await patch(sourceId, { revision: 1, origin: piece.sourceId })).status).toBe(200);
    await patch(sourceId, { revision: 2, note: 'Read again.' });
    const told = async (token: string) =>
      JSON.stringify([
        (await call<SourceDetails>(token, 'GET', `/sources/${sourceId}`)).body,
        (await call(token, 'GET', `/sources?q=${encodeURIComponent(name)}`)).body,
      ]);
    expect(await told(asEditor)).toContain(inside);
    await checker.do(correctEvidence, { evidence: open.id, source: fresh('Somebody else') });
    expect(await told(asEditor)).not.toContain(inside);
    const rows = value(await view(sourcesScreen, { q: name }, (await hand('reporter')).caller)).rows;
    expect(rows).toMatchObject([{ name, origin: null }]);
  });
});

describe('sources that are one', () => {
  test('are not merged where readers of the one would learn of the other', async () => {
    const { attach, piece, asChecker, asEditor, story, inside } = await restricted();
    const { sourceId } = await attach(fresh('Clerk of the harbour'));
    const into = { revision: 1, into: piece.sourceId };
    const refused = await call(asChecker, 'POST', `/sources/${sourceId}/merge`, into);
    expect([refused.status, refused.body]).toMatchObject([422, { fields: { into: expect.any(String) } }]);
    expect(JSON.stringify(await trailOf(asEditor, story.id))).not.toContain(inside);
  });

  test('the name that is merged is told to those alone who could know of it', async () => {
    const { attach, piece, asChecker, asEditor, get, inside } = await restricted();
    const { sourceId } = await attach(fresh('Clerk of the harbour'));
    const merged = await call(asChecker, 'POST', `/sources/${piece.sourceId}/merge`, { revision: 1, into: sourceId });
    expect(merged.status).toBe(200);
    expect((await get(sourceId)).merged).toMatchObject([{ name: inside }]);
    expect((await get(sourceId, asEditor)).merged).toEqual([]);
    expect((await call(asEditor, 'GET', `/sources/${piece.sourceId}`)).status).toBe(404);
  });

  test('what is in the log of the one is read by those alone who could know of it', async () => {
    const { attach, piece, asChecker, asEditor, get } = await restricted();
    const { sourceId } = await attach(fresh('Clerk of the harbour'));
    const said = { at: '2026-03-01T10:00:00.000Z', how: 'phone', said: 'She will meet us behind the mill.' };
    expect((await call(asChecker, 'POST', `/sources/${piece.sourceId}/contacts`, said)).status).toBe(201);
    await call(asChecker, 'POST', `/sources/${piece.sourceId}/merge`, { revision: 1, into: sourceId });
    expect((await get(sourceId)).contacts).toMatchObject([{ said: said.said }]);
    expect((await get(sourceId, asEditor)).contacts).toEqual([]);
  });
});

test('a source whose last two pieces leave at once stays with the readers of one of the stories', async () => {
  const { asChecker, asEditor, checker, attach, hiddenClaim } = await restricted();
  const second = await newClaim(checker, (await hiddenStory(checker)).id, 'opened in 1931');
  for (let round = 0; round < 4; round += 1) {
    const made = await call<SourceDetails>(asChecker, 'POST', '/sources', { name: fresh('Clerk of both') });
    const pieces = [await attach(made.body.name, {}, hiddenClaim), await attach(made.body.name, {}, second)];
    const leave = ({ id }: EvidenceView) => checker.do(correctEvidence, { evidence: id, source: fresh('Other clerk') });
    await Promise.all(pieces.map(leave));
    expect((await call(asEditor, 'GET', `/sources/${made.body.id}`)).status).toBe(404);
  }
});

test('what the trail says of an override names no source: its evidence may be made confidential', async () => {
  const { attach, patch, confirm, editor, checker, story, asChecker, asEditor } = await around();
  const name = fresh('Anonymous clerk');
  const { id, sourceId } = await attach(name, { tier: 'primary' });
  await confirm();
  await patch(sourceId, { revision: 1, terms: 'anonymous', kind: 'person' });
  const { blockers } = value(await view(signOffScreen, { story: story.id }, editor.caller));
  expect(JSON.stringify(blockers)).toContain(name);
  await editor.do(giveOverride, {
    story: story.id,
    blockers: blockers.map((one) => one.key),
    reason: 'Read by the lawyer.',
  });
  await checker.do(sealEvidence, { evidence: id, revision: 1 });
  const lines = (await trailOf(asChecker, story.id)).filter((line) => line.type === 'override.given');
  expect(lines.map((line) => line.payload.blocker).join()).toContain('must know who an anonymous source is');
  const forOthers = await trailOf(asEditor, story.id);
  expect(JSON.stringify(forOthers)).not.toContain(name);
});
