import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimView, NoteView, StoryView, ThreadView } from '@/domain/views';
import { value } from '@/prisma/builders';
import { type Answer, call, desk, tokenOf } from '@/prisma/builders-call';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { changeClaim } from './commands/change-claim';
import { mergeClaims } from './commands/merge-claims';
import { removeClaim } from './commands/remove-claim';
import { view } from './gate';
import { storyScreen } from './queries/story-screen';
import { storyTrailLines } from './queries/trail-lines';

await takeTestDatabase();

let people: Awaited<ReturnType<typeof desk>>;
let ada: string;
let leo: string;
let story: StoryView;
let claim: ClaimView;

beforeAll(async () => {
  people = await desk();
  [ada, leo] = [people.asChecker, await tokenOf(people.editor)];
  story = await newStory(people.reporter);
  claim = await newClaim(people.checker, story.id, 'eleven weeks');
});

const write = async (by: string, path: string, body: object): Promise<NoteView> => {
  const answer = await call<NoteView>(by, 'POST', path, body);
  expect(answer.status).toBe(201);
  return answer.body;
};
const onClaim = (by: string, text: string, thread?: string) =>
  write(by, `/claims/${claim.id}/notes`, { text, ...(thread ? { thread } : {}) });
const resolve = (by: string, note: string, reason: string) =>
  call<ThreadView>(by, 'POST', `/notes/${note}/resolution`, { reason });
const reopen = (by: string, note: string) => call<ThreadView>(by, 'POST', `/notes/${note}/reopening`, {});
const edit = (by: string, note: string, body: object) => call<NoteView>(by, 'PATCH', `/notes/${note}`, body);

const threads = async () => (await call<ClaimView>(ada, 'GET', `/claims/${claim.id}`)).body.threads;
const thread = async (id: string) => (await threads()).find((one) => one.id === id);
const lastTypes = async (count: number) => {
  const { lines } = value(await view(storyTrailLines, { story: story.id }, people.editor.caller));
  return lines.slice(-count).map((line) => (line as { type: string }).type);
};

const refused = (answer: Answer<unknown>, status: number, detail: string) => {
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ detail: expect.stringContaining(detail) });
};

describe('a thread', () => {
  test('is begun by a note and answered under it', async () => {
    const first = await onClaim(ada, 'Eleven or twelve?');
    expect(first).toMatchObject({ thread: first.id, claim: claim.id, revision: 1, before: [], edit: { may: true } });
    const answer = await onClaim(leo, 'Eleven.', first.id);
    expect(answer.thread).toBe(first.id);
    const found = await thread(first.id);
    expect(found).toMatchObject({ claim: claim.id, resolved: null });
    expect(found?.notes.map((note) => [note.text, note.edit.may])).toEqual([
      ['Eleven or twelve?', true],
      ['Eleven.', false],
    ]);
  });

  test('is resolved by any note in it, with a reason, and opened again', async () => {
    const first = await onClaim(ada, 'Who says so?');
    const answer = await onClaim(leo, 'The works order.', first.id);
    const resolved = await resolve(leo, answer.id, 'The works order says so.');
    expect(resolved.body).toMatchObject({
      id: first.id,
      resolved: { by: people.editor.id, reason: 'The works order says so.', at: expect.any(String) },
    });
    refused(await resolve(ada, first.id, 'Again.'), 422, 'resolved already');
    expect((await reopen(ada, answer.id)).body).toMatchObject({ id: first.id, resolved: null });
    refused(await reopen(ada, first.id), 422, 'open already');
    expect(await lastTypes(2)).toEqual(['thread.resolved', 'thread.reopened']);
  });

  test('is not resolved without a reason', async () => {
    const first = await onClaim(ada, 'Why?');
    refused(await resolve(ada, first.id, '  '), 422, 'Say how this was settled');
  });

  test('is opened again by an answer', async () => {
    const first = await onClaim(ada, 'Ring the press office.');
    await resolve(ada, first.id, 'Rang them.');
    await onClaim(leo, 'They rang back: it is twelve.', first.id);
    expect(await thread(first.id)).toMatchObject({ resolved: null });
    expect(await lastTypes(2)).toEqual(['thread.reopened', 'note.written']);
  });

  test('comes after the open ones once it is resolved', async () => {
    const [first, second] = [await onClaim(ada, 'One.'), await onClaim(ada, 'Two.')];
    await resolve(ada, first.id, 'Done.');
    const order = (await threads()).map((one) => one.id);
    expect(order.indexOf(first.id)).toBeGreaterThan(order.indexOf(second.id));
  });

  test('of the story is on its screen, and not on a claim', async () => {
    const first = await write(ada, `/stories/${story.id}/notes`, { text: 'The dek is long.' });
    const answer = await write(leo, `/stories/${story.id}/notes`, { text: 'Cut it.', thread: first.id });
    await resolve(leo, answer.id, 'Cut.');
    const screen = value(await view(storyScreen, { story: story.id }, people.checker.caller));
    expect(screen.threads).toMatchObject([
      { id: first.id, claim: null, notes: [{}, {}], resolved: { reason: 'Cut.' } },
    ]);
    expect(await thread(first.id)).toBeUndefined();
  });

  test('is answered where it is, and nowhere else', async () => {
    const here = await onClaim(ada, 'Here.');
    const answer = await onClaim(leo, 'An answer.', here.id);
    const other = await newClaim(people.checker, story.id, '1931');
    for (const [path, thread] of [
      [`/claims/${other.id}/notes`, here.id],
      [`/stories/${story.id}/notes`, here.id],
      [`/claims/${claim.id}/notes`, answer.id],
      [`/claims/${claim.id}/notes`, 'none'],
    ] as const)
      refused(await call(ada, 'POST', path, { text: 'x', thread }), 422, 'is not here');
  });
});

