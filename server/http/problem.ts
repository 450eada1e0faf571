import { REFUSAL_STATUS, type Refusal } from '@/domain/refusal';

const TITLE: Record<Refusal['code'], string> = {
  invalid: 'Something in what was sent cannot be used',
  'signed-out': 'Signed out',
  'not-permitted': 'Not permitted',
  'not-found': 'Not found',
  stale: 'Changed meanwhile',
  blocked: 'Blocked',
  'too-large': 'Too large',
  'unsupported-type': 'Unsupported type',
  'too-many': 'Too many calls',
  busy: 'Busy',
};

/** What every answer carries: nothing here is for a cache, or a page. */
export const NO_STORE = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Where a problem's `type` leads: the page that says what each code means. */
const typeOf = (code: string) => `/docs/api#${code}`;

/** Answers that may be asked for again say when, whoever forgot to. */
const RETRY_SECONDS = 5;

const retrySeconds = ({ code, retryAfter }: Refusal): number | null =>
  retryAfter ?? (code === 'busy' || code === 'too-many' ? RETRY_SECONDS : null);

/** What comes with each code: the fields, the present state, the blockers. */
function detailsOf({ code, fields, present }: Refusal): object {
  const inFields = fields || code === 'invalid' ? { fields: fields ?? {} } : {};
  if (code === 'blocked') return { ...inFields, blockers: present ?? [] };
  return present === undefined ? inFields : { ...inFields, present };
}

const asProblem = (body: { status: number; code: string; title: string; detail: string }, headers: object): Response =>
  new Response(JSON.stringify({ type: typeOf(body.code), ...body }), {
    status: body.status,
    headers: { ...NO_STORE, ...headers, 'content-type': 'application/problem+json' },
  });

/** A refusal as an RFC 9457 problem. `present` is what stands now: the state (`stale`), the blockers (`blocked`). */
export function problem(refusal: Refusal): Response {
  const { code, sentence } = refusal;
  const retry = retrySeconds(refusal);
  return asProblem(
    { title: TITLE[code], status: REFUSAL_STATUS[code], code, detail: sentence, ...detailsOf(refusal) },
    retry === null ? {} : { 'retry-after': String(retry) },
  );
}

/** What only HTTP can get wrong, with its status: no rule of the desk is broken by it. */
export const HTTP_FAULTS = { 'wrong-method': 405, 'no-such-range': 416 } as const;

/** The address is right, the method is not. */
export function wrongMethod(method: string, methods: readonly string[]): Response {
  const takes = methods.filter((one) => one !== 'OPTIONS' && one !== 'HEAD').join(', ');
  const detail = `There is no ${method} here, so nothing was done. This address takes ${takes}.`;
  return asProblem(
    { title: 'Wrong method', status: HTTP_FAULTS['wrong-method'], code: 'wrong-method', detail },
    { allow: methods.join(', ') },
  );
}

/** Bytes beyond the end of a file were asked for. */
export const noSuchRange = (size: number): Response =>
  asProblem(
    {
      title: 'No such range',
      status: HTTP_FAULTS['no-such-range'],
      code: 'no-such-range',
      detail: `The file has ${size} bytes, and the range begins after them. Ask for a range inside it.`,
    },
    { 'content-range': `bytes */${size}` },
  );
