import { expect, test } from './fixtures';
import { listed, openStory, panel, selectByMouse, selected, selectWords } from './story-page';

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
  await expect(legal.page.getByText('Claims are marked and changed by checkers, editors')).toBeVisible();
  await expect(listed(legal.page)).toHaveCount(0);
});

const HARD = {
  headline: 'Café Ṡéan opens',
  body: 'The bridge 😀👍🏽 opened in 1931 for 6 million.\n\nהגשר נסגר ל־11 שבועות, said the Cafe\u0301 owner.',
};

for (const words of ['😀👍🏽', 'הגשר נסגר', 'Cafe\u0301 owner', 'Ṡéan'])
  test(`“${words}” is marked as it stands`, async ({ signedIn, newStory }) => {
    const checker = await signedIn('checker');
    const story = await newStory(await signedIn('reporter'), HARD);
    const { page } = checker;
    await openStory(checker, story);
    // By hand a selection keeps to whole letters; which end the pointer starts from is the writing’s own business.
    await selectWords(page, words);
    await page.keyboard.press('m');
    await expect(panel(page, 1)).toBeVisible();
    await expect(page.locator('mark.c.on')).toHaveText(words);
    const { items } = await checker.api.get<{ items: { spans: { exact: string }[] }[] }>(`/stories/${story.id}/claims`);
    expect(items[0]?.spans[0]?.exact).toBe(words);
  });

test('claims stand inside one another, and over two blocks', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'), HARD);
  const { page } = checker;
  await openStory(checker, story);
  for (const words of ['opened in 1931 for 6 million', '1931', '6 million']) {
    await selectWords(page, words);
    await page.keyboard.press('m');
    await expect(page.locator('mark.c.on')).toHaveText(words);
  }
  await selectWords(page, 'for 6 million.', 'הגשר נסגר');
  await page.keyboard.press('m');
  await expect(panel(page, 4)).toBeVisible();
  await expect(page.locator('mark.c.on').last()).toHaveText('הגשר נסגר');
  await expect(listed(page)).toHaveCount(4);
  await page.locator('mark.c', { hasText: /^1931$/ }).click();
  await expect(panel(page, 2)).toBeVisible();
});

test('white space alone is no claim', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  const { page } = checker;
  await openStory(checker, story);
  await selectWords(page, ' ');
  await page.keyboard.press('m');
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing is selected' })).toBeVisible();
  await expect(listed(page)).toHaveCount(0);
});
