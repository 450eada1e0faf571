import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Hand } from '@/prisma/builders';
import { call, HOST } from '@/prisma/builders-call';
import { requestOf } from '@/prisma/call-curl';
import { CLAIM_SCENES } from '@/prisma/call-scenes-claims';
import { DESK_SCENES } from '@/prisma/call-scenes-desk';
import { EVIDENCE_SCENES } from '@/prisma/call-scenes-evidence';
import { STORY_SCENES } from '@/prisma/call-scenes-story';
import { WEBHOOK_SCENES } from '@/prisma/call-scenes-webhooks';
import { bearerOf, cookieOf, PASSWORD, type Ready } from '@/prisma/call-world';
import { takeTestDatabase } from '@/prisma/test-database';
import { callName, describedAs, SECTIONS } from './described/sections';
import { curlOf, curlWithFile } from './documentation/curl';
import { isOfScreens, openApi } from './openapi';
import { namesIn, type Operation } from './operation';
import { OPERATIONS } from './operations';
import { respond } from './respond';

/**
 * Every call of openapi.json, made by its own example over a real database, and every answer judged against the description
 * by a JSON schema validator that has no part in the program.
 */
await takeTestDatabase();
vi.setConfig({ testTimeout: 60_000 });

const SCENES = { ...STORY_SCENES, ...CLAIM_SCENES, ...EVIDENCE_SCENES, ...WEBHOOK_SCENES, ...DESK_SCENES };

interface Told {
  parameters: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: object; example?: unknown }> };
  responses: Record<string, { content: Record<string, { schema?: object }> } | undefined>;
}

/** What is described is all there is: an answer with a field that is not told of fails here. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closed(part)]));
  return 'properties' in parts && parts.type === 'object' && !('additionalProperties' in parts)
    ? { ...parts, additionalProperties: false }
    : parts;
}

const described = openApi();
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: 'stet', components: { schemas: closed(described.components.schemas) } });

const toldOf = ({ method, path }: Operation) => described.paths[path]?.[method.toLowerCase()] as Told;

/** Against a schema of the description; its references are to the whole. */
function expectForm(schema: object | undefined, value: unknown, what: string): void {
  const whole = JSON.parse(JSON.stringify(schema ?? {}).replaceAll('"#/', '"stet#/')) as object;
  const holds = ajv.validate(whole, value);
  expect(holds ? [] : ajv.errors, `${what} answered ${JSON.stringify(value).slice(0, 300)}`).toEqual([]);
}

const piecesOf = (request: Request) => new URL(request.url).pathname.split('/').slice(3).map(decodeURIComponent);

/** The answer's form is the one that is told for its status and media type. */
async function expectTold(operation: Operation, response: Response): Promise<void> {
  const name = `${callName(operation)} ${response.status}`;
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const content = toldOf(operation).responses[String(response.status)]?.content;
  const text = await response.text();
  expect(content, `${name} is not told of: ${text.slice(0, 400)}`).toBeDefined();
  if (describedAs(operation).answer instanceof Object && content && !(type in content))
    expect(Object.keys(content), `${name} ${type}`).toEqual(['application/octet-stream']);
  const schema = content?.[type]?.schema;
  if (type === 'application/json' || type === 'application/problem+json') expectForm(schema, JSON.parse(text), name);
  if (type === 'application/x-ndjson')
    for (const line of text.trimEnd().split('\n')) expectForm(schema, JSON.parse(line), name);
}

/** As a token sends it, or a person at the screen where a token may not. */
async function sent(operation: Operation, example: string, { by, vars }: Ready): Promise<Response> {
  const ofScreens = isOfScreens(operation);
  const names = { TOKEN: ofScreens ? 'none' : await bearerOf(by), ...vars };
  const request = requestOf(example, names as Ready['vars']);
  if (ofScreens) {
    request.headers.delete('authorization');
    for (const [name, value] of Object.entries(await cookieOf(by))) request.headers.set(name, value);
  }
  return respond(request, piecesOf(request));
}

const SETUP = OPERATIONS.find((operation) => callName(operation) === 'POST /setup');
const SETUP_DONE = await (async () => {
  if (!SETUP) throw new Error('there is no POST /setup');
  process.env.STET_FIRST_CODE = '4F7K-9QXM';
  const request = requestOf(curlOf(SETUP, describedAs(SETUP)), { TOKEN: 'x', CODE: '4f7k9qxm', PASSWORD });
  request.headers.delete('authorization');
  request.headers.set('origin', HOST);
  request.headers.set('host', 'stet.test');
  return respond(request, piecesOf(request));
})();

afterEach(() => {
  process.env.STET_CAPTURE = 'off';
});

const named = OPERATIONS.map((operation) => [callName(operation), operation] as const);

