import { isConfidentialPath } from '@/domain/confidential-path';
import { ok, REFUSAL_STATUS, type Refusal, type RefusalCode, type Result, refuse } from '@/domain/refusal';
import { noteSaved, personHere } from './drafts/keeping';
import { answered, keyFor } from './drafts/unanswered';
import { signInAgain } from './session-again';

export interface CallOptions {
  signal?: AbortSignal;
  /** The page does it on its own while somebody types: signed out, it takes no hand off the keys. */
  byItself?: true;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Problem {
  code?: string;
  detail?: string;
  fields?: Record<string, string>;
  present?: unknown;
}

const NO_ANSWER = 'The server does not answer. What you typed is still here; try again in a moment.';
const NO_SENSE =
  'The server answered with something that cannot be read. What you typed is still here; try again in a moment.';

const isCode = (code: unknown): code is RefusalCode => typeof code === 'string' && code in REFUSAL_STATUS;

function refusalOf(response: Response, problem: Problem): Refusal {
  const retryAfter = Number(response.headers.get('retry-after'));
  return {
    code: isCode(problem.code) ? problem.code : 'busy',
    sentence: problem.detail ?? NO_SENSE,
    // Where no field is at fault there is nothing to be said beside one.
    fields: Object.keys(problem.fields ?? {}).length > 0 ? problem.fields : undefined,
    present: problem.present,
    retryAfter: retryAfter > 0 ? retryAfter : undefined,
  };
}

const send = (method: Method, path: string, body: string | undefined, key: string | undefined, signal?: AbortSignal) =>
  fetch(`/api/v1${path}`, {
    method,
    signal,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key ? { 'idempotency-key': key } : {}),
      // The cookie is the whole browser's: another person may have signed in beside this page.
      ...(personHere() ? { 'stet-person': personHere() ?? '' } : {}),
    },
    body,
  });

/** The next bytes of an upload; null where no answer came. */
export async function sendBytes<T>(
  path: string,
  offset: number,
  bytes: Blob,
  signal: AbortSignal,
): Promise<Result<T> | null> {
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
    ...(personHere() ? { 'stet-person': personHere() ?? '' } : {}),
  };
  try {
    const response = await fetch(`/api/v1${path}`, {
      method: 'PATCH',
      headers,
      body: bytes,
      signal,
      cache: 'no-store',
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, value: answer as T };
    return { ok: false, refusal: refusalOf(response, answer as Problem) };
  } catch {
    return null;
  }
}

/** Bytes of a file, from one place to before another. Signed out, the password is asked for as `call` does. */
export async function readBytes(path: string, from: number, to: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const person = personHere();
  const headers = { range: `bytes=${from}-${to - 1}`, ...(person ? { 'stet-person': person } : {}) };
  try {
    const response = await fetch(`/api/v1${path}`, { headers, cache: 'no-store' });
    if (response.ok) return ok(new Uint8Array(await response.arrayBuffer()));
    const refusal = refusalOf(response, (await response.json()) as Problem);
    if (refusal.code === 'signed-out' && (await signInAgain(refusal, true))) return readBytes(path, from, to);
    return { ok: false, refusal };
  } catch {
    return refuse('busy', NO_ANSWER);
  }
}

/** What the browser must not remember, not even as a hash that guesses could be tried against. */
const isSecret = (path: string, body: unknown) =>
  isConfidentialPath(path) || (typeof body === 'object' && body !== null && 'password' in body);

/** What these answer is read off, and nothing is saved by them. */
const KEEPS_NOTHING = /\/(preview|verification|finding|text)$/;

/** One try. A POST keeps its key until it is answered; signed out, it has not been done. */
async function once<T>(method: Method, path: string, body: unknown, signal?: AbortSignal): Promise<Result<T>> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const sending = method === 'POST' ? await keyFor(`${path} ${sent}`, isSecret(path, body)) : undefined;
  let response: Response;
  try {
    response = await send(method, path, sent, sending?.key, signal);
  } catch {
    return refuse('busy', NO_ANSWER);
  }
  if (sending && response.status < 500 && response.status !== 401) answered(sending);
  try {
    const answer: unknown = await response.json();
    if (!response.ok) return { ok: false, refusal: refusalOf(response, answer as Problem) };
    if (method !== 'GET' && !KEEPS_NOTHING.test(path)) noteSaved();
    return { ok: true, value: answer as T };
  } catch {
    return refuse('busy', NO_SENSE);
  }
}

/** A call that answers with bytes. Never throws, and asks for the password in place as `call` does. */
export async function callBytes(path: string, body: unknown): Promise<Result<Blob>> {
  try {
    const response = await send('POST', path, JSON.stringify(body), undefined);
    if (response.ok) return { ok: true, value: await response.blob() };
    const refusal = refusalOf(response, (await response.json()) as Problem);
    const isBack = refusal.code === 'signed-out' && (await signInAgain(refusal, true));
    return isBack ? callBytes(path, body) : { ok: false, refusal };
  } catch {
    return refuse('busy', NO_ANSWER);
  }
}

/**
 * The one road for writes from the screens, and for reads after the page has come. Never throws. When the session has run
 * out, the password is asked for over the page and the call goes out again; who declines gets the refusal.
 */
export async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  options: CallOptions = {},
): Promise<Result<T>> {
  const answer = await once<T>(method, path, body, options.signal);
  if (answer.ok || answer.refusal.code !== 'signed-out') return answer;
  return (await signInAgain(answer.refusal, method !== 'GET' && !options.byItself))
    ? call(method, path, body, options)
    : answer;
}
