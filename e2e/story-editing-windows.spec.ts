import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { StoryView } from '../domain/views';
import { bodyOf, openEditor, WORDS } from './edit-page';
import { expect, type SignedIn, test } from './fixtures';

const reload = async (page: Page) => {
  await page.reload();
  await page.locator('html[data-listening]').waitFor({ state: 'attached' });
  await expect(bodyOf(page)).toBeVisible();
};

/** Another window of the same browser, on the same text. */
async function otherWindow(who: SignedIn, story: StoryView): Promise<Page> {
  const page = await who.context.newPage();
  await page.goto(`/stories/${story.id}/edit`);
  await page.locator('html[data-listening]').waitFor({ state: 'attached' });
  await expect(bodyOf(page)).toBeVisible();
  return page;
}

async function type(page: Page, key: 'Control+Home' | 'Control+End', words: string) {
  await bodyOf(page).click();
  await page.keyboard.press(key);
  await page.keyboard.type(words);
}

const saved = (page: Page) => expect(page.getByText(/^Saved as draft/)).toBeVisible();
const told = (page: Page) => page.getByText('You are writing on this story in another window as well');
const take = (page: Page) => page.getByRole('button', { name: /Take the one of/ });

test('of two windows on one text neither saves over the other; both texts stay, and one is chosen', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const story = await newStory(author, WORDS);
  await openEditor(author, story);
  const first = author.page;
  const second = await otherWindow(author, story);
  await type(first, 'Control+Home', 'ALPHA ');
  await saved(first);
  await type(second, 'Control+End', ' OMEGA');
  await expect(told(second)).toBeVisible();
  await expect(bodyOf(second)).toContainText('OMEGA');
  await expect(second.getByText(/^Saved as draft/)).toHaveCount(0);
  await expect(told(first)).toHaveCount(0);
  expect((await new AxeBuilder({ page: second }).analyze()).violations).toEqual([]);
  await second.setViewportSize({ width: 390, height: 844 });
  expect(await second.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await second.setViewportSize({ width: 1280, height: 720 });
  await type(second, 'Control+End', ' MORE');

  // Both are there for whoever opens the text anew.
  const third = await otherWindow(author, story);
  await expect(bodyOf(third)).toContainText('OMEGA');
  await take(third).click();
  await expect(bodyOf(third)).toContainText('ALPHA');
  await third.close();

  await second.getByRole('button', { name: 'Go on with this one' }).click();
  await saved(second);
  await expect(told(second)).toHaveCount(0);
  await first.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(told(first)).toBeVisible();
  await expect(bodyOf(first)).toContainText('ALPHA');
  await take(first).click();
  await expect(bodyOf(first)).toContainText('OMEGA MORE');
  await expect(take(first)).toBeVisible();
  await type(first, 'Control+Home', 'GAMMA ');
  await saved(first);
  await take(first).click();
  await expect(bodyOf(first)).toContainText('ALPHA');
  await expect(bodyOf(first)).not.toContainText('GAMMA');
});

test('a version from one window leaves what the other one saved as a draft that meets it', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const story = await newStory(author, WORDS);
  await openEditor(author, story);
  const first = author.page;
  const second = await otherWindow(author, story);
  await type(first, 'Control+Home', 'ALPHA ');
  await saved(first);
  await type(second, 'Control+End', ' OMEGA');
  await second.keyboard.press('Control+Enter');
  await second.waitForURL(`**/stories/${story.id}`);
  await first.reload();
  await expect(first.getByRole('heading', { name: 'Version 2 came in while you edited' })).toBeVisible();
  await first.getByRole('button', { name: 'Put both together and go on editing' }).click();
  await expect(bodyOf(first)).toContainText('ALPHA');
  await expect(bodyOf(first)).toContainText('OMEGA');
});

const focus = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')));
const offer = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

/** Types what does not go up any more, as where the window is closed at once. */
async function typeUnsent(page: Page, words: string) {
  await page.route('**/draft', (route) => route.abort());
  await type(page, 'Control+End', words);
  await expect(page.getByText('Your words are kept in this browser and go up')).toBeVisible();
  await page.close();
}

/** Closed again: ALPHA, saved on the server, and OMEGA, which is only in the browser. */
async function leaveTwoDrafts(author: SignedIn, story: StoryView) {
  const [first, second] = [await otherWindow(author, story), await otherWindow(author, story)];
  await type(first, 'Control+Home', 'ALPHA ');
  await saved(first);
  await first.close();
  await typeUnsent(second, ' OMEGA');
}

test('what was typed right before the page is read anew is there', async ({ signedIn, newStory }) => {
  const author = await signedIn('reporter');
  await openEditor(author, await newStory(author, WORDS));
  for (const words of [' One.', ' Two.', ' Three.']) {
    await type(author.page, 'Control+End', words);
    await reload(author.page);
    await expect(bodyOf(author.page)).toContainText(words.trim());
  }
  await expect(bodyOf(author.page)).toContainText('hurt. One. Two. Three.');
});

