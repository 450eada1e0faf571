import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { logFailure, logInto } from './log';
import { noteOnRequest, requestNotes } from './request-notes';
import { routes } from './route-of';
import { watcher } from './watch-request';

const SECRET = 'canary-91ae';
let lines: Record<string, unknown>[] = [];
let server: Server;

const known = [
  { page: '/', regex: /^\/(?:\/)?$/ },
  { page: '/healthz', regex: /^\/healthz$/ },
  { page: '/stories/[id]', regex: /^\/stories\/([^/]+?)(?:\/)?$/ },
];

async function answered(asked: IncomingMessage, answer: ServerResponse) {
  const path = asked.url ?? '';
  await wait(5);
  const more = path.endsWith('/confidential') ? '/confidential' : '';
  if (path.startsWith('/api')) noteOnRequest({ route: `/api/v1/claims/{claim}${more}`, actor: 'person-1' });
  if (path.startsWith('/fails')) logFailure('GET /fails', new Error(SECRET), { request: requestNotes()?.id });
  answer.statusCode = path.startsWith('/fails') ? 503 : 200;
  const told = /^\/long\/(\d+)$/.exec(path)?.[1];
  if (told) requestNotes()?.tellLength?.(Number(told));
  answer.write('some');
  if (path.startsWith('/hangs')) return;
  answer.end();
}

beforeAll(async () => {
  const watch = watcher(routes(known));
  // As scripts/serve.mjs does: what fails is broken off.
  server = createServer((asked, answer) =>
    watch(asked, answer, () => answered(asked, answer).catch(() => answer.destroy())),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => server.close());
beforeEach(() => {
  lines = [];
  logInto((line) => lines.push(JSON.parse(line)));
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
async function ask(path: string, init: RequestInit = {}) {
  const answer = await fetch(`${address()}${path}`, init);
  await answer.text();
  for (let n = 0; n < 100 && lines.length === 0; n += 1) await wait(5);
  return answer;
}

test('a line says which route, how it ended, how long it took and who asked, and the answer has its number', async () => {
  const answer = await ask(`/api/v1/claims/abc?q=${SECRET}`, {
    method: 'POST',
    body: SECRET,
    headers: { authorization: `Bearer ${SECRET}`, referer: SECRET },
  });
  expect(lines).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      pid: process.pid,
      id: answer.headers.get('x-request-id'),
      method: 'POST',
      route: '/api/v1/claims/{claim}',
      status: 200,
      ms: expect.any(Number),
      actor: 'person-1',
      msg: 'request',
    },
  ]);
});

test.each([
  [`/stories/${SECRET}?find=${SECRET}`, '/stories/[id]'],
  [`/${SECRET}`, 'none'],
  [`/stories/a/${SECRET}`, 'none'],
])('of the address %s nothing is kept but the route %s', async (path, route) => {
  await ask(path);
  expect(lines).toMatchObject([{ route, status: 200 }]);
  expect(JSON.stringify(lines)).not.toContain(SECRET);
});

test('of what is confidential neither who nor what stands in it', async () => {
  await ask('/api/v1/claims/abc/confidential');
  expect(lines).toMatchObject([{ route: 'sealed', status: 200 }]);
  expect(lines[0]).not.toHaveProperty('actor');
});

test('parts of pages and being asked whether all is well have no line, unless they fail', async () => {
  await Promise.all([fetch(`${address()}/healthz`), fetch(`${address()}/_next/static/a.js`)]);
  await ask('/');
  expect(lines).toMatchObject([{ route: '/' }]);
});

test('each request knows itself: what is logged while it is answered names it', async () => {
  const answers = await Promise.all(['/fails/1', '/fails/2', '/fails/3'].map((path) => ask(path)));
  for (let n = 0; n < 100 && lines.length < 6; n += 1) await wait(5);
  const failures = lines.filter((line) => line.msg === 'failed').map((line) => line.request);
  expect(failures.sort()).toEqual(answers.map((answer) => answer.headers.get('x-request-id')).sort());
  expect(JSON.stringify(lines)).not.toContain(SECRET);
});

test('where its length is known, whoever reads is told; otherwise it comes in chunks', async () => {
  const whole = await ask('/long/4');
  expect([whole.headers.get('content-length'), whole.headers.get('transfer-encoding')]).toEqual(['4', null]);
  const other = await ask('/');
  expect([other.headers.get('content-length'), other.headers.get('transfer-encoding')]).toEqual([null, 'chunked']);
});

test.each([3, 5])('an answer of 4 bytes that was to have %i is broken off', async (bytes) => {
  await expect(ask(`/long/${bytes}`)).rejects.toThrow();
  for (let n = 0; n < 200 && lines.length === 0; n += 1) await wait(5);
  expect(lines).toMatchObject([{ msg: 'request', cut: true }]);
});

test('an answer that did not go out whole says so', async () => {
  const sent = request(`${address()}/hangs`, (answer) => answer.once('data', () => sent.destroy()));
  sent.on('error', () => undefined).end();
  for (let n = 0; n < 200 && lines.length === 0; n += 1) await wait(5);
  expect(lines).toMatchObject([{ msg: 'request', cut: true }]);
});
