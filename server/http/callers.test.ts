import { encode } from 'next-auth/jwt';
import { describe, expect, test } from 'vitest';
import { PRESET_RULES } from '@/domain/house-rule-presets';
import { hand } from '@/prisma/builders';
import { call, desk, HOST } from '@/prisma/builders-call';
import { takeTestDatabase } from '@/prisma/test-database';
import type { Caller } from '../caller';
import { openApi } from './openapi';
import { OPERATIONS } from './operations';

await takeTestDatabase();

const text = { format: 'text', body: 'A headline\n\nA text.' };

describe('a token is no person at the screen', () => {
  test.each([
    ['POST', '/stories/x/sign-off', { password: 'x', version: 1, claimsDigest: 'x' }],
    ['POST', '/stories/x/sign-off/withdrawal', { reason: 'x' }],
    ['POST', '/people', { name: 'x', email: 'x@example.org', role: 'editor', password: 'long enough it is' }],
    ['POST', '/people/x/password', { password: 'long enough it is' }],
    ['PATCH', '/people/x', { role: 'editor' }],
    ['POST', '/tokens', { person: 'x', name: 'x' }],
    ['DELETE', '/tokens/x', undefined],
    ['GET', '/webhooks', undefined],
    ['POST', '/webhooks', { name: 'x', url: 'https://93.184.216.34/', events: ['sign-off.given'] }],
    ['PATCH', '/webhooks/x', { revision: 1, enabled: false }],
    ['DELETE', '/webhooks/x', undefined],
    ['POST', '/webhooks/x/secret', {}],
    ['POST', '/webhooks/x/test', undefined],
    ['GET', '/webhooks/x/deliveries', undefined],
    ['POST', '/webhooks/x/redelivery', { deliveries: ['x'] }],
    ['POST', '/account/password', { current: 'x', password: 'long enough it is' }],
    ['DELETE', '/sessions/x', undefined],
    ['DELETE', '/sessions', undefined],
    ['PUT', '/rules', { version: 1, rules: PRESET_RULES['two-sources'] }],
    ['POST', '/rules/preview', { version: 1, rules: PRESET_RULES['two-sources'] }],
  ])('%s %s', async (method, path, body) => {
    const { asEditor } = await desk();
    const answer = await call(asEditor, method, path, body);
    expect([403, 404]).toContain(answer.status);
  });
});

describe('a cookie writes from our own pages only', () => {
  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: HOST, 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'null' }],
    [{}],
  ])('%o is refused', async (headers) => {
    const answer = await call(null, 'POST', '/stories', text, { cookie: 'next-auth.session-token=x', ...headers });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'not-permitted', detail: expect.stringContaining('another site') });
  });

  test('from our own page it is a matter of the session', async () => {
    const headers = { origin: HOST, host: 'stet.test', 'sec-fetch-site': 'same-origin' };
    expect((await call(null, 'POST', '/stories', text, headers)).status).toBe(401);
  });
});

describe('a page of one person in a browser where another has signed in', () => {
  const asked = async (meant: string | null) => {
    const ada = await hand('checker');
    const { session, person: sub, version: ver } = ada.caller as Extract<Caller, { kind: 'session' }>;
    const cookie = await encode({ token: { sub, sid: session, ver }, secret: process.env.NEXTAUTH_SECRET ?? '' });
    const own = { origin: HOST, host: 'stet.test', cookie: `next-auth.session-token=${cookie}` };
    const headers = meant === null ? own : { ...own, 'stet-person': meant === 'herself' ? ada.id : meant };
    const wrote = await call(null, 'POST', '/stories', text, headers);
    return [wrote, await call(null, 'GET', '/stories', undefined, headers)] as const;
  };

  test('neither writes nor reads as that other person', async () => {
    for (const answer of await asked('somebody-else')) {
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({ code: 'signed-out', fields: { 'Stet-Person': expect.any(String) } });
    }
  });

  test.each([null, 'herself'])('is not in the way of the person themselves: %s', async (meant) => {
    const [wrote, read] = await asked(meant);
    expect([wrote.status, read.status]).toEqual([201, 200]);
  });
});

test('the first administrator needs the code, and an empty desk', async () => {
  process.env.STET_FIRST_CODE = '4F7K-9QXM';
  const who = { name: 'Ada', email: 'ada@example.org', password: 'long enough it is' };
  const own = { origin: HOST, host: 'stet.test' };
  const { status } = await call(null, 'POST', '/setup', { code: '4f7k 9qxm', ...who }, own);
  expect(status).toBe(404);
});

test('openapi.json describes every call', () => {
  const described = openApi();
  for (const { method, path } of OPERATIONS) {
    const operation = described.paths[path]?.[method.toLowerCase()] as { summary?: string; responses?: object };
    expect(operation?.summary, `${method} ${path}`).toBeTruthy();
    expect(Object.keys(operation.responses ?? {})).toContain('403');
  }
});

test.each(['/stories', '/stories/{story}/versions'])('openapi.json says of POST %s what `said` is', (path) => {
  const operation = openApi().paths[path]?.post as { summary?: string };
  expect(operation.summary).toMatch(/`said`/);
});
