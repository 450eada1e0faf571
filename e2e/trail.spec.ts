import { expect, test } from './fixtures';

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

/** Who may open which page: a page that is not theirs is the same page as one that is not there. */
const PAGES: Record<string, string[]> = {
  '/': ['reporter', 'checker', 'editor', 'legal', 'auditor', 'administrator'],
  '/account': ['reporter', 'checker', 'editor', 'legal', 'auditor', 'administrator'],
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
  for (const path of ['/', '/account', '/people', '/trail', '/stories/new', '/stories/x', '/stories/x/sign-off']) {
    const answer = await nobody.get(`${origin}${path}`, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location, path).toContain('/sign-in');
  }
  await nobody.dispose();
});
