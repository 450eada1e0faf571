import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ClaimView, StoryView } from '../domain/views';
import { expect, type SignedIn, test } from './fixtures';
import { listed, openStory, panel, selectByMouse } from './story-page';

const claimOn = (who: SignedIn, story: StoryView, exact: string, more: object = {}) =>
  who.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact }], ...more });

const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

const WORDS = ['43,800 people', 'the harbour office', '120 a day'] as const;

test.describe('a claim itself', () => {
  test('is split by keyboard: its words are shared out, and each part is checked anew', async ({
    signedIn,
    newStory,
  }) => {
    const checker = await signedIn('checker');
    const story = await newStory(await signedIn('reporter'));
    await claimOn(checker, story, '43,800 people last year');
    const { page } = checker;
    await openStory(checker, story, '#claim-1');
    await page.keyboard.press('h');
    await expect(page.getByRole('form', { name: 'Split claim 1' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'Part 1 has no words yet.' })).toBeVisible();

    await selectByMouse(page, '43,800');
    await page.keyboard.press('m');
    await expect(
      page.getByRole('group', { name: 'Part 1' }).getByRole('checkbox', { name: '43,800', exact: true }),
    ).toBeChecked();
    await selectByMouse(page, 'last year');
    await page.getByRole('button', { name: 'Part 2' }).click();
    await page.getByRole('group', { name: 'Part 2' }).getByLabel('States').fill('The year is 2025');
    await page.keyboard.press('Enter');

    await expect(page.getByText('Claim 1 is split: 1, 2.')).toBeVisible();
    await expect(listed(page)).toHaveCount(2);
    await page.keyboard.press('j');
    await expect(panel(page, 2).getByText('States: The year is 2025')).toBeVisible();
  });

  test('takes in another, chosen by its number', async ({ signedIn, newStory }) => {
    const checker = await signedIn('checker');
    const story = await newStory(await signedIn('reporter'));
    for (const words of WORDS) await claimOn(checker, story, words);
    const { page } = checker;
    await openStory(checker, story, '#claim-1');
    await page.keyboard.press('g');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await expect(panel(page, 1).getByText('claim 3 is removed')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Claim 3 is merged into claim 1.')).toBeVisible();
    await expect(listed(page)).toHaveCount(2);
    await expect(page.locator('mark.c.on')).toHaveText(['43,800 people', '120 a day']);
  });

  test('is removed with a reason, and the next one opens', async ({ signedIn, newStory }) => {
    const checker = await signedIn('checker');
    const story = await newStory(await signedIn('reporter'));
    for (const words of WORDS) await claimOn(checker, story, words);
    const { page } = checker;
    await openStory(checker, story, '#claim-1');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'Say why this claim goes' })).toBeVisible();
    await page.getByLabel('Why it goes').fill('It states nothing.');
    await page.keyboard.press('Enter');
    await expect(panel(page, 2)).toBeVisible();
    await expect(listed(page)).toHaveCount(2);
    await expect(page.locator('mark.c')).toHaveCount(2);
    await page.goto(`/stories/${story.id}/trail`);
    await expect(page.getByText('It states nothing.')).toBeVisible();
  });

  test('is not its author’s to remove once it is checked', async ({ signedIn, newStory }) => {
    const [author, checker] = [await signedIn('reporter'), await signedIn('checker')];
    const story = await newStory(author);
    const claim = await claimOn(author, story, '43,800 people');
    await checker.api.post(`/claims/${claim.id}/checks`, {
      revision: 1,
      finding: 'wrong',
      rationale: 'It was 43,080.',
    });
    const { page } = author;
    await openStory(author, story, '#claim-1');
    await expect(page.getByRole('button', { name: 'Remove' })).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('alert').filter({ hasText: 'Claim 1 has been checked.' })).toBeVisible();
  });
});

test('a mark is undone while nobody has touched it', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  const { page } = checker;
  await openStory(checker, story);
  await selectByMouse(page, '43,800 people');
  await page.keyboard.press('m');
  await expect(panel(page, 1)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('Undone: claim 1 is no longer marked.')).toBeVisible();
  await expect(listed(page)).toHaveCount(0);

  await selectByMouse(page, '120 a day');
  await page.keyboard.press('m');
  await panel(page, 2).getByLabel('Risk').selectOption('high');
  await expect(panel(page, 2).getByLabel('Risk')).toHaveValue('high');
  await page.getByRole('main').focus();
  await page.keyboard.press('u');
  await expect(panel(page, 2).getByLabel('Risk')).toHaveValue('normal');
  await page.keyboard.press('u');
  await expect(page.getByText('Claim 2 was worked on since you marked it')).toBeVisible();
});

