import { expect, test } from 'vitest';
import { call, desk } from '@/prisma/builders-call';
import { newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';

await takeTestDatabase();

test('a method that an address does not take is refused with those it takes', async () => {
  const { asEditor } = await desk();
  const answer = await call(asEditor, 'DELETE', '/stories/x');
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, PATCH, HEAD, OPTIONS');
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({
    type: '/docs/api#wrong-method',
    code: 'wrong-method',
    detail: 'There is no DELETE here, so nothing was done. This address takes GET, PATCH.',
  });
});

test('OPTIONS says the methods, of what is no address nothing', async () => {
  const told = await call(null, 'OPTIONS', '/claims/x/checks');
  expect([told.status, told.headers.get('allow'), told.body]).toEqual([204, 'POST, OPTIONS', '']);
  expect((await call(null, 'OPTIONS', '/claims/x/cheques')).status).toBe(404);
  expect((await call(null, 'GET', '')).status).toBe(404);
});

test('HEAD is GET without what it answers', async () => {
  const { editor, asEditor } = await desk();
  const story = await newStory(editor);
  for (const path of ['/stories', `/stories/${story.id}`, `/stories/${story.id}/trail`]) {
    const [head, get] = [await call(asEditor, 'HEAD', path), await call(asEditor, 'GET', path)];
    expect(head.body).toBe('');
    expect([head.status, head.headers.get('content-type')]).toEqual([200, get.headers.get('content-type')]);
  }
  expect((await call(null, 'HEAD', '/stories')).status).toBe(401);
  expect((await call(asEditor, 'HEAD', '/claims/x/checks')).status).toBe(405);
});

test('an invalid call has fields even where no field is at fault, one at fault is named', async () => {
  const { asEditor } = await desk();
  const story = await call<{ id: string }>(asEditor, 'POST', '/stories', { format: 'text', body: 'Head\n\nBody.' });
  const key = await call(asEditor, 'POST', '/stories', { body: 'x' }, { 'idempotency-key': 'k'.repeat(201) });
  expect(key.status).toBe(422);
  expect(key.body).toMatchObject({ fields: { 'Idempotency-Key': 'An Idempotency-Key has 1 to 200 characters.' } });
  const note = await call<{ id: string }>(asEditor, 'POST', `/stories/${story.body.id}/notes`, {
    text: 'Nearly done.',
  });
  const none = await call(asEditor, 'POST', `/notes/${note.body.id}/reopening`, {});
  expect(none.body).toMatchObject({ code: 'invalid', fields: {}, detail: expect.stringMatching(/open already/) });
});
