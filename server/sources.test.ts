import { describe, expect, test } from 'vitest';
import type { SourceDetails } from '@/domain/views-source';
import { hand, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { around, fresh, hiddenStory } from '@/prisma/builders-source';
import { newClaim } from '@/prisma/builders-story';
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
