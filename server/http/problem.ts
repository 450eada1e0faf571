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

/** A refusal as an RFC 9457 problem. `present` is what stands now: the state (`stale`), the blockers (`blocked`). */
export function problem(refusal: Refusal): Response {
  const status = REFUSAL_STATUS[refusal.code];
  const { code, sentence, fields, present, retryAfter } = refusal;
  const body = {
    type: `about:blank#${code}`,
    title: TITLE[code],
    status,
    code,
    detail: sentence,
    ...(fields ? { fields } : {}),
    ...(present === undefined ? {} : code === 'blocked' ? { blockers: present } : { present }),
  };
  const headers = new Headers({ ...NO_STORE, 'content-type': 'application/problem+json' });
  if (retryAfter) headers.set('retry-after', String(retryAfter));
  return new Response(JSON.stringify(body), { status, headers });
}
