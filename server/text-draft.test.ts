import { expect, test } from 'vitest';
import type { DocumentNode } from '@/domain/story-text';
import { hand, value } from '@/prisma/builders';
import { call, desk } from '@/prisma/builders-call';
import { newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { commitVersion } from './commands/commit-version';
import { keep, view } from './gate';
import { dropTextDraft, keepTextDraft } from './keeps/text-draft';
import { editBeginning } from './queries/edit-beginning';
import { editorsNow, editScreen } from './queries/edit-screen';
import { textDraftToDrop, textDraftToKeep } from './queries/text-draft';

await takeTestDatabase();

const [reporter, editor, checker] = [await hand('reporter'), await hand('editor'), await hand('checker')];
const document = (words: string): DocumentNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const LINES = { headline: 'Rowan Bridge', dek: '', byline: '' };
type By = typeof editor;
const AT = '2026-03-02T14:20:00.000Z';
/** The next moment: two savings are never the same one. */
const NEXT = '2026-03-02T14:20:00.001Z';

async function type(by: By, story: string, words: string, more: object = {}) {
  const asked = { story, base: 1, ...LINES, document: document(words), ...more };
  const draft = value(await view(textDraftToKeep, asked, by.caller));
  return keep(keepTextDraft(by.id, draft, new Date(AT)));
}
const opened = async (by: By, story: string) => value(await view(editScreen, { story }, by.caller));

test('a draft is its person’s alone; others learn that they are at work, and on what', async () => {
  const story = await newStory(reporter);
  expect((await opened(editor, story.id)).draft).toBeNull();
  await type(reporter, story.id, 'It closes for ten.');
  const more = { footnotes: ['1: The order.'], after: AT };
  expect(await type(reporter, story.id, 'It closes for ten weeks.', more)).toEqual({ savedAt: NEXT });
  const mine = await opened(reporter, story.id);
  expect(mine.draft).toMatchObject({ document: document('It closes for ten weeks.'), footnotes: ['1: The order.'] });
  expect(mine).toMatchObject({ draftBase: null, others: [] });
  const seen = await opened(editor, story.id);
  expect(seen).toMatchObject({ draft: null, others: [{ person: reporter.id, base: 1 }] });
  expect(JSON.stringify(seen)).not.toContain('ten weeks');
  const now = value(await view(editorsNow, { story: story.id }, editor.caller));
  expect(now).toMatchObject({ current: 1, by: reporter.id, others: [{ person: reporter.id }] });
  await keep(dropTextDraft(reporter.id, value(await view(textDraftToDrop, { story: story.id }, reporter.caller))));
  expect((await opened(reporter, story.id)).draft).toBeNull();
});

test('a draft that goes on from one that never was begins now, whenever that is said to have been', async () => {
  const story = await newStory(reporter);
  expect(await type(reporter, story.id, 'Alpha.', { after: '9999-12-31T23:59:59.999Z' })).toEqual({ savedAt: AT });
  expect((await opened(editor, story.id)).others).toHaveLength(1);
});

test('of two windows of one person neither saves over what the other has saved since', async () => {
  const story = await newStory(reporter);
  const saved = async () => (await opened(reporter, story.id)).draft?.document;
  const there = { document: document('Alpha.'), base: 1, at: AT };
  expect(await type(reporter, story.id, 'Alpha.')).toEqual({ savedAt: AT });
  for (const after of [null, '2026-03-02T14:19:00.000Z', NEXT])
    expect(await type(reporter, story.id, 'Omega.', { after })).toMatchObject({
      refusal: { code: 'stale', sentence: expect.stringContaining('another window'), present: there },
    });
  expect(await saved()).toEqual(document('Alpha.'));
  await keep(dropTextDraft(reporter.id, { story: story.id, after: NEXT }));
  expect(await saved()).toEqual(document('Alpha.'));
  expect(await type(reporter, story.id, 'Omega.', { after: AT })).toEqual({ savedAt: NEXT });
  expect(await saved()).toEqual(document('Omega.'));
  expect((await opened(reporter, story.id)).draftSavedAt).toBe(NEXT);
  expect(value(await view(editorsNow, { story: story.id }, reporter.caller)).own).toBe(NEXT);
  await keep(dropTextDraft(reporter.id, { story: story.id, after: NEXT }));
  expect(await saved()).toBeUndefined();
  expect(await type(reporter, story.id, 'Omega again.', { after: NEXT })).toEqual({
    savedAt: '2026-03-02T14:20:00.002Z',
  });
});

test('two windows that begin a draft at once do not both begin it', async () => {
  const story = await newStory(reporter);
  const both = await Promise.all(['Alpha.', 'Omega.'].map((words) => type(reporter, story.id, words)));
  expect(both.filter((one) => 'savedAt' in one)).toHaveLength(1);
});

test('a draft on an older version comes with the text it began from', async () => {
  const story = await newStory(reporter, { body: 'It closes.' });
  await type(reporter, story.id, 'It closes for ten weeks.');
  const body = 'It closes soon.';
  await editor.do(commitVersion, { story: story.id, baseHash: story.version.hash, format: 'text', body });
  const { draft, draftBase, words } = await opened(reporter, story.id);
  expect(draft).toMatchObject({ base: 1, baseHash: story.version.hash });
  expect(draftBase?.document).toEqual(document('It closes.'));
  expect(words.document).toEqual(document(body));
});

test('a draft that says what the current version says is none', async () => {
  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: 'It closes.' });
  await type(reporter, story.id, 'It closes.');
  expect((await opened(reporter, story.id)).draft).toBeNull();
});

