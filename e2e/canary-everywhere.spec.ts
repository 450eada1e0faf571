import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { EvidenceView } from '../domain/views';
import { findBrowser } from '../scripts/parts/browser.mjs';
import { holding, holds, newSecrets, sealOn } from './canary-desk';
import { apiOf, expect, type SignedIn, signInBy, test } from './fixtures';

/** Every page there is, by its folder: a page with a name in its address that is not known here fails the test. */
function addresses(names: Record<string, string>): string[] {
  const folder = join(import.meta.dirname, '..', 'app');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|\/)page\.tsx$/.test(name),
  );
  return pages.map((page) => filled(`/${page.replace(/\/?page\.tsx$/, '')}`, /\[(\w+)\]/g, names));
}

const filled = (path: string, form: RegExp, names: Record<string, string>) =>
  path.replace(form, (_, name: string) => {
    const known = names[name];
    if (known === undefined) throw new Error(`${path} needs a ${name} for the canary`);
    return known;
  });

interface OpenApi {
  paths: Record<string, Record<string, object>>;
}

/** Everything that can be read over HTTP: pages, what the program of a page is sent, and every GET of the interface. */
async function readings(who: SignedIn, origin: string, names: Record<string, string>, api: OpenApi) {
  const gets = Object.entries(api.paths).filter(([, methods]) => 'get' in methods);
  const calls = gets.map(([path]) => `/api/v1${filled(path, /\{(\w+)\}/g, names)}`);
  // A bundle's archive holds what is in it as it stands.
  for (const form of ['csv', 'jsonld', 'bundle']) calls.push(`/api/v1/stories/${names.story}/export/${form}`);
  const pages = addresses({ ...names, id: names.story ?? '' });
  const found = new Map<string, string>();
  const read = async (path: string, headers: Record<string, string> = {}) =>
    (await who.context.request.get(`${origin}${path}`, { headers, maxRedirects: 3 })).text();
  for (const path of [...calls, ...pages, '/api/v1/openapi.json', '/healthz']) found.set(path, await read(path));
  for (const path of pages) found.set(`${path} as data`, await read(path, { RSC: '1' }));
  return found;
}

test('every page, payload, route and export, as every role: the secret is only where its readers may see it', async ({
  origin,
  signedIn,
  newStory,
}) => {
  test.setTimeout(600_000);
  const secrets = newSecrets();
  const [owner, lawyer] = [await signedIn('checker'), await signedIn('legal')];
  const editor = await signedIn('editor');
  const story = await newStory(editor);
  const { claim, source, confidential, note } = await sealOn(story, owner, lawyer, secrets);
  const plain = { type: 'quotation', source: 'Harbour office', tier: 'primary', stance: 'supports', excerpt: 'So.' };
  const evidence = await editor.api.post<EvidenceView>(`/claims/${claim.id}/evidence`, plain);
  const names = {
    ...{ story: story.id, claim: claim.id, evidence: evidence.id, source: evidence.sourceId },
    ...{
      confidential: source.id,
      privileged: note.id,
      number: '1',
      query: 'none',
      upload: 'none',
      signOff: 'none',
      form: 'html',
      webhook: 'none',
    },
  };
  const api = await editor.api.get<OpenApi>('/openapi.json');
  const readers = [owner, lawyer, editor];
  for (const role of ['reporter', 'auditor', 'administrator'] as const) readers.push(await signedIn(role));
  const sources = ['/sources', '/sources as data'].concat(
    ['', ' as data'].map((how) => `/sources/confidential/${source.id}${how}`),
  );
  /** Where each secret may be read, and must be, so that this looks where there is something to see. */
  const allowed = new Map<SignedIn, Record<keyof typeof secrets, string[]>>([
    [owner, { evidence: [], source: sources, note: [] }],
  ]);
  for (const who of readers) {
    const answers = await readings(who, origin, names, api);
    expect(answers.size).toBeGreaterThan(40);
    for (const [kind, secret] of Object.entries(secrets)) {
      const found = [...answers].filter(([, text]) => text.includes(secret)).map(([path]) => path);
      expect(found.sort(), `${kind} as ${who.role}`).toEqual(
        (allowed.get(who)?.[kind as keyof typeof secrets] ?? []).slice().sort(),
      );
    }
    const other = `/api/v1/confidential/${confidential.id}/opening`;
    const asked = await who.context.request.get(`${origin}${other}`);
    expect(asked.status(), 'nothing confidential is opened by a GET').toBeGreaterThanOrEqual(400);
  }
});

