import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const PATH = '/claims/c1/notes';
const BODY = { text: 'They rang back.' };
const PLACE = { id: 'claims/c1/a note/', says: 'a note on claim 1', href: '/stories/s1#claim-1' };
const KEY = Buffer.alloc(32, 1).toString('base64');

/** A page as it begins: modules that know nothing yet, in a browser that keeps nothing beyond the page. */
async function page() {
  vi.resetModules();
  const nothing = () => undefined;
  vi.stubGlobal('addEventListener', nothing);
  vi.stubGlobal('document', { addEventListener: nothing });
  const keeping = await import('./keeping');
  const outbox = await import('./outbox');
  const { call } = await import('../call');
  await keeping.beginKeeping('ada', KEY);
  return { keeping, outbox, call };
}

const answers = (...given: (number | 'none')[]) => {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => {
    const status = given.shift() ?? 201;
    if (status === 'none') throw new TypeError('failed to fetch');
    const body =
      status < 400 ? { id: 'n1' } : { code: status === 403 ? 'not-permitted' : 'busy', detail: 'Not yours.' };
    return new Response(JSON.stringify(body), { status });
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

const keysOf = (fetched: ReturnType<typeof answers>) =>
  fetched.mock.calls.map(([, init]) => new Headers(init.headers).get('idempotency-key'));

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a note that waits', () => {
  it('goes up under the key it was first sent with, and is told once', async () => {
    const { outbox, call } = await page();
    const fetched = answers('none', 'none', 201);
    const told = vi.fn();
    outbox.onSent(told);
    await call('POST', PATH, BODY);
    outbox.wait({ place: PLACE, path: PATH, body: BODY });
    await outbox.sendWaiting();
    expect(outbox.waitingNow()).toHaveLength(1);
    await outbox.sendWaiting();
    expect(outbox.waitingNow()).toEqual([]);
    expect(told.mock.calls).toEqual([[PATH, { id: 'n1' }]]);
    expect(new Set(keysOf(fetched)).size).toBe(1);
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('is tried again every few seconds until the server answers, and then no more', async () => {
    const { outbox } = await page();
    const fetched = answers('none', 503, 201);
    outbox.wait({ place: PLACE, path: PATH, body: BODY });
    for (let turn = 0; turn < 5; turn += 1) {
      await vi.advanceTimersByTimeAsync(4_000);
      await outbox.sendWaiting();
    }
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('is sent once however many ask for it at the same time', async () => {
    const { outbox } = await page();
    const fetched = answers(201);
    outbox.wait({ place: PLACE, path: PATH, body: BODY });
    await Promise.all([outbox.sendWaiting(), outbox.sendWaiting(), outbox.sendWaiting(true)]);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('that is refused stays with the sentence, and goes up again only when asked', async () => {
    const { outbox } = await page();
    const fetched = answers(403, 201);
    outbox.wait({ place: PLACE, path: PATH, body: BODY });
    await outbox.sendWaiting();
    expect(outbox.waitingNow()[0]?.why).toMatchObject({ code: 'not-permitted', sentence: 'Not yours.' });
    await outbox.sendWaiting();
    expect(fetched).toHaveBeenCalledTimes(1);
    await outbox.sendWaiting(true);
    expect(outbox.waitingNow()).toEqual([]);
  });

  it('is what the person would look for, until it has gone up', async () => {
    const { outbox, keeping } = await page();
    answers(201);
    outbox.wait({ place: PLACE, path: PATH, body: BODY });
    await keeping.allDrafts();
    expect(keeping.keepingNow().places.map((place) => place.says)).toEqual(['a note on claim 1']);
    await outbox.sendWaiting();
    await keeping.allDrafts();
    expect(keeping.keepingNow().places).toEqual([]);
  });

  it('for longer than the server remembers it, is left to the person', async () => {
    const { keeping, outbox } = await page();
    const fetched = answers(201);
    const at = Date.now() - 21 * 3_600_000;
    keeping.keep({ ...PLACE, id: `waiting/${PLACE.id}/${at}` }, () => ({ path: PATH, body: BODY, at }));
    await outbox.beginSending();
    expect(outbox.waitingNow()[0]?.why?.sentence).toMatch(/waited here for a day/);
    expect(fetched).not.toHaveBeenCalled();
  });
});
