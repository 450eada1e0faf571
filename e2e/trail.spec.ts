import AxeBuilder from '@axe-core/playwright';
import type { ClaimView, StoryView } from '../domain/views';
import { connected } from '../scripts/parts/database.mjs';
import { expect, type SignedIn, test } from './fixtures';

test('an auditor reads the trail of a restricted story, and not its text', async ({ signedIn, newStory }) => {
  const [editor, auditor] = [await signedIn('editor'), await signedIn('auditor')];
  const people = [{ person: editor.id, as: 'editor' }];
  const story = await newStory(editor, { people, restricted: true });
  await auditor.page.goto(`/stories/${story.id}/trail`);
  await expect(auditor.page.getByText('handed in “Ferry lands 120 people a day”')).toBeVisible();
  await auditor.page.goto(`/stories/${story.id}`);
  await expect(auditor.page.getByText('There is no such page, or it is not for you.')).toBeVisible();
});

test('the trail of the desk tells who did what to whom', async ({ signedIn, newPerson }) => {
  const auditor = await signedIn('auditor');
  const added = await newPerson('checker');
  await auditor.page.goto('/trail');
  await expect(auditor.page.getByText(`added ${added.name}, checker`)).toBeVisible();
});

const claimOn = (who: SignedIn, story: StoryView, exact: string) =>
  who.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact }] });

test('the trail is filtered by person, claim and kind, in its address', async ({ signedIn, newStory }) => {
  const [checker, editor] = [await signedIn('checker', 'Ines Maroto'), await signedIn('editor', 'Leo Falk')];
  const story = await newStory(editor);
  const claim = await claimOn(checker, story, '43,800 people');
  await claimOn(editor, story, 'the harbour office');
  await checker.api.post(`/claims/${claim.id}/notes`, { text: 'Ask again.' });
  const { page } = editor;
  await page.goto(`/stories/${story.id}/trail`);
  const lines = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('.seq') });
  await expect(lines).toHaveCount(4);
  await expect(page.getByText('4 entries')).toBeVisible();

  await page.getByLabel('By', { exact: true }).selectOption(checker.id);
  await page.getByLabel('Claim', { exact: true }).selectOption('1: 43,800 people');
  await page.getByLabel('Kind', { exact: true }).selectOption('Notes (1)');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText('wrote a note on claim 1: “Ask again.”');
  await expect(page.getByText('1 of 4 entries')).toBeVisible();
  await expect(page.getByText('Only what Ines Maroto did, and what happened to claim 1')).toBeVisible();
  const address = new URL(page.url()).searchParams;
  expect([address.get('person'), address.get('claim'), address.get('kind')]).toEqual([checker.id, claim.id, 'notes']);

  await page.reload();
  await expect(page.getByLabel('By', { exact: true })).toHaveValue(checker.id);
  await page.getByLabel('Kind', { exact: true }).selectOption('Claims (1)');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(lines).toContainText('marked claim 1');
  await page.goto(`/stories/${story.id}/trail?person=${checker.id}&kind=sign-offs`);
  await expect(page.getByText('No entry is all of this: choose less.')).toBeVisible();
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(lines).toHaveCount(4);
});

test('the filters work without a script, and on a telephone', async ({ signedIn, newStory, browser, origin }) => {
  const editor = await signedIn('editor');
  const story = await newStory(editor);
  await claimOn(editor, story, `43,800 people last year, the harbour office said`);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await editor.context.storageState(),
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(`${origin}/stories/${story.id}/trail`);
  await page.getByLabel('Kind', { exact: true }).selectOption('Claims (1)');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('1 of 2 entries')).toBeVisible();
  const box = await page.getByRole('main').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(390);
  await context.close();
});

