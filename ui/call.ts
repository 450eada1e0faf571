import { REFUSAL_STATUS, type Refusal, type RefusalCode, type Result, refuse } from '@/domain/refusal';

export interface CallOptions {
  signal?: AbortSignal;
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
    fields: problem.fields,
    present: problem.present,
    retryAfter: retryAfter > 0 ? retryAfter : undefined,
  };
}

/** `crypto.randomUUID` is only there on https and on the loopback address; a desk may be served by plain http inside. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Keys of POSTs that got no answer. They may have been done: sent again unchanged, they go under the same key, so that the
 * server gives the first answer instead of doing it twice.
 */
const unanswered = new Map<string, string>();

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
    },
    body,
  });

/** The one road for writes from the screens, and for reads after the page has come. Never throws. */
export async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  options: CallOptions = {},
): Promise<Result<T>> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const act = `${path} ${sent}`;
  const key = method === 'POST' ? (unanswered.get(act) ?? newKey()) : undefined;
  if (key) unanswered.set(act, key);
  let response: Response;
  try {
    response = await send(method, path, sent, key, options.signal);
  } catch {
    return refuse('busy', NO_ANSWER);
  }
  if (response.status < 500) unanswered.delete(act);
  try {
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, value: answer as T };
    return { ok: false, refusal: refusalOf(response, answer as Problem) };
  } catch {
    return refuse('busy', NO_SENSE);
  }
}
