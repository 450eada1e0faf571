import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { listed, openStory, panel } from './story-page';

const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the screens of a story, ${colorScheme}`, async ({ signedIn, newStory }) => {
    const editor = await signedIn('editor');
    const story = await newStory(await signedIn('reporter'));
    await editor.api.post(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
    const { page } = editor;
    await page.emulateMedia({ colorScheme });
    await openStory(editor, story);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await expect(panel(page, 1).getByLabel('Source', { exact: true })).toBeFocused();
    expect(await faults(page)).toEqual([]);
    for (const path of ['sign-off', 'trail']) {
      await page.goto(`/stories/${story.id}/${path}`);
      expect(await faults(page)).toEqual([]);
    }
  });
}

test('on a narrow screen the claims open over the text, and a claim below it', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  await checker.api.post(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
  const { page } = checker;
  await page.setViewportSize({ width: 390, height: 844 });
  await openStory(checker, story);
  await page.getByRole('button', { name: 'Claims, 1' }).click();
  await listed(page).click();
  await expect(panel(page, 1)).toBeVisible();
  await expect(listed(page)).toBeHidden();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(sideways).toBe(false);
});
