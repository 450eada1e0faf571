import { describe, expect, test } from 'vitest';
import type { EvidenceView } from '@/domain/views';
import type { SourceView } from '@/domain/views-evidence';
import type { SourceDetails, UsedBefore } from '@/domain/views-source';
import { hand, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { around, fresh, hiddenStory, trailOf } from '@/prisma/builders-source';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { view } from './gate';
import { sourceScreen, sourcesScreen } from './queries/source-screens';

await takeTestDatabase();

describe('what is said of a source', () => {
  test('it is guessed when evidence first names it, changed, and what was said before is kept', async () => {
    const { attach, get, patch } = await around();
    const name = fresh('Ines Maroto');
    const { sourceId } = await attach(name);
    expect(await get(sourceId)).toMatchObject({ name, kind: 'person', terms: '', revision: 1, before: [] });
    const changed = await patch(sourceId, { revision: 1, reach: '+34 600', terms: 'background', note: 'Engineer.' });
    expect([changed.status, changed.body]).toMatchObject([200, { reach: '+34 600', terms: 'background', revision: 2 }]);
    expect(changed.body.before).toMatchObject([{ revision: 1, reach: '', terms: '', note: '' }]);
    expect((await patch(sourceId, { revision: 1, note: 'Late.' })).status).toBe(409);
    expect((await patch(sourceId, { revision: 2, note: 'Engineer.' })).status).toBe(422);
  });

  test('the desk’s trail tells which fields, and neither the name nor how to reach them', async () => {
    const { attach, patch } = await around();
    const { sourceId } = await attach(fresh('Petra Hall'));
    await patch(sourceId, { revision: 1, reach: 'secret-number' });
    const auditor = await hand('auditor');
    const lines = (await call<string>(await tokenOf(auditor), 'GET', '/desk/trail')).body;
    expect(lines).toContain('"fields":["reach"]');
    expect(lines).not.toContain('secret-number');
    expect(lines).not.toContain('Petra Hall');
  });

  test('another source’s name is refused, and so are terms of what is no person', async () => {
    const { attach, patch } = await around();
    const other = fresh('Works department');
    const [first] = [await attach(fresh('Roads office')), await attach(other)];
    const taken = await patch(first.sourceId, { revision: 1, name: other.toUpperCase() });
    expect([taken.status, taken.body]).toMatchObject([422, { fields: { name: expect.stringMatching(/merge them/) } }]);
    const terms = await patch(first.sourceId, { revision: 1, terms: 'anonymous' });
    expect([terms.status, terms.body]).toMatchObject([422, { fields: { terms: expect.stringMatching(/^Terms are/) } }]);
  });

  test('a reporter sets how to reach them, and neither the name nor the terms', async () => {
    const { attach, patch, asReporter } = await around();
    const { sourceId } = await attach(fresh('Tomas Reyes'));
    expect((await patch(sourceId, { revision: 1, reach: 'At the quay' }, asReporter)).status).toBe(200);
    expect((await patch(sourceId, { revision: 2, terms: 'anonymous' }, asReporter)).status).toBe(403);
    expect((await patch(sourceId, { revision: 2, name: 'X' }, asReporter)).status).toBe(403);
  });
});

describe('the contact log', () => {
  test('keeps who spoke to them, how and what was said; a correction stands beside what it corrects', async () => {
    const { attach, get, asReporter, reporter, checker } = await around();
    const { sourceId } = await attach(fresh('Ana Vidal'));
    const write = (body: object) => call<SourceDetails>(asReporter, 'POST', `/sources/${sourceId}/contacts`, body);
    const said = { at: '2026-03-02T18:00:00Z', how: 'phone', said: 'She confirms it.' };
    const first = await write(said);
    expect([first.status, first.body.contacts]).toMatchObject([
      201,
      [{ by: reporter.id, ...said, at: '2026-03-02T18:00:00.000Z' }],
    ]);
    const corrects = first.body.contacts[0]?.id;
    const second = await write({ ...said, said: 'She denies it.', by: checker.id, corrects });
    expect(second.body.contacts).toMatchObject([
      { by: checker.id, said: 'She denies it.', before: [{ said: 'She confirms it.', by: reporter.id }] },
    ]);
    expect((await write({ ...said, corrects })).status).toBe(409);
    expect((await write({ ...said, corrects: 'none' })).status).toBe(422);
    expect((await write({ ...said, by: 'none' })).status).toBe(422);
    expect((await write({ ...said, at: '2926-03-02T18:00:00Z' })).status).toBe(422);
    expect((await get(sourceId)).contacts).toHaveLength(1);
  });
});

test('a source is made before any evidence names it, once', async () => {
  const { asChecker, attach, patch, get } = await around();
  const name = fresh('Reuters');
  const make = () => call<SourceDetails>(asChecker, 'POST', '/sources', { name });
  const wire = await make();
  expect([wire.status, wire.body]).toMatchObject([201, { name, kind: 'body', uses: [], revision: 1 }]);
  expect((await make()).status).toBe(422);
  const offered = await call<{ items: SourceView[] }>(asChecker, 'GET', `/sources?q=${encodeURIComponent(name)}`);
  expect(offered.body.items).toMatchObject([{ id: wire.body.id, last: null }]);
  const { sourceId } = await attach(fresh('Courier'));
  await patch(sourceId, { revision: 1, origin: wire.body.id });
  expect((await get(sourceId)).origin?.name).toBe(name);
});

describe('evidence of another story', () => {
  test('is copied to a claim, and remembers where it came from', async () => {
    const { asChecker, attach, claim, checker, asEditor } = await around();
    const source = fresh('Yearbook');
    const piece = await attach(source, { locator: 'p. 4', note: 'Second edition.' });
    const other = await newStory(checker);
    const there = await newClaim(checker, other.id, '18,400 vehicles');
    const before = await call<{ items: UsedBefore[] }>(
      asChecker,
      'GET',
      `/sources/${piece.sourceId}/evidence?story=${other.id}`,
    );
    expect(before.body.items).toMatchObject([{ id: piece.id, locator: 'p. 4' }]);
    const copied = await call<EvidenceView>(asChecker, 'POST', `/evidence/${piece.id}/copies`, { claim: there.id });
    expect([copied.status, copied.body]).toMatchObject([
      201,
      { source, locator: 'p. 4', note: 'Second edition.', claims: [there.id], copiedFrom: piece.id },
    ]);
    expect((await trailOf(asChecker, other.id)).at(-1)).toMatchObject({
      type: 'evidence.attached',
      payload: { copiedFrom: piece.id },
    });
    const again = await call(asChecker, 'POST', `/evidence/${piece.id}/copies`, { claim: claim.id });
    expect([again.status, again.body]).toMatchObject([
      422,
      { fields: { evidence: expect.stringMatching(/same story/) } },
    ]);
    const hidden = await hiddenStory(checker);
    const secret = await attach(source, {}, await newClaim(checker, hidden.id, 'opened in 1931'));
    const asked = await call(asEditor, 'POST', `/evidence/${secret.id}/copies`, { claim: there.id });
    expect(asked.status).toBe(404);
    const seen = await call<{ items: UsedBefore[] }>(asEditor, 'GET', `/sources/${piece.sourceId}/evidence`);
    expect(seen.body.items.map((one) => one.id)).not.toContain(secret.id);
  });
});

describe('who knows of a source', () => {
  test('one that only a restricted story rests on is not there for others, by any road', async () => {
    const { checker, editor, asEditor, attach, get } = await around();
    const hidden = await hiddenStory(checker);
    const name = fresh('Hidden clerk');
    const { sourceId } = await attach(name, {}, await newClaim(checker, hidden.id, 'opened in 1931'));
    expect(await get(sourceId)).toMatchObject({ name, uses: [{ story: hidden.id }] });
    const asked = [
      ['GET', `/sources/${sourceId}`, undefined],
      ['PATCH', `/sources/${sourceId}`, { revision: 1, note: 'x' }],
      ['POST', `/sources/${sourceId}/merge`, { revision: 1, into: 'x' }],
      ['POST', `/sources/${sourceId}/contacts`, { at: '2026-03-02T18:00:00Z', how: 'phone', said: 'x' }],
    ] as const;
    for (const [method, path, body] of asked) expect((await call(asEditor, method, path, body)).status).toBe(404);
    const listed = value(await view(sourcesScreen, { q: 'Hidden clerk' }, editor.caller));
    expect(listed.rows).toEqual([]);
  });

  test('where it is used tells only of stories that one may see', async () => {
    const { checker, attach, get, claim, asEditor, story } = await around();
    const name = fresh('Both desk');
    await attach(name, {}, claim);
    const hidden = await hiddenStory(checker);
    const { sourceId } = await attach(name, {}, await newClaim(checker, hidden.id, 'opened in 1931'));
    expect((await get(sourceId)).uses).toHaveLength(2);
    const screen = value(await view(sourceScreen, { source: sourceId }, checker.caller));
    expect(screen.source.uses).toHaveLength(2);
    expect((await get(sourceId, asEditor)).uses.map((use) => use.story)).toEqual([story.id]);
  });

  test('the list is narrowed by name, kind and terms', async () => {
    const { attach, patch, checker } = await around();
    const { sourceId } = await attach('Zoltan Narrow');
    await patch(sourceId, { revision: 1, terms: 'background' });
    await attach('Narrow yearbook', { type: 'link', url: 'https://example.org', excerpt: '' });
    const names = async (by: object) =>
      value(await view(sourcesScreen, { q: 'narrow', ...by }, checker.caller)).rows.map((row) => row.name);
    expect(await names({})).toEqual(['Narrow yearbook', 'Zoltan Narrow']);
    expect(await names({ kind: 'document' })).toEqual(['Narrow yearbook']);
    expect(await names({ terms: 'background' })).toEqual(['Zoltan Narrow']);
    const first = value(await view(sourcesScreen, { q: 'narrow', limit: 1 }, checker.caller));
    const rest = value(await view(sourcesScreen, { q: 'narrow', limit: 1, after: first.next }, checker.caller));
    expect([first, rest].flatMap((page) => page.rows.map((row) => row.name))).toEqual(await names({}));
    expect(rest.next).toBeNull();
  });
});