test('a choice that somebody overtook is one press away', async ({ signedIn, newStory }) => {
  const [checker, second] = [await signedIn('checker'), await signedIn('checker', 'Ines Maroto')];
  const story = await newStory(await signedIn('reporter'));
  const claim = await claimOn(checker, story, '43,800 people');
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await expect(panel(page, 1).getByText('Nothing yet.')).toBeVisible();
  await second.api.patch(`/claims/${claim.id}`, { revision: 1, risk: 'high' });
  await panel(page, 1).getByLabel('Kind').selectOption('date');
  await expect(panel(page, 1).getByRole('alert')).toContainText('Ines Maroto changed claim 1: its risk is now high (');
  await page.getByRole('button', { name: 'Change it all the same' }).click();
  await expect(panel(page, 1).getByLabel('Kind')).toHaveValue('date');
  await expect(panel(page, 1).getByLabel('Risk')).toHaveValue('high');
});

test('a statement and a place that somebody overtook stay, and go through on the second press', async ({
  signedIn,
  newStory,
}) => {
  const [checker, second] = [await signedIn('checker'), await signedIn('checker', 'Ines Maroto')];
  const story = await newStory(await signedIn('reporter'));
  const claim = await claimOn(checker, story, '43,800 people');
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await expect(panel(page, 1).getByText('Nothing yet.')).toBeVisible();
  await second.api.patch(`/claims/${claim.id}`, { revision: 1, risk: 'high' });
  await page.keyboard.press('i');
  await page.getByLabel('What the claim states').fill('43,800 passengers in 2025');
  await page.keyboard.press('Enter');
  await expect(panel(page, 1).getByRole('alert')).toContainText('Ines Maroto changed claim 1: its risk is now high (');
  await expect(page.getByLabel('What the claim states')).toHaveValue('43,800 passengers in 2025');
  await page.keyboard.press('Enter');
  await expect(panel(page, 1).getByText('States: 43,800 passengers in 2025')).toBeVisible();

  await second.api.patch(`/claims/${claim.id}`, { revision: 3, kind: 'figure' });
  await selectByMouse(page, '120 a day');
  await page.keyboard.press('M');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Ines Maroto changed claim 1: its kind is now figure (' }),
  ).toBeVisible();
  await page.keyboard.press('M');
  await expect(page.locator('mark.c.on')).toHaveText(['43,800 people', '120 a day']);
});

test('a claim that somebody removed meanwhile says so', async ({ signedIn, newStory }) => {
  const [checker, second] = [await signedIn('checker'), await signedIn('checker')];
  const story = await newStory(await signedIn('reporter'));
  const claim = await claimOn(checker, story, '43,800 people');
  const { page } = checker;
  await openStory(checker, story);
  await second.api.post(`/claims/${claim.id}/removal`, { revision: 1, reason: 'Not a claim.' });
  await page.keyboard.press('j');
  await expect(page.getByRole('alert').filter({ hasText: 'Claim 1 is no longer there' })).toBeVisible();
  await expect(listed(page)).toHaveCount(0);
});

test('a screen reader meets each mark with its number, state and details', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker', 'Tess Lang');
  const story = await newStory(await signedIn('reporter'));
  await claimOn(checker, story, '43,800 people', { kind: 'figure', risk: 'high', assignee: checker.id });
  const { page } = checker;
  await openStory(checker, story);
  await expect(page.getByRole('main').getByRole('article')).toMatchAriaSnapshot(`
    - paragraph:
      - text: The ferry landed
      - link "Claim 1, open, figure, high risk, with Tess Lang"
      - mark: 43,800 people
  `);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a selection and the acts of a claim, ${colorScheme}`, async ({ signedIn, newStory }) => {
    const checker = await signedIn('checker');
    const story = await newStory(await signedIn('reporter'));
    for (const words of WORDS) await claimOn(checker, story, words);
    const { page } = checker;
    await page.emulateMedia({ colorScheme });
    await openStory(checker, story, '#claim-1');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+J');
    await page.keyboard.press('f');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const key of ['h', 'g', 'Delete']) {
      await page.getByRole('main').focus();
      await page.keyboard.press('Escape');
      await page.keyboard.press(key);
      expect(await faults(page)).toEqual([]);
    }
  });
}
