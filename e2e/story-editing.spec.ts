import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ClaimView, StoryView } from '../domain/views';
import type { EditorsNow } from '../domain/views-edit';
import { bodyOf, claimOn, openEditor, WORDS } from './edit-page';
import { expect, test } from './fixtures';

const saveButton = (page: Page) => page.getByRole('button', { name: /Save as version/ });

/** Selects words of the body as a person would, and types over them. */
async function retype(page: Page, words: string, typed: string) {
  await page.evaluate((wanted) => {
    const body = document.querySelector<HTMLElement>('.writing');
    for (const block of body?.querySelectorAll('p') ?? []) {
      const from = block.textContent?.indexOf(wanted) ?? -1;
      if (from < 0) continue;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let before = 0;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const [start, end] = [from - before, from + wanted.length - before];
        if (start >= 0 && start < node.length) range.setStart(node, start);
        if (end > 0 && end <= node.length) range.setEnd(node, end);
        before += node.length;
      }
      body?.focus();
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error(`the text does not say “${wanted}”`);
  }, words);
  await page.keyboard.type(typed);
}

test('an author edits the text; the claims ride along, and the version says what it did to them', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const { page } = author;
  const story = await newStory(author, WORDS);
  const checker = await signedIn('checker');
  const figure = await claimOn(author, story, '49,000');
  await checker.api.post(`/claims/${figure.id}/checks`, {
    revision: figure.revision,
    finding: 'cannot-confirm',
    rationale: 'The engineers did not call back.',
  });
  await claimOn(author, story, 'ten bridges');
  await page.goto(`/stories/${story.id}`);
  await page.getByRole('link', { name: 'Edit text' }).click();
  await expect(bodyOf(page).locator('mark')).toHaveText(['ten bridges', '49,000']);
  await retype(page, '49,000', '50,500');
  await expect(bodyOf(page).locator('mark').nth(1)).toHaveText('50,500');
  await expect(page.getByText('1 claim has other words now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Claim 1', exact: true })).toBeVisible();
  await page.getByLabel('Headline').fill('Eleven bridges to close');
  await page.getByLabel('What changed, in a line').fill('New count of hangers');
  await saveButton(page).click();
  await expect(page.getByRole('heading', { name: 'Version 2 is saved. 1 claim needs a person now.' })).toBeVisible();
  await page.getByRole('link', { name: 'Recheck' }).click();
  await page.waitForURL(/\/recheck$/);
  const now = await author.api.get<StoryView>(`/stories/${story.id}`);
  expect(now.version).toMatchObject({
    number: 2,
    headline: 'Eleven bridges to close',
    summary: 'New count of hangers',
  });
  const claim = await author.api.get<ClaimView>(`/claims/${figure.id}`);
  expect(claim.spans).toMatchObject([{ exact: '50,500', state: 'changed' }]);
});

test('undo brings back text and marks; a passage that is cut and pasted takes its claims along', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const { page } = author;
  const story = await newStory(author, WORDS);
  await claimOn(author, story, '49,000');
  await openEditor(author, story);
  const marks = bodyOf(page).locator('mark');
  await retype(page, 'It has 49,000 hangers', '');
  await page.keyboard.press('Backspace');
  await expect(marks).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(marks).toHaveText('49,000');
  await retype(page, 'has 49,000 hangers', '');
  await page.keyboard.press('Control+x');
  await expect(marks).toHaveCount(0);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(marks).toHaveText('49,000');
  await expect(bodyOf(page).locator('p').last()).toHaveText('Nobody was hurt.has 49,000 hangers');
});

test('what is typed survives a reload, another browser, and a server that does not answer', async ({
  signedIn,
  newStory,
  browser,
  origin,
}) => {
  const author = await signedIn('reporter');
  const { page } = author;
  const story = await newStory(author, WORDS);
  await openEditor(author, story);
  await page.route('**/draft', (route) => route.abort());
  await retype(page, 'Nobody', 'Somebody');
  await expect(page.getByText('Your words are kept in this browser and go up')).toBeVisible();
  await page.reload();
  await expect(bodyOf(page)).toContainText('Somebody was hurt.');
  await page.unroute('**/draft');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Saved as draft/)).toBeVisible();
  const elsewhere = await browser.newContext({ baseURL: origin, storageState: await author.context.storageState() });
  const other = await elsewhere.newPage();
  await other.goto(`/stories/${story.id}/edit`);
  await expect(bodyOf(other)).toContainText('Somebody was hurt.');
  await other.getByRole('button', { name: 'Discard draft' }).click();
  await other.getByRole('button', { name: 'Delete it' }).click();
  await other.waitForURL(`**/stories/${story.id}`);
  await elsewhere.close();
});

