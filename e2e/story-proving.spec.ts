import type { ClaimView, StoryView } from '../domain/views';
import { expect, type SignedIn, test } from './fixtures';
import { openStory, panel, paste } from './story-page';

const claimOn = (who: SignedIn, story: StoryView, exact: string) =>
  who.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact }] });

test('evidence, a note and a finding, by keyboard, and on to the next', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  await claimOn(checker, story, '43,800 people');
  await claimOn(checker, story, 'the harbour office');
  const { page } = checker;
  await openStory(checker, story);
  await page.keyboard.press('n');
  await expect(panel(page, 1)).toBeVisible();

  await page.keyboard.press('e');
  await expect(panel(page, 1).getByLabel('Source', { exact: true })).toBeFocused();
  // A site that no other test has taught the desk, so that nothing is filled in.
  const site = `harbour-${Math.random().toString(36).slice(2)}.example`;
  await paste(page, `https://www.${site}/yearbook`);
  await expect(panel(page, 1).getByLabel('Source', { exact: true })).toHaveValue(site);
  await panel(page, 1).getByLabel('Where in it').fill('p. 4');
  await panel(page, 1).getByLabel('Its words').fill('Passengers landed: 43,800.');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(panel(page, 1).getByText('primary, secondary or tertiary')).toBeVisible();
  await panel(page, 1).getByText('Primary', { exact: true }).click();
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(panel(page, 1).getByText('Passengers landed: 43,800.')).toBeVisible();
  await expect(panel(page, 1).getByRole('link', { name: 'p. 4' })).toHaveAttribute(
    'href',
    `https://www.${site}/yearbook`,
  );

  await page.keyboard.press('r');
  await page.keyboard.type('The office sent the yearbook.');
  await page.keyboard.press('Control+Enter');
  await expect(
    panel(page, 1).getByRole('paragraph').filter({ hasText: 'The office sent the yearbook.' }),
  ).toBeVisible();

  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(panel(page, 2)).toBeVisible();
  await expect(page.getByText('1 settled, 1 clear, of 2')).toBeVisible();
});

test('a finding without evidence is recorded, and a sentence says what is missing', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  await claimOn(checker, story, '43,800 people');
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await expect(panel(page, 1).getByText('Nothing yet.')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(
    panel(page, 1).getByText('Recorded, not settled yet. Evidence that supports it is missing.'),
  ).toBeVisible();
});

test('a second writer is told what changed, keeps what was typed, and records again', async ({
  signedIn,
  newStory,
}) => {
  const [checker, second] = [await signedIn('checker'), await signedIn('checker')];
  const story = await newStory(await signedIn('reporter'));
  const claim = await claimOn(checker, story, '43,800 people');
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await expect(panel(page, 1).getByText('Nothing yet.')).toBeVisible();
  await second.api.patch(`/claims/${claim.id}`, { revision: claim.revision, risk: 'high' });

  await page.keyboard.press('3');
  await page.keyboard.type('The yearbook says 43,080.');
  await page.keyboard.press('Enter');
  await expect(panel(page, 1).getByRole('alert')).toContainText('its risk is now high');
  await expect(panel(page, 1).getByLabel('Why')).toHaveValue('The yearbook says 43,080.');
  await page.keyboard.press('Enter');
  await expect(panel(page, 1).getByText(`${checker.name}: wrong`)).toBeVisible();
});

test('what is typed stays with its claim', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  await claimOn(checker, story, '43,800 people');
  await claimOn(checker, story, 'the harbour office');
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await page.keyboard.press('4');
  await page.keyboard.type('Nobody answers there.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(panel(page, 2).getByLabel('Why')).toHaveValue('');
  await page.keyboard.press('k');
  await expect(panel(page, 1).getByLabel('Why')).toHaveValue('Nobody answers there.');
  await expect(panel(page, 1).getByLabel('Cannot confirm')).toBeChecked();
});

test('the author may not check, and reads why', async ({ signedIn, newStory }) => {
  const reporter = await signedIn('reporter');
  const story = await newStory(reporter);
  await claimOn(reporter, story, '43,800 people');
  await openStory(reporter, story, '#claim-1');
  await expect(panel(reporter.page, 1).getByText('You wrote this story, so somebody else checks it.')).toBeVisible();
  await expect(panel(reporter.page, 1).getByRole('radio', { name: '1 Confirmed', exact: true })).toBeDisabled();
});
