import { afterEach, describe, expect, it, vi } from 'vitest';
import { call } from './call';

const answer = (status: number, body: string, headers: Record<string, string> = {}) => {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => new Response(body, { status, headers }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

afterEach(() => vi.unstubAllGlobals());

describe('call', () => {
  it('gives the answer as a value', async () => {
    answer(200, '{"id":"s1"}');
    expect(await call('GET', '/stories/s1')).toEqual({ ok: true, value: { id: 's1' } });
  });

  it('gives a problem as a refusal with its fields and the present state', async () => {
    answer(409, '{"code":"stale","detail":"Somebody was quicker.","present":{"revision":3}}');
    expect(await call('PATCH', '/claims/c1', { revision: 2 })).toMatchObject({
      ok: false,
      refusal: { code: 'stale', sentence: 'Somebody was quicker.', present: { revision: 3 } },
    });
  });

  it('says so in a sentence when nobody answers, and when the answer is no JSON', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('failed to fetch')));
    expect(await call('POST', '/stories', {})).toMatchObject({ ok: false, refusal: { code: 'busy' } });
    answer(502, '<html>Bad gateway</html>');
    expect(await call('POST', '/stories', {})).toMatchObject({ ok: false, refusal: { code: 'busy' } });
  });

  const keysOf = (fetched: ReturnType<typeof answer>) =>
    fetched.mock.calls.map(([, init]) => new Headers(init.headers).get('idempotency-key'));

  it('sends a new key with every POST that is a new act, and none with the rest', async () => {
    const fetched = answer(201, '{}');
    await call('POST', '/stories', {});
    await call('POST', '/stories', {});
    await call('PATCH', '/stories/s1', {});
    const [first, second, patch] = keysOf(fetched);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).not.toBe(first);
    expect(patch).toBeNull();
  });

  it('tries an unanswered POST again under its key, so that it cannot be done twice', async () => {
    const note = { text: 'Called back.' };
    const lost = vi.fn(async (_url: string, _init: RequestInit): Promise<Response> => Promise.reject(new TypeError()));
    vi.stubGlobal('fetch', lost);
    await call('POST', '/claims/c1/notes', note);
    const fetched = answer(201, '{}');
    await call('POST', '/claims/c1/notes', note);
    await call('POST', '/claims/c1/notes', note);
    const [again, anew] = keysOf(fetched);
    expect([again]).toEqual(keysOf(lost));
    expect(anew).not.toBe(again);
  });

  it('passes on how long to wait', async () => {
    answer(429, '{"code":"too-many","detail":"Too many calls."}', { 'retry-after': '30' });
    expect(await call('GET', '/people')).toMatchObject({ refusal: { code: 'too-many', retryAfter: 30 } });
  });
});
