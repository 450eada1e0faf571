import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import type { StoryView } from '../domain/views';
import type { PersonView } from '../domain/views-desk';
import type { Role } from '../domain/vocabulary';

const ADMINISTRATOR = { email: 'admin@stet.example', password: 'stet-sample-desk' };
const PASSWORD = 'a few words in a row';

/** The HTTP interface as one person; an answer that is no success fails the test. */
export interface Api {
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body: unknown) => Promise<T>;
  put: <T>(path: string, body: unknown) => Promise<T>;
  patch: <T>(path: string, body: unknown) => Promise<T>;
}

export interface Account {
  id: string;
  name: string;
  email: string;
  role: Role;
  password: string;
}

export interface SignedIn extends Account {
  page: Page;
  context: BrowserContext;
  api: Api;
}

export function apiOf(request: APIRequestContext, origin: string): Api {
  const send = async <T>(method: string, path: string, data?: unknown): Promise<T> => {
    const answer = await request.fetch(`${origin}/api/v1${path}`, { method, data, headers: { origin } });
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
  };
}

/** Signs in by the same address as the sign-in page does, so that a test about something else need not see it. */
export async function signInBy(request: APIRequestContext, origin: string, who: { email: string; password: string }) {
  const { csrfToken } = (await (await request.get(`${origin}/api/auth/csrf`)).json()) as { csrfToken: string };
  const answer = await request.post(`${origin}/api/auth/callback/credentials`, {
    headers: { origin },
    form: { email: who.email, password: who.password, csrfToken, json: 'true', callbackUrl: '/' },
  });
  expect(answer.status(), `sign-in of ${who.email}`).toBe(200);
}

const unique = () => Math.random().toString(36).slice(2, 10);

interface Worker {
  administrator: Api;
}

interface Tools {
  origin: string;
  /** A new person of the role, who has an account and has not signed in. */
  newPerson: (role: Role, name?: string) => Promise<Account>;
  /** A new person of the role at a browser of their own. */
  signedIn: (role: Role, name?: string) => Promise<SignedIn>;
  /** A story of their own, with these words. */
  newStory: (by: SignedIn, fields?: Record<string, unknown>) => Promise<StoryView>;
}

/** A page hears no key before its program runs: whoever opens it waits for that, as a person's eyes do. */
function listening(page: Page): Page {
  const wait = () => page.locator('html[data-listening]').waitFor({ state: 'attached' });
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  return Object.assign(page, {
    goto: async (...where: Parameters<Page['goto']>) => {
      const answer = await goto(...where);
      await wait();
      return answer;
    },
    reload: async (...how: Parameters<Page['reload']>) => {
      const answer = await reload(...how);
      await wait();
      return answer;
    },
  });
}

async function openBrowser(browser: Browser, origin: string, account: Account): Promise<SignedIn> {
  const context = await browser.newContext();
  await signInBy(context.request, origin, account);
  return { ...account, context, page: listening(await context.newPage()), api: apiOf(context.request, origin) };
}

const WORDS = {
  format: 'text',
  headline: 'Ferry lands 120 people a day',
  body: 'The ferry landed 43,800 people last year, the harbour office said.\n\nThat is 120 a day.',
};

export const test = base.extend<Tools, Worker>({
  origin: async ({ baseURL }, use) => use(new URL(baseURL ?? '').origin),

  administrator: [
    async ({ playwright }, use, info) => {
      const origin = new URL(info.project.use.baseURL ?? '').origin;
      const request = await playwright.request.newContext();
      await signInBy(request, origin, ADMINISTRATOR);
      await use(apiOf(request, origin));
      await request.dispose();
    },
    { scope: 'worker' },
  ],

  newPerson: async ({ administrator }, use) => {
    await use(async (role, name) => {
      const mark = unique();
      const asked = { name: name ?? `Person ${mark}`, email: `${role}-${mark}@desk.example`, role, password: PASSWORD };
      const { id } = await administrator.post<PersonView>('/people', asked);
      return { id, ...asked };
    });
  },

  signedIn: async ({ browser, origin, newPerson }, use) => {
    const open: BrowserContext[] = [];
    await use(async (role, name) => {
      const signed = await openBrowser(browser, origin, await newPerson(role, name));
      open.push(signed.context);
      return signed;
    });
    for (const context of open) await context.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern
  newStory: async ({}, use) => {
    await use((by, fields) => by.api.post<StoryView>('/stories', { ...WORDS, ...fields }));
  },
});

export { expect };
