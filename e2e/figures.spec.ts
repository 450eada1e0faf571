import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

test('an administrator reads how the installation stands; others find nothing there', async ({
  signedIn,
  newStory,
}) => {
  const editor = await signedIn('editor');
  await newStory(editor, { headline: 'A story that is not named' });
  await editor.page.goto('/figures');
  await expect(editor.page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();

  const { page } = await signedIn('administrator');
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Figures' }).click();
  await expect(page.getByRole('heading', { name: 'Figures', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What wants looking at' })).toBeVisible();
  const processes = page.getByRole('table').filter({ hasText: 'Running since' });
  await expect(processes.getByRole('row')).toHaveCount(2);
  const aside = page.getByRole('complementary', { name: 'Work, size and versions' });
  await expect(aside.getByText('PostgreSQL')).toBeVisible();
  await expect(page.getByText('A story that is not named')).toBeHidden();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
