import { expect, test } from './fixtures';
import { listed, openStory, panel, selectByMouse, selected } from './story-page';

test('words are marked by mouse, and their kind is guessed', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  const { page } = checker;
  await openStory(checker, story);
  await expect(page.getByText('No claims yet.')).toBeVisible();

  await selectByMouse(page, '43,800 people');
  await page.getByRole('button', { name: 'Mark as a claim' }).click();

  await expect(panel(page, 1).getByText('43,800 people')).toBeVisible();
  await expect(panel(page, 1).getByLabel('Kind')).toHaveValue('figure');
  await expect(page.locator('mark.c.on')).toHaveText('43,800 people');
  await expect(page).toHaveURL(/#claim-1$/);
});

test('words are marked by keyboard alone', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  const { page } = checker;
  await openStory(checker, story);

  await page.keyboard.press('ArrowRight');
  expect(await selected(page)).toBe('Ferry');
  await page.keyboard.press('ArrowDown');
  for (const _ of ['ferry', 'landed', '43,800']) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await selected(page)).toBe('43,800 people last year');
  await page.keyboard.press('m');

  await expect(panel(page, 1).getByText('43,800 people last year')).toBeVisible();
  await expect(listed(page)).toHaveCount(1);
});

test('a claim takes a second place, and gives it back', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  const { page } = checker;
  await openStory(checker, story);
  await selectByMouse(page, '120 people a day');
  await page.keyboard.press('m');
  await expect(panel(page, 1)).toBeVisible();

  await selectByMouse(page, '120 a day');
  await page.getByRole('button', { name: 'Another place of claim 1' }).click();
  await expect(page.locator('mark.c.on')).toHaveText(['120 people a day', '120 a day']);
  await expect(panel(page, 1).getByText('Head and ¶ 2, two places')).toBeVisible();

  await panel(page, 1).getByText('Its places').click();
  await panel(page, 1).getByRole('button', { name: 'Take off “120 a day”' }).click();
  await expect(page.locator('mark.c.on')).toHaveText(['120 people a day']);
});

test('nothing selected is refused in a sentence', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  await openStory(checker, story);
  await checker.page.keyboard.press('m');
  await expect(checker.page.getByRole('alert').filter({ hasText: 'Nothing is selected' })).toBeVisible();
});

test('whoever may not mark is told who may', async ({ signedIn, newStory }) => {
  const legal = await signedIn('legal');
  const story = await newStory(await signedIn('reporter'));
  await openStory(legal, story);
  await selectByMouse(legal.page, '43,800 people');
  await legal.page.keyboard.press('m');
  await expect(legal.page.getByText('Claims are marked by checkers, editors')).toBeVisible();
  await expect(listed(legal.page)).toHaveCount(0);
});
