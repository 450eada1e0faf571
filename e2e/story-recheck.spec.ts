import AxeBuilder from '@axe-core/playwright';
import type { ClaimView } from '../domain/views';
import { checked, editedStory } from './edited-story';
import { expect, type SignedIn, test } from './fixtures';
import { openStory, panel, selectWords } from './story-page';

const article = (who: SignedIn, name: string) => who.page.getByRole('article', { name, exact: true });

test('a recheck goes by the keys: stands, reopened, closed as cut, read and ticked', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter', 'Ada Brandt'), await signedIn('checker', 'Hanna Okoye')];
  const story = await editedStory(author, checker, newStory);
  const { page } = checker;
  await openStory(checker, story);
  await page.getByRole('link', { name: '2 recheck' }).click();
  await expect(page.getByRole('heading', { name: 'Version 2', exact: true })).toBeVisible();
  const strip = page.getByRole('region', { name: 'What the edit did to the check' });
  await expect(strip).toContainText('2 to recheck');
  await expect(strip).toContainText('1 lost its words');
  await expect(strip).toContainText('1 tick owed');

  const first = article(checker, 'Claim 1');
  await expect(first).toContainText('A number: ten, now eleven, in both places.');
  await expect(first).toContainText('Confirmed by Hanna Okoye');
  await expect(first.getByRole('deletion').first()).toContainText('ten');
  await expect(first.getByRole('insertion').first()).toContainText('eleven');
  await expect(first).toContainText('Works order 26/114, primary');

  await page.keyboard.press('s');
  await page.keyboard.type('2 March to 17 May, both counted, is 77 days.');
  await page.keyboard.press('Enter');
  await expect(first.getByRole('status')).toContainText('Recorded for the words as they stand. Settled and clear.');
  await expect(article(checker, 'Claim 3')).toHaveAttribute('aria-current', 'true');
  await expect(strip).toContainText('1 to recheck');

  await page.keyboard.press('A');
  await page.keyboard.type('Which paper says 60 per cent?');
  await page.keyboard.press('Enter');
  await expect(article(checker, 'Claim 3').getByRole('status')).toContainText('Open again');

  const lost = article(checker, 'Claim 4, lost');
  await expect(lost).toHaveAttribute('aria-current', 'true');
  await expect(lost).toContainText('The northern deck was rebuilt in 2005');
  await page.keyboard.press('8');
  await page.keyboard.type('Taken out by the author.');
  await page.keyboard.press('Enter');
  await expect(lost.getByRole('status')).toContainText('Closed as cut.');

  const tick = article(checker, 'Claim 2, tick owed');
  await expect(tick.getByRole('deletion')).toContainText('Few are');
  await page.keyboard.press('v');
  await expect(tick.getByRole('status')).toContainText('Read: it stands.');
  await expect(page.getByText('That was the last.')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing to recheck' })).toBeVisible();
});

test('nothing typed is lost when somebody was quicker', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter'), await signedIn('checker')];
  const other = await signedIn('checker', 'Tomas Lindqvist');
  const story = await editedStory(author, checker, newStory);
  const { items } = await checker.api.get<{ items: ClaimView[] }>(`/stories/${story.id}/claims`);
  const claim = items.find((one) => one.number === 1);
  const { page } = checker;
  await page.goto(`/stories/${story.id}/recheck`);
  await page.keyboard.press('s');
  await page.keyboard.type('77 days.');
  await other.api.patch(`/claims/${claim?.id}`, { revision: claim?.revision, statement: 'It closes for eleven weeks' });
  await page.keyboard.press('Enter');
  const first = article(checker, 'Claim 1');
  await expect(first.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  await expect(first.getByRole('textbox', { name: 'Why it stands' })).toHaveValue('77 days.');
  await first.getByRole('button', { name: 'Show it as it is now' }).click();
  await expect(first).toContainText('It closes for');
  await first.getByRole('textbox', { name: 'Why it stands' }).press('Enter');
  await expect(first.getByRole('status')).toContainText('Recorded for the words as they stand.');
});

/** As when one comes back to the page; it asks no more often than every few seconds. */
const returnedTo = (who: SignedIn, seen: () => Promise<void>) =>
  expect(async () => {
    await who.page.evaluate(() => dispatchEvent(new Event('focus')));
    await seen();
  }).toPass({ timeout: 30_000 });

test('what others did comes in when the page is returned to; what is typed stays', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter'), await signedIn('checker')];
  const other = await signedIn('checker', 'Tomas Lindqvist');
  const story = await editedStory(author, checker, newStory);
  const { items } = await checker.api.get<{ items: ClaimView[] }>(`/stories/${story.id}/claims`);
  const claim = (number: number) => items.find((one) => one.number === number) as ClaimView;
  const { page } = checker;
  await page.goto(`/stories/${story.id}/recheck`);
  await page.keyboard.press('s');
  await page.keyboard.type('77 days.');
  const first = article(checker, 'Claim 1');
  const why = first.getByRole('textbox', { name: 'Why it stands' });
  const one = await other.api.patch<ClaimView>(`/claims/${claim(1).id}`, {
    revision: claim(1).revision,
    statement: 'It closes for eleven weeks',
  });
  await other.api.post(`/claims/${claim(3).id}/reopening`, { revision: claim(3).revision, reason: 'Which paper?' });
  await returnedTo(checker, () => expect(first).toContainText('It closes for', { timeout: 1000 }));
  await expect(article(checker, 'Claim 3').getByRole('status')).toContainText('Somebody saw to this meanwhile');
  await expect(why).toHaveValue('77 days.');
  await expect(first.getByText('This claim changed while you typed.')).toBeVisible();
  await first.getByRole('button', { name: 'I have read it' }).click();
  await expect(first.getByText('This claim changed while you typed.')).toBeHidden();

  await other.api.post(`/claims/${claim(1).id}/reopening`, { revision: one.revision, reason: 'Counted anew.' });
  await returnedTo(checker, () =>
    expect(first.getByText('Somebody saw to this meanwhile')).toBeVisible({ timeout: 1000 }),
  );
  await expect(first.getByText('You had typed: 77 days.')).toBeVisible();
  await first.getByRole('button', { name: 'Throw it away' }).click();
  await expect(first.getByText('You had typed')).toBeHidden();
  await expect(page.getByText('draft here', { exact: false })).toBeHidden();
});