/** Who called each: they may, so that what goes wrong below is what was asked. */
const callers = new Map<string, Hand>();

describe('by its own example', () => {
  test.each(named)('%s answers what is told', async (name, operation) => {
    const response = operation === SETUP ? SETUP_DONE : await byScene(name, operation);
    expect(response.status, await response.clone().text()).toBeLessThan(300);
    await expectTold(operation, response);
  });

  async function byScene(name: string, operation: Operation): Promise<Response> {
    const scene = SCENES[name];
    if (!scene) throw new Error(`${name} has no scene in prisma/call-scenes-*.ts`);
    const ready = await scene();
    callers.set(name, ready.by);
    return sent(operation, curlOf(operation, describedAs(operation)), ready);
  }

  test.each(named.filter(([, operation]) => operation.kind === 'write' && operation.withFile))(
    '%s takes a file',
    async (name, operation) => {
      const scene = await SCENES[name]?.();
      if (!scene) throw new Error(`${name} has no scene`);
      const response = await sent(operation, curlWithFile(operation, describedAs(operation)), scene);
      expect(response.status, await response.clone().text()).toBe(201);
      await expectTold(operation, response);
    },
  );
});

describe('what goes wrong', () => {
  const pathFor = ({ path }: Operation) => namesIn(path).reduce((said, name) => said.replace(`{${name}}`, '9'), path);
  const problemOf = async (operation: Operation, answer: { status: number; body: unknown; headers: Headers }) => {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const type = { 'content-type': 'application/problem+json' };
    await expectTold(operation, new Response(JSON.stringify(answer.body), { status: answer.status, headers: type }));
    expect(answer.body).toMatchObject({ status: answer.status, detail: expect.stringMatching(/[.?]$/) });
  };

  test.each(named)('%s without a caller is a problem', async (_, operation) => {
    const body = operation.method === 'GET' ? undefined : {};
    const answer = await call(null, operation.method, pathFor(operation), body);
    await problemOf(operation, answer);
    expect([401, 403]).toContain(answer.status);
  });

  test.each(named)('%s of what is not there, or of nonsense, is a problem', async (name, operation) => {
    const by = callers.get(name);
    const ask = operation.kind === 'read' ? '?limit=0' : '';
    const example = namesIn(operation.path).length > 0 ? describedAs(operation).body : NONSENSE;
    const body = operation.method === 'GET' ? undefined : (example ?? {});
    const headers = by && isOfScreens(operation) ? await cookieOf(by) : {};
    const token = by && !isOfScreens(operation) ? await bearerOf(by) : null;
    const answer = await call(token, operation.method, `${pathFor(operation)}${ask}`, body, headers);
    if (answer.status < 300) return expect(NEVER_FAILS).toContain(name);
    await problemOf(operation, answer);
  });

  const NONSENSE = { q: 7, name: 7, format: 'pigeon', role: 'pigeon', current: 7, claim: 7, version: 'x' };

  /** Calls of which nothing that is sent can be wrong. */
  const NEVER_FAILS = [
    'DELETE /sessions',
    'DELETE /sessions/{session}',
    'GET /desk/figures',
    'GET /desk/trail',
    'GET /rules',
    'GET /webhooks',
    'POST /desk/trail/verification',
  ];

  test.each(named.filter(([, operation]) => ['write', 'answer'].includes(operation.kind)))(
    '%s in another content type is a problem',
    async (_, operation) => {
      const headers = { 'content-type': 'text/plain', origin: HOST, host: 'stet.test' };
      const answer = await call(null, operation.method, pathFor(operation), 'x', headers);
      await problemOf(operation, answer);
      expect(answer.body).toMatchObject({ code: 'unsupported-type' });
    },
  );
});

describe('the description', () => {
  test('tells of every call, and of no other', () => {
    const told = SECTIONS.flatMap(({ calls }) => Object.keys(calls));
    expect(told.toSorted()).toEqual(named.map(([name]) => name).toSorted());
  });

  test('gives every call a name of its own', () => {
    const ids = Object.values(described.paths).flatMap((at) =>
      Object.values(at).map((operation) => (operation as { operationId: string }).operationId),
    );
    expect(new Set(ids).size).toBe(named.length);
  });

  test('names only forms that are there', () => {
    const text = JSON.stringify(described);
    const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
    expect(new Set(names).size).toBeGreaterThan(60);
    for (const name of names) expect(Object.keys(described.components.schemas)).toContain(name);
  });

  test.each(named.filter(([, operation]) => describedAs(operation).body))(
    'has an example of %s that is one',
    (name, operation) => {
      const json = toldOf(operation).requestBody?.content['application/json'];
      expect(json?.example, name).toBeDefined();
      expectForm(json?.schema, json?.example, name);
    },
  );
});
