import { expect, test } from 'vitest';
import { FINDINGS, STATES } from '@/domain/vocabulary';
import { fileStore } from '@/server/files/file-store';
import { view } from '@/server/gate';
import { claimById } from '@/server/queries/claims';
import { signOffScreen } from '@/server/queries/sign-off-screen';
import { sourcesScreen } from '@/server/queries/source-screens';
import { storyBlockers, storyList } from '@/server/queries/stories';
import { hand, value } from './builders';
import { makeSampleDesk } from './sample-desk';
import { takeTestDatabase } from './test-database';

await takeTestDatabase();

test('the sample desk shows a newcomer everything at once', async () => {
  await makeSampleDesk();
  const { caller } = await hand('editor');
  const { items } = value(await view(storyList, {}, caller));
  expect(items.map((story) => [story.slug, story.stage]).sort()).toEqual([
    ['deserters-lists', 'in-check'],
    ['library-sundays', 'signed-off'],
    ['tram-nine', 'handed-in'],
  ]);
  const story = items.find((one) => one.slug === 'deserters-lists')?.id;
  const { rows } = value(await view(signOffScreen, { story }, caller));
  expect(rows.length).toBeGreaterThanOrEqual(15);
  expect([...new Set(rows.map((row) => row.claim.state))].sort()).toEqual([...STATES].sort());
  const found = rows.flatMap((row) => row.claim.finding ?? []);
  expect([...new Set(found)].sort()).toEqual([...FINDINGS].sort());
  const codes = value(await view(storyBlockers, { story }, caller)).blockers.map((one) => one.code);
  expect([...new Set(codes)].sort()).toEqual([
    'correction',
    'not-clear',
    'query-open',
    'query-outcome',
    'unmarked',
    'unmet-rules',
    'unsettled',
  ]);
  const sources = value(await view(sourcesScreen, {}, caller)).rows;
  expect(sources.filter((source) => source.contactedAt !== null)).toHaveLength(2);
  const details = await Promise.all(
    rows.map(async ({ claim }) => value(await view(claimById, { claim: claim.id }, caller))),
  );
  expect(details.some((claim) => claim.checks.some((check) => check.ruling))).toBe(true);
  expect(details.some((claim) => claim.threads.some((thread) => thread.resolved))).toBe(true);
  const queries = details.flatMap((claim) => claim.queries.map((query) => query.state));
  expect(queries.sort()).toEqual(['answered', 'closed', 'open']);
  const sum = details.flatMap((claim) => claim.evidence.flatMap((one) => one.calculation ?? []));
  expect(sum.at(-1)).toMatchObject({ value: '1500', holds: true });
  const files = details.flatMap((claim) => claim.evidence.filter((one) => one.file));
  expect(files.map((one) => [one.file?.type, one.locator])).toEqual([['application/pdf', 'p. 2']]);
  for (const { file } of files) expect(await fileStore().size(file?.sha256 ?? '')).toBe(file?.size);
  for (const one of details.flatMap((claim) => claim.evidence)) expect(JSON.stringify(one)).toMatch(/sample|Own calc/i);
}, 60_000);
