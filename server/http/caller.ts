import { type Result, refuse } from '@/domain/refusal';
import { callerOfCookie, sessionCookie } from '../auth';
import type { Caller } from '../caller';
import { tokenHash } from '../commands/tokens';

/** A token may call this often in a minute, in each process; the interface promises 6,000. */
const CALLS_A_MINUTE = 12_000;
const MINUTE_MS = 60_000;

const counted = new Map<string, { since: number; calls: number }>();

function tooMany(token: string, now: number): boolean {
  const count = counted.get(token);
  if (!count || now - count.since > MINUTE_MS) {
    if (counted.size > 10_000) counted.clear();
    counted.set(token, { since: now, calls: 1 });
    return false;
  }
  count.calls += 1;
  return count.calls > CALLS_A_MINUTE;
}

/** A browser that sends our cookie from somebody else's page is not the person. Browsers say where a write comes from. */
export function sameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site === 'same-origin';
  const own = process.env.STET_URL ? new URL(process.env.STET_URL).origin : null;
  return origin === own || (URL.canParse(origin) && new URL(origin).host === headers.get('host'));
}

function cookieIn(headers: Headers, name: string): string | undefined {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** The header in which a page says for whom it was made. */
const MEANT = 'stet-person';

/** A cookie is the whole browser's: when another person signs in beside a page, what is typed on it is not theirs. */
function meant(headers: Headers, caller: Caller): boolean {
  const person = headers.get(MEANT);
  return person === null || caller?.kind !== 'session' || caller.person === person;
}

const somebodyElse = () =>
  refuse(
    'signed-out',
    'Somebody else is signed in in this browser now, so nothing was sent. What you typed is kept; sign in as yourself to go on.',
    { fields: { 'Stet-Person': 'Somebody else is signed in in this browser now.' } },
  );

export const notFromHere = () =>
  refuse('not-permitted', 'This was sent from another site, so nothing was done. Do it from the page itself.');

/** Who calls: the token, or else the cookie of a person at the screen, whose writes come from our own pages only. */
export async function callerOf(request: Request, writing: boolean): Promise<Result<Caller>> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
    if (!token) return refuse('signed-out', 'Send the token as "Authorization: Bearer" and the token.');
    const hash = tokenHash(token);
    if (tooMany(hash, Date.now()))
      return refuse('too-many', 'This token called too often. Wait a little, then go on.', { retryAfter: 10 });
    return { ok: true, value: { kind: 'token', hash } };
  }
  if (writing && !sameOrigin(request.headers)) return notFromHere();
  const caller = await callerOfCookie(cookieIn(request.headers, sessionCookie()));
  return meant(request.headers, caller) ? { ok: true, value: caller } : somebodyElse();
}
