import { expect, test, vi } from 'vitest';
import { CSV_COLUMNS } from '@/domain/sentences/exports';
import { hand } from '@/prisma/builders';
import { call, desk, tokenOf } from '@/prisma/builders-call';
import { newClaim, newStory, readyStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachEvidence } from '../commands/attach-evidence';
import { setDesk } from '../commands/set-desk';
import { parsedCsv } from './test-csv';

await takeTestDatabase();
// The first test makes the people of all, and passwords are slow to hash.
vi.setConfig({ testTimeout: 60_000 });

const csvOf = async (token: string, story: string) => {
  const answer = await call<string>(token, 'GET', `/stories/${story}/export/csv`);
  return { ...answer, rows: parsedCsv(answer.body) };
};
const cell = (row: readonly string[] | undefined, column: (typeof CSV_COLUMNS)[number]) =>
  row?.[CSV_COLUMNS.indexOf(column)];

test('a story as a spreadsheet: a line for each claim, with its words, finding and evidence', async () => {
  const { reporter, checker, asChecker } = await desk();
  const story = await readyStory(reporter, checker);
  const { status, headers, rows } = await csvOf(asChecker, story.id);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
  expect(headers.get('content-disposition')).toContain(`filename="${story.slug}-version-1.csv"`);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(rows.map((row) => row[0])).toEqual(['Claim', '1', '2', '3']);
  expect(cell(rows[2], 'Words in the text')).toBe('opened in 1931');
  expect(cell(rows[2], 'Finding')).toBe('Confirmed');
  expect(cell(rows[2], 'Clear')).toBe('yes');
  expect(cell(rows[2], 'Checked by')).toBe(checker.name);
  expect(cell(rows[2], 'Checked at (UTC)')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(cell(rows[2], 'Evidence')).toBe('1. Quotation, primary, supports: Works department · “It is so.”');
  expect(cell(rows[2], 'Sources')).toBe('Works department');
});

test('what strangers wrote is not computed', async () => {
  const { checker, asChecker } = await desk();
  const story = await newStory(checker, { body: '=HYPERLINK("http://x") opened in 1931.' });
  const claim = await newClaim(checker, story.id, '=HYPERLINK("http://x")', { statement: '@SUM(A1:A9)' });
  const from = { source: '+1 555 0100', tier: 'primary', stance: 'supports', excerpt: 'a;=cmd|calc' };
  await checker.do(attachEvidence, { claim: claim.id, type: 'quotation', ...from });
  const { rows } = await csvOf(asChecker, story.id);
  expect(cell(rows[1], 'Words in the text')).toBe('\'=HYPERLINK("http://x")');
  expect(cell(rows[1], 'Statement')).toBe("'@SUM(A1:A9)");
  expect(cell(rows[1], 'Sources')).toBe("'+1 555 0100");
  expect(cell(rows[1], 'Evidence')).toContain("a;'=cmd|calc");
  for (const row of rows) for (const one of row) expect(one).not.toMatch(/(^|[;\t\r\n])\s*[=+\-@]/);
});

test('who is to check a claim unswayed reads no finding of it in an export either', async () => {
  const { editor, reporter } = await desk();
  const second = await hand('checker');
  const admin = await hand('administrator');
  await admin.do(setDesk, { blindSecondCheck: true });
  const story = await newStory(reporter);
  await settle(editor, await newClaim(editor, story.id, 'opened in 1931', { risk: 'high' }));
  const { rows } = await csvOf(await tokenOf(second), story.id);
  expect(cell(rows[1], 'State')).toBe('awaiting second check');
  expect(cell(rows[1], 'Finding')).toMatch(/hidden until you have checked it/);
  await admin.do(setDesk, { blindSecondCheck: false });
});
