import type { ClaimView } from '../domain/views';
import { expect, test } from './fixtures';

test('the desk says whose move it is, and leads to what waits', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter'), await signedIn('checker', 'Hanna Okoye')];
  const headline = `Ferry of ${author.name}`;
  const people = [
    { person: author.id, as: 'author' },
    { person: checker.id, as: 'checker' },
  ];
  const story = await newStory(author, { headline, people, dueAt: new Date(Date.now() - 3_600_000).toISOString() });
  const claim = { spans: [{ exact: '43,800 people' }], kind: 'figure', assignee: checker.id };
  const { number } = await checker.api.post<ClaimView>(`/stories/${story.id}/claims`, claim);
  await checker.page.goto('/');
  const row = checker.page.getByRole('row').filter({ hasText: headline });
  await expect(row).toContainText('You');
  await expect(row).toContainText('0 of 1, 0 clear');
  await expect(row).toContainText('late');
  const waiting = checker.page.getByRole('complementary', { name: 'Waiting on you' });
  await expect(waiting.getByRole('listitem').filter({ hasText: '43,800 people' })).toBeVisible();
  await checker.page.keyboard.press('n');
  await expect(checker.page).toHaveURL(new RegExp(`/stories/${story.id}#claim-${number}$`));

  await author.page.goto('/');
  await expect(author.page.getByRole('row').filter({ hasText: headline })).toContainText('Hanna Okoye');
});

test('stories are found by words, filtered, and opened by keys', async ({ signedIn, newStory }) => {
  const author = await signedIn('reporter');
  const [first, second] = [`Lighthouse ${author.id}`, `Lantern ${author.id}`];
  await newStory(author, { headline: first });
  await newStory(author, { headline: second });
  const { page } = author;
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type(author.id);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Stories that say “${author.id}”`)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: author.id })).toHaveCount(2);
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: second })).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/stories\//);

  await page.goto(`/?q=${author.id}`);
  await page.getByLabel('Stage').selectOption('signed-off');
  await expect(page.getByText(`No story says “${author.id}”`)).toBeVisible();
  await page.goto(`/?q=never-${author.id}`);
  await page.getByRole('link', { name: 'Whole desk' }).click();
  await expect(page.getByRole('link', { name: second })).toBeVisible();
});

test('a restricted story stands on the desk of those on it and of nobody else', async ({
  signedIn,
  newPerson,
  newStory,
}) => {
  const [author, other] = [await signedIn('reporter'), await signedIn('checker')];
  const editor = await newPerson('editor');
  const headline = `Whisper of ${author.name}`;
  const people = [
    { person: author.id, as: 'author' },
    { person: editor.id, as: 'editor' },
  ];
  const story = await newStory(author, { headline, restricted: true, people });
  await author.page.goto('/');
  await expect(author.page.getByRole('row').filter({ hasText: headline })).toContainText('Restricted');
  await other.page.goto('/');
  await expect(other.page.getByRole('heading', { name: 'Desk' })).toBeVisible();
  await expect(other.page.getByText(headline)).toHaveCount(0);
  await other.page.goto(`/stories/${story.id}`);
  await expect(other.page.getByText('There is no such page, or it is not for you.')).toBeVisible();
});

test('the theme stays as it was chosen', async ({ signedIn }) => {
  const { page } = await signedIn('checker');
  await page.goto('/');
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
