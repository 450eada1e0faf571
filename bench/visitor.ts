import { desk } from './measure';

/** A person at the desk, by plain requests: signed in by the same address as the sign-in page. */
export interface Visitor {
  cookie: string;
  page: (path: string) => Promise<{ status: number; bytes: number; firstByte: number; whole: number; text: string }>;
}

const cookiesOf = (answer: Response) => answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');

export async function visitor(email: string, password: string): Promise<Visitor> {
  const at = desk();
  const csrf = await fetch(`${at}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const given = cookiesOf(csrf);
  const signed = await fetch(`${at}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: given.join('; '), 'content-type': 'application/x-www-form-urlencoded', origin: at },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  const cookie = [...given, ...cookiesOf(signed)].join('; ');
  return {
    cookie,
    page: async (path) => {
      const start = performance.now();
      const answer = await fetch(at + path, { headers: { cookie } });
      const firstByte = performance.now() - start;
      const text = await answer.text();
      return {
        status: answer.status,
        bytes: Buffer.byteLength(text),
        firstByte,
        whole: performance.now() - start,
        text,
      };
    },
  };
}