test('after use it is not in the log, the data folder, a backup, nor anything that the browser wrote to its disk', async ({
  origin,
  playwright,
  newPerson,
  signedIn,
  newStory,
}) => {
  test.setTimeout(240_000);
  const data = process.env.STET_DATA ?? '';
  expect(data).not.toBe('');
  const secrets = newSecrets();
  const all = Object.values(secrets);
  const editor = await signedIn('editor');
  const lawyer = await newPerson('legal');
  const profile = mkdtempSync(join(tmpdir(), 'stet-profile-'));
  const started = test.info().project.use.launchOptions;
  const browser = await playwright.chromium.launchPersistentContext(profile, {
    ...findBrowser(),
    args: started?.args,
    baseURL: origin,
    // What is kept on the disk is kept as it came.
    extraHTTPHeaders: { 'accept-encoding': 'identity' },
  });
  await signInBy(browser.request, origin, lawyer);
  const page = await browser.newPage();
  const story = await newStory(editor, { people: [{ person: lawyer.id, as: 'legal' }] });
  const owner = await signedIn('checker');
  const { source } = await sealOn(
    story,
    owner,
    { ...editor, ...lawyer, page, context: browser, api: apiOf(browser.request, origin) },
    secrets,
  );
  await owner.api.put(`/confidential-sources/${source.id}/people`, { people: [lawyer.id] });

  await page.goto(`/stories/${story.id}#claim-1`);
  const privileged = page.getByRole('complementary', { name: 'Claim 1' }).getByRole('region', { name: 'Privileged' });
  await privileged.getByRole('button', { name: 'Open one privileged note' }).click();
  await expect(privileged.getByText(secrets.note)).toBeVisible();
  await privileged.getByRole('button', { name: 'Write a privileged note' }).click();
  await privileged.getByLabel(/A privileged note/).fill(`${secrets.note} typed and not sent`);
  await page.waitForTimeout(1_500);
  const kept = await page.evaluate(async () => {
    const held: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => done(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => done(reading.result);
        });
        held.push(...rows);
      }
      database.close();
    }
    const cached = 'caches' in window ? await caches.keys() : [];
    return { drafts: held.length - 2, text: JSON.stringify(held), cached };
  });
  // Not even a sealed draft: nothing of it is kept at all.
  expect(kept.drafts).toBe(0);
  expect(kept.cached).toEqual([]);
  for (const secret of all) expect(kept.text).not.toContain(secret);
  await page.goto('/sources');
  await page.getByRole('link', { name: secrets.source }).click();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText(secrets.source).nth(2)).toBeVisible();
  await page.goto(`/stories/${story.id}/trail`);
  await expect(page.getByText('wrote a privileged note on claim 1').first()).toBeVisible();
  await page.goto('/');
  await browser.close();
  expect(holding(profile, all)).toEqual([]);
  rmSync(profile, { recursive: true, force: true });

  const file = join(mkdtempSync(join(tmpdir(), 'stet-canary-')), 'desk.tar.gz');
  execFileSync(process.execPath, ['scripts/backup.mjs', file], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DATABASE_URL: '' },
    stdio: 'ignore',
  });
  const backup = gunzipSync(readFileSync(file));
  expect(backup.includes(story.id)).toBe(true);
  expect(holds(backup, all)).toBe(false);
  expect(holding(data, all)).toEqual([]);
  // What the program and its database say is in that folder too.
  expect(readdirSync(data)).toContain('program.log');
  expect(readFileSync(join(data, 'logs', 'stet.log'), 'utf8')).toContain('"route":"sealed"');
});
