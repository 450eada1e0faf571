import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Nothing for axe to find, in light and dark, and no page wider than a telephone. */
async function looksWell(page: Page, path: string, ready: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    await expect(page.getByRole('heading', { name: ready, exact: true })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('the pages before the desk', async ({ page }) => {
  await looksWell(page, '/sign-in?why=ended', 'Sign in');
  await looksWell(page, '/setup', 'Open the desk');
});

test('the pages of a reporter', async ({ signedIn, newStory }) => {
  const author = await signedIn('reporter');
  await newStory(author);
  await looksWell(author.page, '/', 'Desk');
  await looksWell(author.page, '/?q=nothing-says-this', 'Desk');
  await looksWell(author.page, '/stories/new', 'New story');
  await looksWell(author.page, '/account', author.name);
  await looksWell(author.page, '/people', 'Nothing here');
});

test('the pages of an administrator', async ({ signedIn }) => {
  const { page } = await signedIn('administrator');
  await looksWell(page, '/', 'Desk');
  await looksWell(page, '/people', 'People');
  await page
    .getByRole('button', { name: /^Change/ })
    .first()
    .click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
