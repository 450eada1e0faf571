import type { NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import type { Caller } from './caller';
import { database } from './database';
import { databaseFault } from './database-fault';
import { given, sha256 } from './given';
import { forgetTries, giveBack, type Limit, overLimit } from './keeps/rate-count';
import { endSessions, newSession } from './keeps/session';
import { passwordHolds, passwordOfNobody } from './password';

/** The cookie's own end; the session row ends sooner (server/caller.ts), and is asked at every request. */
const COOKIE_DAYS = 30;
const TRY_MINUTES = 15;

const secure = () => (process.env.NEXTAUTH_URL ?? '').startsWith('https://');
export const sessionCookie = () => `${secure() ? '__Secure-' : ''}next-auth.session-token`;

const limits = (email: string, address: string): Record<'account' | 'address', Limit> => ({
  account: { key: `sign-in:${sha256(email)}`, most: 10, minutes: TRY_MINUTES },
  address: { key: `sign-in-from:${address}`, most: 60, minutes: TRY_MINUTES },
});

interface SignedIn {
  id: string;
  session: string;
  version: number;
}

/**
 * A new session for the right password; null for anything else, in the same time whether or not there is such an account.
 * Throws `too-many` when the tries of the account or of the address are used up.
 */
export async function signIn(
  asked: { email: string; password: string; address: string; userAgent: string },
  now = new Date(),
): Promise<SignedIn | null> {
  const email = asked.email.trim().toLowerCase();
  const tries = limits(email, asked.address);
  if (await overLimit([tries.account, tries.address], now).run(database())) throw new Error('too-many');
  const usable = !email.includes('\0') && email.isWellFormed();
  const person = usable ? await database().person.findUnique({ where: { email } }) : null;
  const holds = person
    ? await passwordHolds(person.passwordHash, asked.password)
    : await passwordOfNobody(asked.password);
  if (!person || !holds || person.deactivatedAt) return null;
  const session = given(now).newId();
  const version = person.sessionVersion;
  await newSession({ id: session, person: person.id, version, userAgent: asked.userAgent, now }).run(database());
  await forgetTries([tries.account.key]).run(database());
  await giveBack(tries.address.key).run(database());
  return { id: person.id, session, version };
}

const headerOf = (headers: unknown, name: string) => {
  const value = (headers as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

const credentials = Credentials({
  name: 'credentials',
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  authorize: async (typed, request) => {
    try {
      return await signIn({
        email: typed?.email ?? '',
        password: typed?.password ?? '',
        address: headerOf(request.headers, 'x-stet-address'),
        userAgent: headerOf(request.headers, 'user-agent'),
      });
    } catch (error) {
      if (databaseFault(error)) throw new Error('busy');
      throw error;
    }
  },
});

/** No adapter: the cookie carries person, session and session version only, and each request reads who that is now. */
export const authOptions: NextAuthOptions = {
  providers: [credentials],
  session: { strategy: 'jwt', maxAge: COOKIE_DAYS * 24 * 3600 },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  callbacks: {
    jwt: ({ token, user }) => {
      const signed = user as SignedIn | undefined;
      return signed ? { sub: signed.id, sid: signed.session, ver: signed.version } : token;
    },
    // Nothing of the session is anybody's business in the browser; the pages say who is signed in.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async ({ token }) => {
      if (token?.sub && typeof token.sid === 'string')
        await endSessions({ person: token.sub, only: token.sid }, new Date()).run(database());
    },
  },
};

/** Who the cookie says is asking; whether that still holds is read in the gate. */
export async function callerOfCookie(cookie: string | undefined): Promise<Caller> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: process.env.NEXTAUTH_SECRET ?? '' }).catch(() => null);
  if (!token || typeof token.sub !== 'string' || typeof token.sid !== 'string' || typeof token.ver !== 'number')
    return null;
  return { kind: 'session', session: token.sid, person: token.sub, version: token.ver };
}
