import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { StoryView } from '../domain/views';
import { bodyOf, openEditor, WORDS } from './edit-page';
import { expect, type SignedIn, test } from './fixtures';

/** Another window of the same browser, on the same text. */
async function otherWindow(who: SignedIn, story: StoryView): Promise<Page> {
  const page = await who.context.newPage();
  await page.goto(`/stories/${story.id}/edit`);
  await page.locator('html[data-listening]').waitFor({ state: 'attached' });
  await expect(bodyOf(page)).toBeVisible();
  return page;
}

async function type(page: Page, key: 'Control+Home' | 'Control+End', words: string) {
  await bodyOf(page).click();
  await page.keyboard.press(key);
  await page.keyboard.type(words);
}

const saved = (page: Page) => expect(page.getByText(/^Saved as draft/)).toBeVisible();
const told = (page: Page) => page.getByText('You are writing on this story in another window as well');
const take = (page: Page) => page.getByRole('button', { name: /Take the one of/ });

test('of two windows on one text neither saves over the other; both texts stay, and one is chosen', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const story = await newStory(author, WORDS);
  await openEditor(author, story);
  const first = author.page;
  const second = await otherWindow(author, story);
  await type(first, 'Control+Home', 'ALPHA ');
  await saved(first);
  await type(second, 'Control+End', ' OMEGA');
  await expect(told(second)).toBeVisible();
  await expect(bodyOf(second)).toContainText('OMEGA');
  await expect(second.getByText(/^Saved as draft/)).toHaveCount(0);
  await expect(told(first)).toHaveCount(0);
  expect((await new AxeBuilder({ page: second }).analyze()).violations).toEqual([]);
  await second.setViewportSize({ width: 390, height: 844 });
  expect(await second.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await second.setViewportSize({ width: 1280, height: 720 });
  await type(second, 'Control+End', ' MORE');

  // Both are there for whoever opens the text anew.
  const third = await otherWindow(author, story);
  await expect(bodyOf(third)).toContainText('OMEGA');
  await take(third).click();
  await expect(bodyOf(third)).toContainText('ALPHA');
  await third.close();

  await second.getByRole('button', { name: 'Go on with this one' }).click();
  await saved(second);
  await expect(told(second)).toHaveCount(0);
  await first.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(told(first)).toBeVisible();
  await expect(bodyOf(first)).toContainText('ALPHA');
  await take(first).click();
  await expect(bodyOf(first)).toContainText('OMEGA MORE');
  await expect(take(first)).toBeVisible();
  await type(first, 'Control+Home', 'GAMMA ');
  await saved(first);
  await take(first).click();
  await expect(bodyOf(first)).toContainText('ALPHA');
  await expect(bodyOf(first)).not.toContainText('GAMMA');
});

test('a version from one window leaves what the other one saved as a draft that meets it', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const story = await newStory(author, WORDS);
  await openEditor(author, story);
  const first = author.page;
  const second = await otherWindow(author, story);
  await type(first, 'Control+Home', 'ALPHA ');
  await saved(first);
  await type(second, 'Control+End', ' OMEGA');
  await second.keyboard.press('Control+Enter');
  await second.waitForURL(`**/stories/${story.id}`);
  await first.reload();
  await expect(first.getByRole('heading', { name: 'Version 2 came in while you edited' })).toBeVisible();
  await first.getByRole('button', { name: 'Put both together and go on editing' }).click();
  await expect(bodyOf(first)).toContainText('ALPHA');
  await expect(bodyOf(first)).toContainText('OMEGA');
});