describe('a note that is edited', () => {
  test('keeps what it said, each time', async () => {
    const note = await onClaim(ada, 'Eleven?');
    await edit(ada, note.id, { revision: 1, text: 'Twelve?' });
    const { body } = await edit(ada, note.id, { revision: 2, text: 'Thirteen?' });
    expect(body).toMatchObject({ revision: 3, text: 'Thirteen?', before: [{ text: 'Eleven?' }, { text: 'Twelve?' }] });
    expect(await lastTypes(2)).toEqual(['note.edited', 'note.edited']);
  });

  test('is stale on another revision, and shows what it says now', async () => {
    const note = await onClaim(ada, 'One.');
    await edit(ada, note.id, { revision: 1, text: 'Two.' });
    const late = await edit(ada, note.id, { revision: 1, text: 'Three.' });
    refused(late, 409, 'look at what it says now');
    expect(late.body).toMatchObject({ code: 'stale', present: { id: note.id, revision: 2, text: 'Two.' } });
  });

  test('is edited by its writer only, and not into what it says', async () => {
    const note = await onClaim(ada, 'Mine.');
    refused(await edit(leo, note.id, { revision: 1, text: 'Ours.' }), 403, 'Only the one who wrote');
    refused(await edit(ada, note.id, { revision: 1, text: 'Mine.' }), 422, 'already');
    expect((await edit(ada, 'none', { revision: 1, text: 'x' })).status).toBe(404);
  });

  test('two edits at once: one stands, the other is told', async () => {
    const note = await onClaim(ada, 'Zero.');
    const edits = ['One.', 'Two.', 'Three.'].map((text) => edit(ada, note.id, { revision: 1, text }));
    const codes = (await Promise.all(edits)).map((answer) => answer.status);
    expect(codes.sort()).toEqual([200, 409, 409]);
  });
});

test('threads of a merged claim are answered on the one it went into, and those of a removed claim no more', async () => {
  const [one, other] = [
    await newClaim(people.checker, story.id, 'opened'),
    await newClaim(people.checker, story.id, 'vehicles'),
  ];
  const first = await write(ada, `/claims/${other.id}/notes`, { text: 'Cars, or lorries too?' });
  const into = { claim: one.id, revision: 1, other: { claim: other.id, revision: 1 } };
  const merged = await people.checker.do(mergeClaims, into);
  expect(merged.threads).toMatchObject([{ id: first.id, claim: one.id }]);
  await write(leo, `/claims/${one.id}/notes`, { text: 'Both.', thread: first.id });
  expect((await resolve(leo, first.id, 'Both.')).body).toMatchObject({ claim: one.id, notes: [{}, {}] });
  await people.checker.do(removeClaim, { claim: one.id, revision: merged.revision, reason: 'Marked by mistake.' });
  expect((await reopen(leo, first.id)).status).toBe(404);
});

test('talk raises no revision: a check on the words that were seen still lands', async () => {
  const before = (await call<ClaimView>(ada, 'GET', `/claims/${claim.id}`)).body.revision;
  const note = await onClaim(ada, 'Words.');
  await edit(ada, note.id, { revision: 1, text: 'Other words.' });
  await resolve(ada, note.id, 'Said.');
  const changed = await people.checker.do(changeClaim, { claim: claim.id, revision: before, risk: 'high' });
  expect(changed.revision).toBe(before + 1);
});
