import { afterEach, expect, it, vi } from 'vitest';

const KEY = Buffer.alloc(32, 1).toString('base64');

/** A page of a person whose session has run out; `signIn` brings it back. */
async function page() {
  vi.resetModules();
  let isSignedIn = false;
  const fetched = vi.fn(async (_url: string, _init: RequestInit) =>
    isSignedIn
      ? new Response('{"id":"c1"}', { status: 201 })
      : new Response('{"code":"signed-out","detail":"You are signed out."}', { status: 401 }),
  );
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('document', { addEventListener: () => undefined });
  const { beginKeeping } = await import('./drafts/keeping');
  const session = await import('./session-again');
  const { call } = await import('./call');
  await beginKeeping('ada', KEY);
  const headers = (name: string) => fetched.mock.calls.map(([, init]) => new Headers(init.headers).get(name));
  const signIn = () => {
    isSignedIn = true;
  };
  return { fetched, session, call, headers, signIn };
}

afterEach(() => vi.unstubAllGlobals());

it('asks once for all calls that wait, and then sends each again under its own key', async () => {
  const { session, call, signIn, headers } = await page();
  const asked = vi.fn();
  session.onAsked(() => asked(session.askedNow()?.why.code));
  const calls = [call('POST', '/claims/c1/notes', { text: 'one' }), call('POST', '/claims/c1/notes', { text: 'two' })];
  await vi.waitFor(() => expect(headers('idempotency-key')).toHaveLength(2));
  await vi.waitFor(() => expect(session.askedNow()).not.toBeNull());
  signIn();
  session.answerAsked(true);
  expect((await Promise.all(calls)).map((answer) => answer.ok)).toEqual([true, true]);
  expect(asked.mock.calls).toEqual([['signed-out'], [undefined]]);
  const keys = headers('idempotency-key');
  expect(new Set(keys).size).toBe(2);
  expect([...keys.slice(2)].sort()).toEqual([...keys.slice(0, 2)].sort());
});

it('says that what the person did waits, also where what the page read was first', async () => {
  const { session, call } = await page();
  const read = call('GET', '/claims/c1');
  await vi.waitFor(() => expect(session.askedNow()).toMatchObject({ isAct: false }));
  const act = call('PATCH', '/claims/c1', {});
  await vi.waitFor(() => expect(session.askedNow()).toMatchObject({ isAct: true }));
  session.answerAsked(false);
  expect([(await read).ok, (await act).ok]).toEqual([false, false]);
});

it('gives the refusal to who declines, and asks again only for what they do themselves', async () => {
  const { session, call, fetched } = await page();
  const first = call('PATCH', '/claims/c1', {});
  await vi.waitFor(() => expect(session.askedNow()).not.toBeNull());
  session.answerAsked(false);
  expect(await first).toMatchObject({ ok: false, refusal: { code: 'signed-out' } });
  expect(await call('GET', '/claims/c1')).toMatchObject({ ok: false });
  expect(session.askedNow()).toBeNull();
  expect(fetched).toHaveBeenCalledTimes(2);
  const again = call('PATCH', '/claims/c1', {});
  await vi.waitFor(() => expect(session.askedNow()).not.toBeNull());
  session.answerAsked(false);
  await again;
});

it('says with every call for whom the page was made', async () => {
  const { call, session, headers } = await page();
  const waiting = call('GET', '/stories');
  await vi.waitFor(() => expect(session.askedNow()).not.toBeNull());
  session.answerAsked(false);
  await waiting;
  expect(headers('stet-person')).toEqual(['ada']);
});