test('an entry that this version does not know is shown, under other', async ({ signedIn, newStory }) => {
  const editor = await signedIn('editor');
  const story = await newStory(editor);
  const entry = [
    story.id,
    2,
    '2026-03-02T09:00:00.000Z',
    'system:capture',
    'claim.dreamt',
    'sha256:p',
    'b',
    'sha256:x',
  ];
  await connected(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query('INSERT INTO trail_entry VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', entry);
    await client.query('INSERT INTO trail_payload VALUES ($1, 2, $2, $3)', [story.id, 'salt', 'no json {']);
  });
  const { page } = editor;
  await page.goto(`/stories/${story.id}/trail?kind=other`);
  await expect(
    page.getByText('recorded “claim.dreamt”, which this version of Stet cannot put into words'),
  ).toBeVisible();
  await expect(page.getByText('1 of 2 entries')).toBeVisible();
});

/** Who may open which page: a page that is not theirs is the same page as one that is not there. */
const PAGES: Record<string, string[]> = {
  '/': ['reporter', 'checker', 'editor', 'legal', 'auditor', 'administrator'],
  '/account': ['reporter', 'checker', 'editor', 'legal', 'auditor', 'administrator'],
  '/rules': ['reporter', 'checker', 'editor', 'legal', 'auditor', 'administrator'],
  '/people': ['administrator'],
  '/trail': ['auditor', 'administrator'],
};

for (const role of ['reporter', 'checker', 'editor', 'legal', 'auditor', 'administrator'] as const) {
  test(`the pages of a person who is ${role}`, async ({ signedIn, origin }) => {
    const person = await signedIn(role);
    for (const [path, roles] of Object.entries(PAGES)) {
      const answer = await person.context.request.get(`${origin}${path}`);
      expect(answer.status(), path).toBe(roles.includes(role) ? 200 : 404);
      expect(answer.headers()['cache-control'], path).toContain('no-store');
    }
  });
}

test('headers keep pages from frames, caches and strangers', async ({ signedIn, origin }) => {
  const person = await signedIn('checker');
  const answer = await person.context.request.get(`${origin}/`);
  const headers = answer.headers();
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['x-powered-by']).toBeUndefined();
});

test('nobody signed in sees nothing but the way in', async ({ origin, playwright }) => {
  const nobody = await playwright.request.newContext();
  for (const path of [
    '/',
    '/account',
    '/people',
    '/rules',
    '/trail',
    '/stories/new',
    '/stories/x',
    '/stories/x/sign-off',
  ]) {
    const answer = await nobody.get(`${origin}${path}`, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location, path).toContain('/sign-in');
  }
  await nobody.dispose();
});

/** An entry that somebody wrote past the program. */
const forge = (story: string, seq: number) =>
  connected(process.env.DATABASE_URL ?? '', (client) =>
    client.query(
      "INSERT INTO trail_entry VALUES ($1, $2, '2026-03-02T09:00:00.000Z', 'person:x', 'x', 'p', 'b', 'h')",
      [story, seq],
    ),
  );

test('whoever may read a trail verifies it on the spot; the first entry that does not hold is named', async ({
  signedIn,
  newStory,
}) => {
  const [editor, auditor] = [await signedIn('editor'), await signedIn('auditor', 'Ada Stein')];
  const story = await newStory(editor);
  await claimOn(editor, story, '43,800 people');
  const { page } = auditor;
  const verify = page.getByRole('button', { name: 'Verify', exact: true });
  await page.goto('/trail');
  await verify.click();
  await expect(page.getByText(/^All [\d,]+ entries hold: .* Entries 1 to [\d,]+ are signed, last on/)).toBeVisible();
  await expect(page.getByText(/^Compare the key .* ed25519:[0-9a-f]{64}$/)).toBeVisible();
  await page.goto(`/stories/${story.id}/trail`);
  await expect(page.getByText('Nobody has verified it here yet.')).toBeVisible();
  await verify.click();
  await expect(page.getByRole('status').filter({ hasText: 'All 2 entries hold' })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Ada Stein verified it on .*: it held to entry 2\.$/)).toBeVisible();
  await forge(story.id, 3);
  await verify.click();
  const alert = page.getByRole('alert').filter({ hasText: 'Entry 3 does not follow from the entry before it.' });
  await expect(alert).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
