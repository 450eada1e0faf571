import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { Result } from '@/domain/refusal';
import type { SignedIn } from '@/domain/views-desk';
import { callerOfCookie, sessionCookie } from './auth';
import type { Caller } from './caller';
import { keep, view } from './gate';
import { emptyDesk } from './keeps/empty-desk';
import type { Query } from './queries/query';
import { signedIn } from './queries/signed-in';

export async function pageCaller(): Promise<Caller> {
  const jar = await cookies();
  return callerOfCookie(jar.get(sessionCookie())?.value);
}

/**
 * What a page shows. Signed out: to the sign-in, and back afterwards. Not there, or not for this person: the same page for
 * both. Other refusals come back, to be said on the page.
 */
export async function load<I, O>(query: Query<I, O>, input: unknown): Promise<Result<O>> {
  const caller = await pageCaller();
  const result = await view(query, input, caller);
  if (result.ok) return result;
  const { code } = result.refusal;
  if (code === 'signed-out') {
    const path = (await headers()).get('x-stet-path') ?? '/';
    redirect(`/sign-in?next=${encodeURIComponent(path)}${caller ? '&why=ended' : ''}`);
  }
  if (code === 'not-found' || code === 'not-permitted' || code === 'invalid') notFound();
  return result;
}

/** Who sits at the screen; null where nobody is signed in, or it cannot be told now. */
export async function whoIsHere(): Promise<SignedIn | null> {
  const caller = await pageCaller();
  const result = caller && (await view(signedIn, {}, caller));
  return result?.ok ? result.value : null;
}

/** A desk without people begins with its first administrator. A database that does not answer is said at the sign-in. */
export async function beginIfEmpty(): Promise<void> {
  if (await keep(emptyDesk()).catch(() => false)) redirect('/setup');
}
