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

const DOORS = [
  ['/sign-in?why=ended', 'Sign in'],
  ['/setup', 'Open the desk'],
] as const;

for (const [path, heading] of DOORS) test(`${path} for anybody`, ({ page }) => looksWell(page, path, heading));

const PAGES = [
  ['/', 'Desk'],
  ['/?q=nothing-says-this', 'Desk'],
  ['/stories/new', 'New story'],
  ['/account', 'Ada Brandt'],
  ['/people', 'Nothing here'],
  ['/rules', 'House rules'],
] as const;

for (const [path, heading] of PAGES)
  test(`${path} for a reporter`, async ({ signedIn, newStory }) => {
    const author = await signedIn('reporter', 'Ada Brandt');
    await newStory(author);
    await looksWell(author.page, path, heading);
  });

test('/rules for an administrator', async ({ signedIn }) => {
  const { page } = await signedIn('administrator');
  await looksWell(page, '/rules', 'House rules');
});

test('/people for an administrator', async ({ signedIn }) => {
  // Everybody whom the other journeys made stands on it.
  test.slow();
  const { page } = await signedIn('administrator');
  await looksWell(page, '/people', 'People');
  await page
    .getByRole('button', { name: /^Change/ })
    .first()
    .click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