test('of two who edit, the second is told before; at saving both texts stand side by side and nothing is lost', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const editor = await signedIn('editor');
  const story = await newStory(author, WORDS);
  await openEditor(author, story);
  await retype(author.page, 'Nobody', 'Somebody');
  await author.page.keyboard.press('Control+s');
  await expect(author.page.getByText(/Saved as draft/)).toBeVisible();
  const now = await editor.api.get<EditorsNow>(`/stories/${story.id}/editors`);
  expect(now.others).toMatchObject([{ person: author.id, base: 1 }]);

  await editor.page.goto(`/stories/${story.id}/edit`);
  await expect(editor.page.getByText(`${author.name} has been editing since`)).toBeVisible();
  await editor.page.getByRole('button', { name: 'Edit at the same time' }).click();
  await retype(editor.page, '49,000', '50,500');
  await retype(editor.page, 'hurt', 'harmed');
  await saveButton(editor.page).click();
  await editor.page.waitForURL(`**/stories/${story.id}`);

  await saveButton(author.page).click();
  await expect(author.page.getByRole('heading', { name: 'Version 2 came in while you edited' })).toBeVisible();
  await expect(author.page.getByRole('region', { name: `${editor.name}, in version 2` })).toContainText('50,500');
  await expect(author.page.getByRole('region', { name: 'You, in your draft' })).toContainText('Somebody');
  await author.page.getByRole('radio', { name: 'You:' }).check();
  await author.page.getByRole('button', { name: 'Put both together and go on editing' }).click();
  await expect(bodyOf(author.page)).toContainText('It has 50,500 hangers');
  await expect(bodyOf(author.page)).toContainText('Somebody was hurt.');
  await author.page.keyboard.press('Control+Enter');
  await author.page.waitForURL(`**/stories/${story.id}`);
  const { version } = await author.api.get<StoryView>(`/stories/${story.id}`);
  expect(version.number).toBe(3);
  expect(version.text).toContain('It has 50,500 hangers, the engineers said.\nSomebody was hurt.');
});

test('what is typed while a version is being saved stays, as a draft that meets it', async ({ signedIn, newStory }) => {
  const author = await signedIn('reporter');
  const { page } = author;
  const story = await newStory(author, WORDS);
  await openEditor(author, story);
  await retype(page, 'Nobody', 'Somebody');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/versions', async (route) => {
    await held;
    await route.continue();
  });
  await saveButton(page).click();
  await expect(page.getByRole('button', { name: 'Saving …' })).toBeVisible();
  await retype(page, 'hurt', 'harmed');
  release();
  await expect(page.getByRole('heading', { name: 'Version 2 came in while you edited' })).toBeVisible();
  await page.getByRole('button', { name: 'Put both together and go on editing' }).click();
  await expect(bodyOf(page)).toContainText('Somebody was harmed.');
});

test('who may not edit is told who may', async ({ signedIn, newStory }) => {
  const author = await signedIn('reporter');
  const checker = await signedIn('checker');
  const story = await newStory(author, WORDS);
  await checker.page.goto(`/stories/${story.id}/edit`);
  await expect(bodyOf(checker.page)).toHaveCount(0);
  await expect(checker.page.getByRole('main')).toContainText('author');
  await checker.page.getByRole('link', { name: 'To the text' }).click();
  await expect(checker.page).toHaveURL(new RegExp(`/stories/${story.id}$`));
});

for (const scheme of ['light', 'dark'] as const)
  test(`everyone can use the edit screen, ${scheme}, and on a narrow screen`, async ({ signedIn, newStory }) => {
    const author = await signedIn('reporter');
    const { page } = author;
    const story = await newStory(author, WORDS);
    await claimOn(author, story, '49,000');
    await page.emulateMedia({ colorScheme: scheme });
    await openEditor(author, story);
    await retype(page, '49,000', '50,500');
    await expect(page.getByText('1 claim has other words now.')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
