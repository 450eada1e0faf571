import { makeToken } from '@/server/commands/tokens';
import { respond } from '@/server/http/respond';
import type { Hand } from './builders';
import { hand } from './builders';

export const HOST = 'http://stet.test';

export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** A call as the one route handler gets it. */
export async function call<T = Record<string, unknown>>(
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const request = new Request(`${HOST}/api/v1${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const pieces = new URL(request.url).pathname.split('/').slice(3).map(decodeURIComponent);
  const response = await respond(request, pieces);
  const text = await response.text();
  const isJson = /^application\/(problem\+|ld\+)?json\b/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    body: (isJson && text !== '' ? JSON.parse(text) : text) as T,
    headers: response.headers,
  };
}

export async function tokenOf(person: Hand): Promise<string> {
  const admin = await hand('administrator');
  return (await admin.do(makeToken, { person: person.id, name: 'script' })).token;
}

async function makeDesk() {
  const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
  return {
    reporter,
    checker,
    editor,
    asReporter: await tokenOf(reporter),
    asChecker: await tokenOf(checker),
    asEditor: await tokenOf(editor),
  };
}

/** The people of all tests here; each test makes its own story. */
let people: ReturnType<typeof makeDesk> | undefined;
export const desk = () => {
  people ??= makeDesk();
  return people;
};