test.each<[string, object]>([
  ['no document', { document: { type: 'paragraph' } }],
  ['what the editor does not know', { document: { type: 'doc', content: [{ type: 'script' }] } }],
  ['a block in a block', { document: { type: 'doc', content: [{ type: 'heading', content: [document('x')] }] } }],
  ['a version that is not there', { base: 7 }],
])('nothing is kept of %s', async (_, more) => {
  const story = await newStory(reporter);
  await expect(type(reporter, story.id, 'x', more)).rejects.toThrow();
  expect((await opened(reporter, story.id)).draft).toBeNull();
});

test('whoever may not edit the text keeps no draft of it', async () => {
  const story = await newStory(reporter);
  const asked = { story: story.id, base: 1, ...LINES, document: document('x') };
  expect(await view(textDraftToKeep, asked, checker.caller)).toMatchObject({ refusal: { code: 'not-permitted' } });
});

test('a script keeps no drafts', async () => {
  const { asReporter } = await desk();
  const { body: story } = await call<{ id: string }>(asReporter, 'POST', '/stories', {
    format: 'text',
    body: 'A\n\nB',
  });
  const draft = { base: 1, ...LINES, document: document('x') };
  expect((await call(asReporter, 'PUT', `/stories/${story.id}/draft`, draft)).status).toBe(404);
  expect((await call(asReporter, 'PUT', `/stories/${story.id}/draft`, { ...draft, document: {} })).status).toBe(422);
  expect((await call(asReporter, 'DELETE', `/stories/${story.id}/draft`)).status).toBe(404);
  expect((await call(asReporter, 'GET', `/stories/${story.id}/editors`)).body).toMatchObject({ others: [] });
});

test('the beginning of a text is one’s own draft’s, and nothing for those who may not edit', async () => {
  const story = await newStory(reporter, { body: 'It closes.' });
  const begun = async (by: By) => value(await view(editBeginning, { story: story.id }, by.caller));
  const words = async (by: By) => (await begun(by)).blocks.map((block) => block.text);
  expect((await words(reporter)).at(-1)).toBe('It closes.');
  await type(reporter, story.id, 'It closes for ten weeks.');
  expect(await words(reporter)).toEqual(['Rowan Bridge', 'It closes for ten weeks.']);
  expect((await words(editor)).at(-1)).toBe('It closes.');
  expect(await begun(checker)).toMatchObject({ blocks: [], abilities: { edit: { may: false } } });
});
