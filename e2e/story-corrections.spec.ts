import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ClaimView, StoryView } from '../domain/views';
import type { CorrectionView } from '../domain/views-correction';
import { expect, type SignedIn, test } from './fixtures';
import { openStory, panel, selected, selectWords } from './story-page';

const mark = (who: SignedIn, story: StoryView, exact: string) =>
  who.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact }] });

const propose = (who: SignedIn, claim: ClaimView, replacement: string, reason = 'The yearbook says so.') =>
  who.api.post<CorrectionView>(`/claims/${claim.id}/corrections`, {
    revision: claim.revision,
    span: claim.spans[0]?.id,
    replacement,
    reason,
  });

const article = (page: Page) => page.getByRole('main').locator('article');

async function isClean(page: Page) {
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.target}`)).toEqual([]);
}

test('a checker proposes other words by keyboard; an editor accepts them, and the claim is to be checked again', async ({
  signedIn,
  newStory,
}) => {
  const [checker, editor] = [await signedIn('checker', 'Hanna Okoye'), await signedIn('editor', 'Ruth Amsel')];
  const story = await newStory(await signedIn('reporter'));
  await mark(checker, story, '43,800 people');
  await openStory(checker, story, '#claim-1');
  const { page } = checker;
  await page.keyboard.press('c');
  const form = page.getByRole('form', { name: 'Propose a correction of claim 1' });
  const words = form.getByLabel('It should read');
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('43,800 people');
  await expect(form.getByText('These are the words as they stand.')).toBeVisible();
  await words.fill('48,300 people');
  await expect(form.locator('del')).toContainText('43,800');
  await expect(form.locator('ins')).toContainText('48,300');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText('Say why the words should change')).toBeVisible();
  await form.getByLabel('Why').fill('The yearbook says so.');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(panel(page, 1).getByText('Hanna Okoye proposed other words')).toBeVisible();
  await expect(panel(page, 1).getByText('Editors decide on corrections.')).toBeVisible();
  await expect(article(page).locator('del.proposed')).toHaveText('43,800');
  await expect(article(page).locator('ins.proposed')).toContainText('48,300');
  await expect(page.getByRole('link', { name: '1 correction', exact: true })).toBeVisible();

  await openStory(editor, story, '#claim-1');
  await editor.page.keyboard.press('b');
  await expect(
    editor.page
      .getByText('A correction of claim 1 is undecided', { exact: false })
      .or(editor.page.getByText('“48,300 people” for “43,800 people”'))
      .first(),
  ).toBeVisible();
  await editor.page.keyboard.press('Escape');
  await panel(editor.page, 1).getByRole('button', { name: 'Accept as version 2' }).click();
  await expect(article(editor.page)).toContainText('48,300 people last year', { timeout: 20_000 });
  await expect(article(editor.page).locator('del.proposed')).toHaveCount(0);
  await expect(editor.page.getByText('Version 2 has the new words of claim 1.')).toBeVisible();
  await panel(editor.page, 1).getByText('1 decided').click();
  await expect(panel(editor.page, 1).getByText(/^Ruth Amsel accepted it as version 2/)).toBeVisible();
});

test('what a check asks for is proposed in one press; accepted, the claim is clear without more', async ({
  signedIn,
  newStory,
}) => {
  const [checker, editor] = [await signedIn('checker'), await signedIn('editor')];
  const story = await newStory(await signedIn('reporter'));
  const claim = await mark(checker, story, '120 people a day');
  await mark(checker, story, 'That is 120 a day');
  await checker.api.post(`/claims/${claim.id}/evidence`, {
    type: 'link',
    source: 'Harbour office, yearbook',
    tier: 'primary',
    stance: 'supports',
    locator: 'p. 4',
    url: 'https://harbour.example/yearbook',
  });
  await openStory(checker, story, '#claim-1');
  const { page } = checker;
  await expect(panel(page, 1).getByText('Harbour office, yearbook').first()).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.type('132 people a day');
  await panel(page, 1).getByLabel('Why', { exact: true }).fill('48,300 in 366 days.');
  await page.keyboard.press('Enter');
  await expect(panel(page, 1).getByText('The text does not read as the check asks.')).toBeVisible();
  await page.keyboard.press('c');
  const form = page.getByRole('form', { name: 'Propose a correction of claim 1' });
  await expect(form.getByLabel('It should read')).toHaveValue('132 people a day');
  await expect(form.getByLabel('Why')).toHaveValue('48,300 in 366 days.');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page, 1).getByRole('region', { name: 'Corrections' }).locator('ins')).toContainText('132');
  await expect(panel(page, 1).getByText('The text does not read as the check asks.')).toBeHidden();

  await openStory(editor, story, '#claim-1');
  await panel(editor.page, 1).getByRole('button', { name: 'Accept as version 2' }).click();
  await expect(article(editor.page)).toContainText('132 people a day');
  await expect(editor.page.getByText('1 settled, 1 clear, of 2')).toBeVisible();
});

test('several are decided on one page: together as one version, one declined, one amended', async ({
  signedIn,
  newStory,
}) => {
  const [checker, editor] = [await signedIn('checker', 'Hanna Okoye'), await signedIn('editor', 'Ruth Amsel')];
  const reporter = await signedIn('reporter');
  const story = await newStory(reporter);
  const claims = [];
  for (const exact of ['120 people a day', '43,800 people', 'landed 43,800 people last year', 'harbour office'])
    claims.push(await mark(checker, story, exact));
  const [head, figure, sentence, office] = claims as [ClaimView, ClaimView, ClaimView, ClaimView];
  await propose(checker, head, '132 people a day');
  await propose(checker, figure, '48,300 people');
  await propose(reporter, sentence, 'had a good year');
  await propose(checker, office, 'port office');

  const { page } = editor;
  await openStory(editor, story);
  await page.getByRole('link', { name: '4 corrections' }).click();
  await expect(page.getByText('4 undecided, 0 decided')).toBeVisible();
  const box = (name: RegExp) => page.getByRole('checkbox', { name });
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(box(/claim 1: 132 people a day/)).toBeChecked();
  await box(/claim 2: 48,300 people/).check();
  await expect(page.getByText(/“landed 43,800 people last year” \(claim 3.* overlap/)).toBeVisible();
  await box(/claim 3/).click({ force: true });
  await expect(box(/claim 3/)).not.toBeChecked();
  await page.getByLabel('What changed, in a line').fill('Figures of the yearbook');
  await page.getByRole('button', { name: 'Accept 2 corrections as version 2' }).click();
  await expect(page.getByText('Version 2 has the new words of claims 1 and 2.')).toBeVisible();
  await expect(page.getByText('2 undecided, 2 decided')).toBeVisible();
  await expect(page.getByText('The words it replaces were changed in version 2', { exact: false })).toBeVisible();

  const rows = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Decline' }) });
  const stale = rows.filter({ hasText: 'Claim 3' });
  await expect(stale.getByText('It can only be declined')).toBeVisible();
  await stale.getByRole('button', { name: 'Decline' }).click();
  await stale.page().getByRole('button', { name: 'Decline it' }).click();
  await expect(page.getByText(/Say why it is declined/)).toBeVisible();
  await page.getByLabel('Why the words stay').fill('The figure is enough.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 undecided, 3 decided')).toBeVisible();
  await page.getByRole('button', { name: 'Amend' }).click();
  await page.getByLabel('It is to read').fill('harbour master’s office');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('0 undecided, 4 decided')).toBeVisible();
  const { version } = await editor.api.get<StoryView>(`/stories/${story.id}`);
  expect(version.text).toContain('The ferry landed 48,300 people last year, the harbour master’s office said.');
  await page.goto(`/stories/${story.id}/corrections`);
  await page.getByText('4 decided', { exact: true }).click();
  await expect(page.getByText(/Ruth Amsel declined it, .*: “The figure is enough.”/)).toBeVisible();
});

test('one of several that are ticked is amended, and all are accepted as one version', async ({
  signedIn,
  newStory,
}) => {
  const [checker, editor] = [await signedIn('checker', 'Hanna Okoye'), await signedIn('editor', 'Ruth Amsel')];
  const story = await newStory(await signedIn('reporter'));
  const [head, figure] = [await mark(checker, story, '120 people a day'), await mark(checker, story, '43,800 people')];
  await propose(checker, head, '132 people a day');
  await propose(checker, figure, '48,300 people');
  const { page } = editor;
  await page.goto(`/stories/${story.id}/corrections`);
  await page.getByRole('checkbox', { name: /claim 1/ }).check();
  const row = page.getByRole('listitem').filter({ hasText: 'Claim 2' });
  await row.getByRole('button', { name: 'Amend' }).click();
  await page.getByLabel('It is to read').fill('43,800 people');
  await page.getByRole('button', { name: 'Tick it so, to accept with others' }).click();
  await expect(row.getByText('Proposed was “48,300 people”.')).toBeVisible();
  await page.getByRole('button', { name: 'Accept 2 corrections as version 2' }).click();
  await expect(
    page.getByText('Claim 2: these are the words that stand there already.', { exact: false }),
  ).toBeVisible();

  await row.getByRole('button', { name: 'Amend again' }).click();
  await expect(page.getByLabel('It is to read')).toHaveValue('43,800 people');
  await page.getByLabel('It is to read').fill('48,310 people');
  await page.getByRole('button', { name: 'Tick it so, to accept with others' }).click();
  await expect(row.getByRole('insertion')).toContainText('48,310');
  await isClean(page);
  await page.getByRole('button', { name: 'Accept 2 corrections as version 2' }).click();
  await expect(page.getByText('0 undecided, 2 decided')).toBeVisible();
  await expect(page.getByText('draft here', { exact: false })).toBeHidden();
  const { version } = await editor.api.get<StoryView>(`/stories/${story.id}`);
  expect([version.number, version.text.includes('48,310 people')]).toEqual([2, true]);
  await page.goto(`/stories/${story.id}/trail`);
  await expect(page.getByText('where “48,300 people” was proposed', { exact: false })).toBeVisible();
});

test('authors decide only where the desk says so; whoever proposed it takes it back', async ({
  signedIn,
  newStory,
}) => {
  const [reporter, checker] = [await signedIn('reporter'), await signedIn('checker')];
  const administrator = await signedIn('administrator');
  const story = await newStory(reporter);
  const claim = await mark(checker, story, '43,800 people');
  await propose(reporter, claim, '48,300 people');
  await openStory(reporter, story, '#claim-1');
  await expect(
    panel(reporter.page, 1).getByText('this desk leaves corrections to editors', { exact: false }),
  ).toBeVisible();
  await administrator.page.goto('/people');
  const box = administrator.page.getByLabel('Authors decide corrections too');
  await box.click();
  await expect(box).toBeChecked();
  try {
    await reporter.page.reload();
    await openStory(reporter, story, '#claim-1');
    await expect(panel(reporter.page, 1).getByRole('button', { name: 'Accept as version 2' })).toBeVisible();
    await panel(reporter.page, 1).getByRole('button', { name: 'Take it back' }).click();
    await expect(reporter.page.getByText('The correction of claim 1 is taken back.')).toBeVisible();
    await expect(article(reporter.page).locator('ins.proposed')).toHaveCount(0);
  } finally {
    await administrator.api.patch('/desk', { blindSecondCheck: false, authorsDecide: false });
  }
});

test('words can be selected across a proposed correction, and what is typed outlives a reload', async ({
  signedIn,
  newStory,
}) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  const claim = await mark(checker, story, '43,800 people');
  await propose(checker, claim, '48,300 people');
  await openStory(checker, story, '#claim-1');
  const { page } = checker;
  await selectWords(page, 'landed', 'last year');
  expect(await selected(page)).toContain('43,800');
  await page.keyboard.press('m');
  await expect(panel(page, 2)).toContainText('landed 43,800 people last year');
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  const words = page.getByLabel('It should read');
  await words.fill('some 48,000 people');
  await expect(page.getByText('one draft here', { exact: false })).toBeVisible();
  await page.reload();
  await openStory(checker, story, '#claim-1');
  await page.keyboard.press('c');
  await expect(words).toHaveValue('some 48,000 people');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('form', { name: /Propose a correction/ })).toBeHidden();
});

test('everyone can read corrections: no violation, light and dark, wide and narrow', async ({ signedIn, newStory }) => {
  const [checker, editor] = [await signedIn('checker'), await signedIn('editor')];
  const story = await newStory(await signedIn('reporter'));
  const claim = await mark(checker, story, '43,800 people');
  await propose(checker, claim, '');
  const { page } = editor;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1440, height: 900 });
    await openStory(editor, story, '#claim-1');
    await page.keyboard.press('c');
    await expect(page.getByLabel('It should read')).toBeFocused();
    await isClean(page);
    await page.goto(`/stories/${story.id}/corrections`);
    await page.getByRole('button', { name: 'Amend' }).click();
    await isClean(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await isClean(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  }
});
