import type { Page } from '@playwright/test';
import type { ClaimRow, ClaimView, StoryView } from '../domain/views';
import { expect, type SignedIn, test } from './fixtures';
import { listed, openStory, panel } from './story-page';

const claimOn = (who: SignedIn, story: StoryView, exact: string, more: object = {}) =>
  who.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact }], ...more });

const list = (page: Page) => page.getByRole('navigation', { name: 'Claims' });
const several = (page: Page) => page.getByRole('region', { name: 'Several at once' });
const row = (page: Page, words: string) => listed(page).filter({ hasText: words });

const WORDS = ['43,800 people', 'the harbour office', '120 a day'] as const;

test.describe('the list', () => {
  const marked = async (checker: SignedIn, story: StoryView) => {
    await claimOn(checker, story, WORDS[2], { kind: 'figure', risk: 'high' });
    await claimOn(checker, story, WORDS[0], { kind: 'figure', assignee: checker.id });
    await claimOn(checker, story, WORDS[1], { kind: 'attribution' });
  };

  test('is filtered and sorted, says so, and the keys walk what it shows', async ({ signedIn, newStory }) => {
    const checker = await signedIn('checker');
    const story = await newStory(await signedIn('reporter'));
    await marked(checker, story);
    const { page } = checker;
    await openStory(checker, story);
    await expect(listed(page)).toContainText([WORDS[0], WORDS[1], WORDS[2]]);
    await page.getByLabel('Order of the list').selectOption('risk');
    await expect(listed(page)).toContainText([WORDS[2], WORDS[0], WORDS[1]]);
    await page.getByRole('main').focus();

    await page.keyboard.press('f');
    await expect(page.getByLabel('State', { exact: true })).toBeFocused();
    await list(page).getByLabel('Kind').selectOption('figure');
    await expect(listed(page)).toContainText([WORDS[2], WORDS[0]]);
    await expect(page.getByText('2 of 3: figure')).toBeVisible();
    await page.getByRole('main').focus();
    await page.keyboard.press('j');
    await expect(panel(page, 1)).toBeVisible();
    await page.keyboard.press('j');
    await expect(panel(page, 2)).toBeVisible();
    await page.keyboard.press('j');
    await expect(panel(page, 2)).toBeVisible();
    await page.keyboard.press('F');
    await expect(listed(page)).toHaveCount(3);

    await page.keyboard.press('Escape');
    await list(page).getByLabel('With whom').selectOption('nobody');
    await list(page).getByLabel('State', { exact: true }).selectOption('open');
    await expect(page.getByText('No claim is like that.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all claims' }).click();
    await expect(listed(page)).toHaveCount(3);
  });

  test('several are selected and set at once, and it is undone', async ({ signedIn, newStory }) => {
    const checker = await signedIn('checker');
    const story = await newStory(await signedIn('reporter'));
    await marked(checker, story);
    const { page } = checker;
    await openStory(checker, story, '#claim-2');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+J');
    await expect(several(page).getByText('2 claims selected')).toBeVisible();
    await row(page, WORDS[2]).click({ modifiers: ['Shift'] });
    await expect(several(page).getByText('3 claims selected')).toBeVisible();
    await several(page).getByLabel('Their risk').selectOption('high');
    await several(page).getByRole('button', { name: 'Set' }).click();
    await expect(several(page).getByText('2 claims changed.')).toBeVisible();
    const risks = async () => {
      const { items } = await checker.api.get<{ items: ClaimRow[] }>(`/stories/${story.id}/claims`);
      return items.map((claim) => claim.risk);
    };
    expect(await risks()).toEqual(['high', 'high', 'high']);
    await page.getByRole('main').focus();
    await page.keyboard.press('u');
    await expect(page.getByText('Undone: 2 claims as before.')).toBeVisible();
    expect(await risks()).toEqual(['high', 'normal', 'normal']);
  });

  test('several are confirmed together, each its own check; what was overtaken stays selected', async ({
    signedIn,
    newStory,
  }) => {
    const [checker, second] = [await signedIn('checker'), await signedIn('checker', 'Ines Maroto')];
    const story = await newStory(await signedIn('reporter'));
    await marked(checker, story);
    const { page } = checker;
    await openStory(checker, story);
    const { items } = await checker.api.get<{ items: ClaimRow[] }>(`/stories/${story.id}/claims`);
    const overtaken = items.find((claim) => claim.number === 3);
    await second.api.patch(`/claims/${overtaken?.id}`, { revision: 1, kind: 'name' });
    await page.getByRole('button', { name: 'Select x' }).click();
    await several(page).getByRole('button', { name: 'All 3 shown' }).click();
    await page.getByRole('main').focus();
    await page.keyboard.press('2');
    await expect(page.getByText('Only “confirmed” is given to several')).toBeVisible();
    await page.keyboard.press('1');
    await expect(
      several(page).getByText('2 claims confirmed; 0 settled, 2 are recorded and not settled yet'),
    ).toBeVisible();
    await expect(several(page).getByText('Somebody was quicker: claim 3 changed')).toBeVisible();
    await expect(several(page).getByText('1 claim selected')).toBeVisible();
    await page.keyboard.press('1');
    await expect(several(page).getByText('1 claim confirmed')).toBeVisible();
    await page.keyboard.press('u');
    await expect(page.getByText('A finding is on record and is never undone.')).toBeVisible();
  });

  test('one piece of evidence is attached to several', async ({ signedIn, newStory }) => {
    const checker = await signedIn('checker');
    const story = await newStory(await signedIn('reporter'));
    await marked(checker, story);
    const { page } = checker;
    await openStory(checker, story, '#claim-2');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+J');
    await page.keyboard.press('e');
    const form = page.getByRole('complementary', { name: 'Evidence for several claims' });
    await form.getByLabel('Source', { exact: true }).fill('Harbour yearbook');
    await form.getByLabel('Address').fill('https://harbour.example/yearbook');
    await form.getByText('Primary', { exact: true }).click();
    await form.getByRole('button', { name: 'Attach to 2 claims' }).click();
    await expect(several(page).getByText('The evidence is attached to 2 claims.')).toBeVisible();
    await expect(panel(page, 3).getByText('Harbour yearbook', { exact: true })).toBeVisible();
  });
});

test('on a narrow screen several are ticked and confirmed by hand', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  for (const words of WORDS) await claimOn(checker, story, words);
  const { page } = checker;
  await page.setViewportSize({ width: 390, height: 844 });
  await openStory(checker, story);
  await page.getByRole('button', { name: 'Claims, 3' }).click();
  await page.getByRole('button', { name: 'Select', exact: false }).click();
  await row(page, WORDS[0]).locator('.tick').click();
  await row(page, WORDS[2]).locator('.tick').click();
  await several(page).getByRole('button', { name: 'Confirm both' }).click();
  await expect(several(page).getByText('2 claims confirmed')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
});
