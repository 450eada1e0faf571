const FAILED: Record<string, string> = {
  'too-many': 'Too many tries. Wait a quarter of an hour, or ask an administrator for a new password.',
  busy: 'The database does not answer. Nothing is lost; try again in a moment.',
};
const WRONG = 'That e-mail address and password do not go together.';
const NO_ANSWER = 'The server does not answer. Nothing is lost; try again in a moment.';

/** next-auth's own forms, by its own addresses: the token it gives out, then the form with it. */
async function post(path: string, fields: Record<string, string>): Promise<{ url?: string }> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()) as { csrfToken: string };
  const answer = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true', callbackUrl: '/' }),
  });
  return (await answer.json()) as { url?: string };
}

/** Null when signed in; otherwise the sentence that says why not. The same one for an unknown address and a wrong password. */
export async function signIn(email: string, password: string, wrong = WRONG): Promise<string | null> {
  try {
    const { url } = await post('callback/credentials', { email, password });
    const error = url ? new URL(url, location.href).searchParams.get('error') : null;
    return error === null ? null : (FAILED[error] ?? wrong);
  } catch {
    return NO_ANSWER;
  }
}

/** Null when signed out. */
export async function signOut(): Promise<string | null> {
  try {
    await post('signout', {});
    return null;
  } catch {
    return NO_ANSWER;
  }
}