test('ten words more, not sent yet, take no third draft away', async ({ signedIn, newStory }) => {
  const author = await signedIn('reporter');
  const story = await newStory(author, WORDS);
  await leaveTwoDrafts(author, story);
  const page = await otherWindow(author, story);
  await expect(bodyOf(page)).toContainText('OMEGA');
  await type(page, 'Control+End', ' sent');
  await saved(page);
  await typeUnsent(page, ' and ten words more');
  const again = await otherWindow(author, story);
  await expect(bodyOf(again)).toContainText('OMEGA sent and ten words more');
  await expect(take(again)).toHaveCount(1);
  await expect(offer(again, 'ALPHA')).toBeVisible();
  await type(again, 'Control+End', ' typed');
  await saved(again);
  await reload(again);
  await expect(bodyOf(again)).toContainText('more typed');
  await expect(take(again)).toHaveCount(1);
  await take(again).click();
  await expect(bodyOf(again)).toContainText('ALPHA');
});

test('where this browser can keep no copy of another draft, nothing is sent over it', async ({
  browser,
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const story = await newStory(author, WORDS);
  const closed = await otherWindow(author, story);
  const context = await browser.newContext({ storageState: await author.context.storageState() });
  const elsewhere = await otherWindow({ ...author, context }, story);
  await type(elsewhere, 'Control+Home', 'ALPHA ');
  await saved(elsewhere);
  await context.close();
  await typeUnsent(closed, ' OMEGA');
  const page = await otherWindow(author, story);
  await expect(offer(page, 'ALPHA')).toBeVisible();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  await type(page, 'Control+End', ' more');
  await expect(page.getByText('another draft of yours is only on the server')).toBeVisible();
  await page.getByRole('button', { name: 'Leave, and keep the draft' }).click();
  await expect(bodyOf(page)).toContainText('OMEGA more');
  page.on('dialog', (dialog) => dialog.accept());
  await reload(page);
  await expect(bodyOf(page)).toContainText('OMEGA');
  await expect(offer(page, 'ALPHA')).toBeVisible();
});

test('a draft that is on offer stays so when a third one comes in', async ({ signedIn, newStory }) => {
  const author = await signedIn('reporter');
  const story = await newStory(author, WORDS);
  await leaveTwoDrafts(author, story);
  const page = await otherWindow(author, story);
  const third = await otherWindow(author, story);
  await type(page, 'Control+End', ' here');
  await saved(page);
  await type(third, 'Control+End', ' there');
  await expect(told(third)).toBeVisible();
  await third.getByRole('button', { name: 'Go on with this one' }).click();
  await saved(third);
  await focus(page);
  await expect(told(page)).toBeVisible();
  for (const words of ['ALPHA', 'OMEGA there']) await expect(offer(page, words)).toBeVisible();
  await expect(take(page)).toHaveCount(2);
  await offer(page, 'OMEGA there').getByRole('button').click();
  await expect(bodyOf(page)).toContainText('OMEGA there');
  for (const words of ['ALPHA', 'OMEGA here']) await expect(offer(page, words)).toBeVisible();
  await reload(page);
  await expect(bodyOf(page)).toContainText('OMEGA there');
  for (const words of ['ALPHA', 'OMEGA here']) await expect(offer(page, words)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  for (const width of [420, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  // A version chooses: what was passed over is done with.
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(`**/stories/${story.id}`);
  await third.close();
  await page.goto(`/stories/${story.id}/edit`);
  await expect(bodyOf(page)).toContainText('OMEGA there');
  await expect(take(page)).toHaveCount(0);
});

test('a window that was only looked at leaves the last words of another where they are', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const story = await newStory(author, WORDS);
  const [first, looking] = [await otherWindow(author, story), await otherWindow(author, story)];
  await type(first, 'Control+End', ' A sent');
  await saved(first);
  await typeUnsent(first, ', and the last sentence');
  await focus(looking);
  await expect(told(looking)).toBeVisible();
  await take(looking).click();
  await expect(bodyOf(looking)).toContainText('A sent, and the last sentence');
  await expect(take(looking)).toHaveCount(0);
  await reload(looking);
  await expect(bodyOf(looking)).toContainText('A sent, and the last sentence');
});

test('a draft that is discarded takes no other along', async ({ signedIn, newStory }) => {
  const author = await signedIn('reporter');
  const story = await newStory(author, WORDS);
  const [first, second] = [await otherWindow(author, story), await otherWindow(author, story)];
  await type(first, 'Control+Home', 'ALPHA ');
  await saved(first);
  await first.close();
  await type(second, 'Control+End', ' OMEGA');
  await expect(told(second)).toBeVisible();
  await second.getByRole('button', { name: 'Go on with this one' }).click();
  await saved(second);
  await expect(take(second)).toHaveCount(1);
  await second.getByRole('button', { name: 'Discard draft' }).click();
  await expect(second.getByRole('group')).toContainText('Your other draft stays.');
  await second.getByRole('button', { name: 'Delete it' }).click();
  await second.waitForURL(`**/stories/${story.id}`);
  const again = await otherWindow(author, story);
  await expect(bodyOf(again)).toContainText('ALPHA');
  await expect(bodyOf(again)).not.toContainText('OMEGA');
  await expect(take(again)).toHaveCount(0);
});
