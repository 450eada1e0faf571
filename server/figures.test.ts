import { expect, test } from 'vitest';
import { hand, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '@/scripts/parts/database.mjs';
import { attachConfidential } from './commands/attach-confidential';
import { attachEvidence } from './commands/attach-evidence';
import { keep, view } from './gate';
import { countFailures } from './keeps/failure-count';
import { takeCapture } from './keeps/job-lease';
import { processName, runningProcess } from './process-name';
import { deskFigures } from './queries/desk-figures';

process.env.STET_VERSION = '9.9.9';
process.env.STET_CAPTURE = 'on';
const { ownerUrl } = await takeTestDatabase();
const [admin, editor] = [await hand('administrator'), await hand('editor')];
const now = () => new Date();

const figures = async (at = now()) => value(await view(deskFigures, {}, admin.caller, at));
const withOwner = (sql: string) => connected(ownerUrl, (client) => client.query(sql));

test('a desk without work says so', async () => {
  expect(await figures()).toMatchObject({
    claims: 0,
    jobs: [],
    failures: [],
    backup: null,
    captures: { waiting: 0, captured: 0, failed: 0, givenUp: 0 },
    people: { working: { administrator: 1, editor: 1 }, gone: 0, tokens: 0 },
    attention: [],
  });
});

test('counts stories, claims, work that waits, is held and comes later, and names none of it', async () => {
  const story = await newStory(editor, { headline: 'canary-headline' });
  const claim = await newClaim(editor, story.id, 'opened in 1931');
  const link = { type: 'link', source: 'canary-source', tier: 'primary', stance: 'supports', excerpt: '' } as const;
  for (const n of [1, 2, 3])
    await editor.do(attachEvidence, { claim: claim.id, ...link, url: `https://example.org/canary-${n}` });
  await withOwner("UPDATE job SET due_at = now() + interval '1 hour' WHERE about = (SELECT max(about) FROM job)");
  await keep(takeCapture('a lease', new Date(Date.now() + 1000)));
  const told = await figures(new Date(Date.now() + 2000));
  expect(told).toMatchObject({
    stories: { 'in-check': 1, 'handed-in': 0 },
    claims: 1,
    jobs: [{ kind: 'capture', waiting: 1, running: 1, later: 1, oldestDue: expect.any(String) }],
    captures: { waiting: 3 },
  });
  expect(JSON.stringify(told)).not.toContain('canary');
  const late = await figures(new Date(Date.now() + 11 * 60_000));
  expect(late.attention.map(({ code }) => code)).toContain('jobs');
});

test('what is confidential changes no figure', async () => {
  const story = await newStory(editor);
  const claim = await newClaim(editor, story.id, 'opened in 1931');
  const told = async () => {
    const { at, disk, processes, size, ...more } = await figures();
    return { ...more, files: [size.files, size.fileCount] };
  };
  const before = await told();
  const secret = { type: 'quotation', source: 'x', tier: 'primary', stance: 'supports', excerpt: 'x' } as const;
  await editor.do(attachConfidential, { claim: claim.id, ...secret });
  expect(await told()).toEqual(before);
});

test('failures of all processes of the last 24 hours are added up, the most first; older ones are let go', async () => {
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
  await keep(countFailures(new Map([['old', 7]]), hours(24 * 8)));
  await keep(countFailures(new Map([['a page', 1]]), hours(30)));
  await keep(
    countFailures(
      new Map([
        ['a page', 1],
        ['a capture', 5],
      ]),
      hours(3),
    ),
  );
  await keep(countFailures(new Map([['a page', 2]]), hours(3)));
  await keep(countFailures(new Map([['a page', 3]]), now()));
  const { failures, attention } = await figures();
  expect(failures).toEqual([
    { what: 'a page', count: 6 },
    { what: 'a capture', count: 5 },
  ]);
  expect(attention).toContainEqual({ code: 'failures', sentence: expect.stringMatching(/^11 things went wrong/) });
  const { rows } = await withOwner("SELECT 1 FROM failure_count WHERE what = 'old'");
  expect(rows).toEqual([]);
});

test('a backup is told as the shell wrote it down, and the program cannot write one down itself', async () => {
  await withOwner("INSERT INTO backup VALUES (now() - interval '9 days', 10, 2, 0, 1000)");
  expect((await figures()).attention.map(({ code }) => code)).toContain('old-backup');
  await withOwner("INSERT INTO backup VALUES ('2126-03-01T00:00:00Z', 20, 3, 1, 5000000000)");
  expect(await figures(new Date('2126-03-02T00:00:00Z'))).toMatchObject({
    backup: { at: '2126-03-01T00:00:00.000Z', rows: 20, files: 3, damaged: 1, bytes: 5_000_000_000 },
  });
  await connected(process.env.DATABASE_URL ?? '', (client) =>
    expect(client.query('INSERT INTO backup VALUES (now(), 1, 0, 0, 1)')).rejects.toThrow(/permission denied/),
  );
});

test('the last verification and how checkpoints go out are told', async () => {
  expect(await figures()).toMatchObject({ verification: null, checkpoints: { last: null, ways: [] } });
  await withOwner(`
    INSERT INTO verification (id, at, by, chain, holds, entries, problem)
      VALUES ('v1', now() - interval '1 hour', 'system:shell', NULL, true, 40, NULL), ('v2', now(), 'system:shell', 'desk', false, 3, 'Entry 3');
    INSERT INTO checkpoint_way (way, sent_at, tries, fault, failed_at) VALUES ('mail', NULL, 2, 'refused', now())`);
  const told = await figures();
  expect(told).toMatchObject({
    verification: { holds: false, whole: false, entries: 3 },
    checkpoints: { ways: [{ way: 'mail', sentAt: null, waiting: 0, tries: 2 }] },
  });
  expect(told.attention.map(({ code }) => code)).toEqual(expect.arrayContaining(['trail', 'checkpoints']));
});

test('what was found broken is told until the same was found whole', async () => {
  const verified = (id: string, after: string, chain: string) =>
    withOwner(`INSERT INTO verification (id, at, by, chain, holds, entries)
      VALUES ('${id}', now() + interval '${after}', 'system:shell', ${chain}, true, 5)`);
  await verified('v3', '1 minute', "'another'");
  expect(await figures()).toMatchObject({ verification: { holds: false, whole: false, entries: 3 } });
  await withOwner(`INSERT INTO verification (id, at, by, chain, holds, entries, reach)
    VALUES ('v5', now() + interval '90 seconds', 'system:shell', NULL, true, 50, 0)`);
  expect(await figures(), 'without what is sealed').toMatchObject({ verification: { holds: false } });
  await verified('v4', '2 minutes', "'desk'");
  expect(await figures()).toMatchObject({ verification: { holds: true, whole: false, entries: 5 } });
});

test('the process that answers is among those that run, and a tool at the shell is not', async () => {
  const { processes, versions } = await figures();
  expect(processes).toMatchObject([{ version: '9.9.9', pid: process.pid, connections: expect.any(Number) }]);
  expect(versions).toMatchObject({ stet: '9.9.9', node: process.version, postgres: expect.stringMatching(/^\d/) });
  expect(versions.migrations).toBeGreaterThan(10);
  expect(processName().length).toBeLessThan(64);
  expect(runningProcess(processName().replace('9.9.9', 'tool'))).toBeNull();
  expect(runningProcess('psql')).toBeNull();
});

test('a program that watches asks with an administrator’s token; nobody else is told', async () => {
  const told = await call<{ attention: unknown[] }>(await tokenOf(admin), 'GET', '/desk/figures');
  expect(told).toMatchObject({ status: 200, body: { attention: expect.any(Array), versions: { stet: '9.9.9' } } });
  const refused = await call<{ detail: string }>(await tokenOf(editor), 'GET', '/desk/figures');
  expect(refused).toMatchObject({ status: 403, body: { detail: expect.stringMatching(/Ask one of them/) } });
});
