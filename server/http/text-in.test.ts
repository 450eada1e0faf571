import { expect, test } from 'vitest';
import type { TextShown } from '@/domain/text-shown';
import type { StoryView } from '@/domain/views';
import { hand } from '@/prisma/builders';
import { call, desk, tokenOf } from '@/prisma/builders-call';
import { takeTestDatabase } from '@/prisma/test-database';
import { p, r, wordFile } from '@/scripts/test-word/docx';
import { onFailure } from '../log/log';
import { respond } from './respond';

await takeTestDatabase();

const HEAD = '<w:outlineLvl w:val="0"/>';
const FERRY = wordFile({
  body:
    p('Ferry fills up', HEAD) +
    p(`${r('It landed ')}<w:del>${r('34,800')}</w:del>${r('43,800')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  parts: { footnotes: `<w:footnote w:id="2">${p('Harbour office.')}</w:footnote>` },
});

const SAID = [
  'The file had 1 tracked deletion; its words are left out.',
  'The file had 1 footnote or endnote; it becomes a note on the story.',
];
const NOTE = 'Footnote 1, at “It landed 43,800”: Harbour office.';

const trailOf = async (token: string, story: string) =>
  (await call<string>(token, 'GET', `/stories/${story}/trail`)).body;

test('a Word file makes a story, says what else was in it, and its footnotes are notes with their entries', async () => {
  const { asReporter } = await desk();
  const sent = { format: 'docx', body: FERRY, notes: ['From the file before.'] };
  const made = await call<StoryView & { said: string[] }>(asReporter, 'POST', '/stories', sent);
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ headline: 'Ferry fills up', said: SAID });
  expect(made.body.version.text).toBe('Ferry fills up\nIt landed 43,800');
  const trail = JSON.stringify(await trailOf(asReporter, made.body.id));
  expect(trail.indexOf(NOTE)).toBeGreaterThan(trail.indexOf('From the file before.'));
  expect(trail.match(/note\.written/g)).toHaveLength(2);
});

test('a file is read without being kept, for those who may hand in stories', async () => {
  const { asReporter } = await desk();
  const read = await call<TextShown>(asReporter, 'POST', '/text', { format: 'docx', body: FERRY });
  await call(asReporter, 'POST', '/text', { format: 'text', body: 'Never kept\n\nx' });
  expect(read.status).toBe(200);
  expect(read.body).toEqual({
    headline: 'Ferry fills up',
    document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It landed 43,800' }] }] },
    notes: [NOTE],
    said: SAID,
  });
  const stories = await call<{ items: unknown[] }>(asReporter, 'GET', '/stories?q=Never%20kept');
  expect(stories.body.items).toEqual([]);
});

test.each([
  ['a PDF', { format: 'docx', body: Buffer.from('%PDF-1.7').toString('base64') }, 415, /^This is a PDF/],
  ['no text', { format: 'text' }, 422, /^“body” is missing/],
  ['an unknown format', { format: 'rtf', body: 'x' }, 422, /must be one of/],
  ['more than a file may have', { format: 'text', body: 'x'.repeat(11 * 1024 * 1024) }, 413, /more than 10 MB/],
  ['more than a call may have', { format: 'text', body: 'x'.repeat(16 * 1024 * 1024) }, 413, /more than 10 MB/],
])('%s is refused in a sentence', async (_, body, status, sentence) => {
  const { asReporter } = await desk();
  const read = await call<{ detail: string }>(asReporter, 'POST', '/text', body);
  expect([read.status, read.body.detail]).toEqual([status, expect.stringMatching(sentence)]);
});

test('a file is not read for those who hand in no stories', async () => {
  const asLegal = await tokenOf(await hand('legal'));
  expect((await call(asLegal, 'POST', '/text', { format: 'text', body: 'x' })).status).toBe(403);
});

test('what breaks off in the middle is no failure of the program', async () => {
  const { asReporter } = await desk();
  const failed: string[] = [];
  onFailure((what) => failed.push(what));
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"format":"text"'));
      controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
    },
  });
  const headers = { authorization: `Bearer ${asReporter}`, 'content-type': 'application/json' };
  // The types of the browser do not know of a body that is sent while it is answered.
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
  const sent = new Request('http://stet.test/api/v1/text', init);
  const answer = await respond(sent, ['text']);
  expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
    422,
    'What was sent broke off in the middle. Send it again.',
  ]);
  expect(failed).toEqual([]);
});