test('the old words of all places are proposed back in one act', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter'), await signedIn('checker')];
  const story = await editedStory(author, checker, newStory);
  const { page } = checker;
  await page.goto(`/stories/${story.id}/recheck`);
  await page.keyboard.press('o');
  await page.keyboard.type('The order says ten.');
  await page.keyboard.press('Enter');
  await expect(article(checker, 'Claim 1').getByRole('status')).toContainText('It waits for a decision.');
  const { items } = await checker.api.get<{ items: { claimNumber: number }[] }>(
    `/stories/${story.id}/corrections?decision=undecided`,
  );
  expect(items.map((one) => one.claimNumber)).toEqual([1, 1]);
});

test('old words are proposed back, and the proposal stands beside the claim', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter'), await signedIn('checker')];
  const story = await editedStory(author, checker, newStory);
  const { page } = checker;
  await page.goto(`/stories/${story.id}/recheck`);
  await page.keyboard.press('j');
  const third = article(checker, 'Claim 3');
  await expect(third).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('o');
  await page.keyboard.type('The paper says two thirds.');
  await page.keyboard.press('Enter');
  await expect(third.getByRole('status')).toContainText('It waits for a decision.');
  await page.reload();
  await expect(article(checker, 'Claim 3')).toContainText('Correction proposed by you');
});

test('a lost place is re-attached to words selected in the text', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter'), await signedIn('checker')];
  const story = await editedStory(author, checker, newStory);
  const { page } = checker;
  await page.goto(`/stories/${story.id}/recheck`);
  for (const _ of [1, 2]) await page.keyboard.press('j');
  await expect(article(checker, 'Claim 4, lost')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('w');
  await expect(page.getByRole('region', { name: 'Re-attach claim 4' })).toBeVisible();
  await selectWords(page, 'repainted in 2004');
  await page.keyboard.press('m');
  await expect(page.getByText('It stands on “repainted in 2004”: other words than were checked')).toBeVisible();
  await expect(panel(page, 4).getByText('recheck').first()).toBeVisible();
});

test('between two passages equally near a person chooses', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter'), await signedIn('checker')];
  const words = 'The northern pier was rebuilt in 2005.';
  const story = await newStory(author, {
    format: 'text',
    headline: 'The piers',
    body: `The old bridge is shut. ${words} It rained.\n\nA ferry runs.`,
  });
  await checked(checker, story, { spans: [{ exact: words.slice(0, -1) }] });
  await author.api.post(`/stories/${story.id}/versions`, {
    baseHash: story.version.hash,
    format: 'text',
    headline: 'The piers',
    body: `A ferry runs.\n\n${words}\n\nNobody came.\n\n${words}`,
  });
  await checker.page.goto(`/stories/${story.id}/recheck`);
  const lost = article(checker, 'Claim 1, lost');
  await expect(lost).toContainText('Two passages come equally near, so neither was chosen:');
  await lost.getByRole('button', { name: /in ¶ 4$/u }).click();
  await expect(lost.getByRole('status')).toContainText('It stands on “The northern pier was rebuilt in 2005”.');
});

test('the open claim shows the same ways on, small', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter'), await signedIn('checker')];
  const story = await editedStory(author, checker, newStory);
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await expect(panel(page, 1).getByRole('region', { name: 'Its words changed' })).toBeVisible();
  await page.keyboard.press('s');
  await page.keyboard.type('77 days.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Claim 1: Recorded for the words as they stand.')).toBeVisible();
  await openStory(checker, story, '#claim-2');
  await expect(panel(page, 2).getByRole('region', { name: 'Tick owed' })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByText('Claim 2: Read: it stands.')).toBeVisible();
  await openStory(checker, story, '#claim-4');
  await panel(page, 4).getByRole('button', { name: 'Close as cut' }).click();
  await page.keyboard.type('Taken out by the author.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Claim 4: Closed as cut.')).toBeVisible();
});

test('whoever may not check reads why, and an auditor presses nothing', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter'), await signedIn('checker')];
  const story = await editedStory(author, checker, newStory);
  await author.page.goto(`/stories/${story.id}/recheck`);
  const stands = article(author, 'Claim 1').getByRole('button', { name: /^s?\s*Stands/u });
  await expect(stands).toHaveAttribute('aria-disabled', 'true');
  await author.page.keyboard.press('s');
  await expect(article(author, 'Claim 1').getByRole('alert').filter({ hasText: /./ })).toBeVisible();
});

test('it is readable in light and dark, narrow, and by those who listen', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter'), await signedIn('checker')];
  const story = await editedStory(author, checker, newStory);
  const { page } = checker;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/stories/${story.id}/recheck`);
    await page.keyboard.press('s');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/stories/${story.id}/recheck`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
