import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ClaimView, StoryView } from '../domain/views';
import type { QueryView } from '../domain/views-query';
import { expect, type SignedIn, test } from './fixtures';
import { panel } from './story-page';

const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

const group = (page: Page, name: string) => page.getByRole('group', { name });

async function askedOn(checker: SignedIn, author: SignedIn, story: StoryView, question: string) {
  const spans = [{ exact: '43,800 people' }];
  const claim = await checker.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans });
  return checker.api.post<QueryView>(`/claims/${claim.id}/queries`, { revision: 1, to: author.id, question });
}

test('who waits on whom, by keyboard, until the answer is read', async ({ signedIn, newStory }) => {
  test.slow();
  const [checker, author] = [await signedIn('checker', 'Hanna Okoye'), await signedIn('reporter', 'Nora Lindgren')];
  const story = await newStory(author, {
    restricted: false,
    people: [
      { person: author.id, as: 'author' },
      { person: checker.id, as: 'checker' },
    ],
  });
  const query = await askedOn(checker, author, story, 'Which yearbook is this?');
  const { page } = author;
  await page.goto('/');
  await expect(page.getByRole('complementary', { name: /Waiting on you/ })).toContainText('Answer a query');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Waiting' }).click();
  await expect(group(page, 'You')).toContainText('Which yearbook is this?');
  await page.getByLabel('Story', { exact: true }).selectOption(story.headline);
  await expect(page).toHaveURL(/story=/);
  await expect(page.getByText('1 thing waits, nothing is late.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('body').click({ position: { x: 5, y: 400 } });
  await page.keyboard.press('j');
  await expect(group(page, 'You').getByRole('link', { name: /^Answer a query/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page, 1)).toContainText('Which yearbook is this?');
  await author.api.post(`/queries/${query.id}/answer`, { revision: 1, text: 'Of 2025.' });

  await checker.page.goto(`/waiting?story=${story.id}`);
  await expect(group(checker.page, 'You')).toContainText('Nora Lindgren answered query 1');
  await checker.api.post(`/queries/${query.id}/outcome`, { revision: 2, outcome: 'stet', reason: '' });
  await checker.page.reload();
  await expect(checker.page.getByText('Nothing of this waits')).toBeVisible();
});

test('a restricted story waits for nobody who may not know of it', async ({ signedIn, newStory }) => {
  const [checker, author] = [await signedIn('checker'), await signedIn('reporter')];
  const [editor, outsider] = [await signedIn('editor'), await signedIn('legal')];
  const people = [
    { person: author.id, as: 'author' },
    { person: checker.id, as: 'checker' },
    { person: editor.id, as: 'editor' },
  ];
  const open = await newStory(author, { people, headline: 'A story that is open to all' });
  const hidden = await newStory(author, { people, restricted: true, headline: 'A story that is not' });
  await askedOn(checker, author, open, 'An open question?');
  await askedOn(checker, author, hidden, 'A hidden question?');
  await outsider.page.goto(`/waiting?person=${author.id}`);
  await expect(outsider.page.getByText('An open question?')).toBeVisible();
  await expect(outsider.page.getByText('A hidden question?')).toHaveCount(0);
  await outsider.page.goto(`/waiting?story=${hidden.id}`);
  await expect(outsider.page.getByText('Nothing of this waits')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, and a narrow screen holds it, ${colorScheme}`, async ({ signedIn, newStory }) => {
    const [checker, author] = [await signedIn('checker'), await signedIn('reporter')];
    const story = await newStory(author);
    await askedOn(checker, author, story, 'Which yearbook is this, and who in the harbour office made it?');
    const { page } = checker;
    await page.emulateMedia({ colorScheme });
    await page.goto('/waiting');
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(await faults(page)).toEqual([]);
  });
}
