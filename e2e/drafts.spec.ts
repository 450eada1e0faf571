import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { StoryView } from '../domain/views';
import { claimOn, deskOf, NOTE, noteField, notesOf, saved, WHY } from './drafts-page';
import { type Account, expect, signInBy, test } from './fixtures';
import { openStory, panel } from './story-page';

/** Everything that stands in the browser's store, as text, and how many records that is. */
const inStore = (page: Page) =>
  page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answerOf(indexedDB.open('stet'));
    const records = await answerOf(database.transaction('drafts').objectStore('drafts').getAll());
    database.close();
    const text = (bytes: BufferSource) => new TextDecoder('latin1').decode(bytes);
    return {
      count: records.length,
      raw: records
        .map((one) => [one.name, one.owner, one.at, text(one.iv), text(one.data), JSON.stringify(one)].join(' '))
        .join('\n'),
    };
  });

/** All that a person types about a claim: a finding, a note, evidence. */
async function typeAll(page: Page) {
  await page.keyboard.press('3');
  await page.keyboard.type(WHY);
  await noteField(page).fill(NOTE);
  await panel(page, 1).getByRole('button', { name: 'Add', exact: false }).first().click();
  await panel(page, 1).getByLabel('Its words').fill('Passengers landed: 43,080.');
}

async function expectAll(page: Page) {
  await expect(panel(page, 1).getByLabel('Why')).toHaveValue(WHY);
  await expect(panel(page, 1).getByLabel('Wrong')).toBeChecked();
  await expect(noteField(page)).toHaveValue(NOTE);
  await expect(panel(page, 1).getByLabel('Its words')).toHaveValue('Passengers landed: 43,080.');
}

test('what is typed is there again after a reload, until it is sent', async ({ signedIn, newStory }) => {
  const { checker, story, claim, page } = await deskOf(signedIn, newStory);
  await openStory(checker, story, '#claim-1');
  await typeAll(page);
  await saved(page, /^One draft here$/);
  await page.reload();
  await expectAll(page);
  await noteField(page).press('Control+Enter');
  await expect(noteField(page)).toHaveValue('');
  await saved(page, /^Saved \d\d:\d\d, one draft here$/);
  await page.reload();
  await expect(panel(page, 1).getByLabel('Why')).toHaveValue(WHY);
  await expect(noteField(page)).toHaveValue('');
  expect(await notesOf(checker, claim)).toEqual([NOTE]);
});

test('a statement that is being written comes back', async ({ signedIn, newStory }) => {
  const { checker, story, page } = await deskOf(signedIn, newStory);
  await openStory(checker, story, '#claim-1');
  await panel(page, 1).getByRole('button', { name: 'Say what it states' }).click();
  await page.getByLabel('What the claim states').fill('The ferry landed 43,800 people in 2025.');
  await saved(page, /^One draft here$/);
  await page.reload();
  await expect(page.getByLabel('What the claim states')).toHaveValue('The ferry landed 43,800 people in 2025.');
  await page.getByLabel('What the claim states').press('Enter');
  await expect(panel(page, 1).getByText('States: The ferry landed 43,800 people in 2025.')).toBeVisible();
  await page.reload();
  await expect(panel(page, 1).getByText('States: The ferry landed')).toBeVisible();
});

test('the words typed on a claim that somebody removed go to the note on the story', async ({ signedIn, newStory }) => {
  const { checker, story, claim, page } = await deskOf(signedIn, newStory);
  await openStory(checker, story, '#claim-1');
  await noteField(page).fill(NOTE);
  await saved(page, /^One draft here$/);
  const { api } = await signedIn('editor');
  await api.post(`/claims/${claim.id}/removal`, { revision: claim.revision, reason: 'Marked by mistake.' });
  await page.goto('/');
  await openStory(checker, story, '#story');
  await expect(page.getByLabel('A note on the story')).toHaveValue(`Typed on a claim that is gone: ${NOTE}`);
  await saved(page, /^One draft here$/);
  await page.reload();
  await expect(page.getByLabel('A note on the story')).toHaveValue(`Typed on a claim that is gone: ${NOTE}`);
});

test('the line above leads from one draft to the next', async ({ signedIn, newStory }) => {
  const { checker, story, page } = await deskOf(signedIn, newStory);
  await claimOn(checker, story, 'the harbour office');
  await openStory(checker, story, '#claim-1');
  await noteField(page).fill(NOTE);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await noteField(page).fill('Ask them.');
  await saved(page, /^Two drafts here$/);
  await page.keyboard.press('Escape');
  await page.locator('.top .saved').click();
  await expect(panel(page, 1)).toBeVisible();
  await page.locator('.top .saved').click();
  await expect(panel(page, 2)).toBeVisible();
  // Also for a hand so quick that the address does not yet name the claim it stands on.
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true }));
    document.querySelector<HTMLAnchorElement>('.top .saved')?.click();
  });
  await expect(panel(page, 2)).toBeVisible();
  await expect(panel(page, 1)).toHaveCount(0);
});

/** A browser with a folder of its own, so that it can be killed and opened again. */
async function browserAt(folder: string, origin: string, account: Account): Promise<BrowserContext> {
  const { channel, launchOptions } = test.info().project.use;
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, channel, baseURL: origin });
  const cookies = await context.cookies();
  if (cookies.length === 0) await signInBy(context.request, origin, account);
  return context;
}

test('what is typed outlives a browser that is killed', async ({ signedIn, newStory, origin }) => {
  const { checker, story } = await deskOf(signedIn, newStory);
  const folder = mkdtempSync(join(tmpdir(), 'stet-browser-'));
  try {
    const before = await browserAt(folder, origin, checker);
    const typing = await before.newPage();
    await openStory({ ...checker, page: typing }, story, '#claim-1');
    await typeAll(typing);
    await typing.waitForTimeout(1000);
    const pid = await pidOf(before);
    process.kill(pid, 'SIGKILL');
    await before.close().catch(() => undefined);
    const after = await browserAt(folder, origin, checker);
    const again = await after.newPage();
    await openStory({ ...checker, page: again }, story, '#claim-1');
    await expectAll(again);
    await after.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The process of the browser itself, as it says. */
async function pidOf(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error('a browser without a process');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find((process) => process.type === 'browser');
  if (!main) throw new Error('the browser does not say which process it is');
  return main.id;
}

test('another person at the same browser finds nothing, and the store tells them nothing', async ({
  signedIn,
  newStory,
  newPerson,
  origin,
}) => {
  const { checker, story, claim, page } = await deskOf(signedIn, newStory);
  await openStory(checker, story, '#claim-1');
  await typeAll(page);
  await saved(page, /^One draft here$/);
  const { count, raw } = await inStore(page);
  expect(count).toBeGreaterThan(0);
  for (const word of [NOTE, 'harbourmaster', 'yearbook', 'Ferry', story.id, claim.id, checker.id, checker.name])
    expect(raw).not.toContain(word);

  const other = await newPerson('checker');
  await checker.context.clearCookies();
  await signInBy(checker.context.request, origin, other);
  await page.goto('/');
  await openStory(checker, story, '#claim-1');
  await expect(panel(page, 1).getByText('Nothing yet.')).toBeVisible();
  await expect(panel(page, 1).getByLabel('Why')).toHaveValue('');
  await expect(noteField(page)).toHaveValue('');
  await expect(page.locator('.top .saved')).toHaveCount(0);

  await checker.context.clearCookies();
  await signInBy(checker.context.request, origin, checker);
  await page.goto('/');
  await openStory(checker, story, '#claim-1');
  await expectAll(page);
});

test('signing out asks about what is not sent, and then deletes it', async ({ signedIn, newStory, origin }) => {
  const { checker, story, page } = await deskOf(signedIn, newStory);
  await openStory(checker, story, '#claim-1');
  await noteField(page).fill(NOTE);
  await saved(page, /^One draft here$/);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('One draft is not sent. Send it first, or sign out and delete it.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: `A note on claim 1 of “${story.headline}”` }).click();
  await expect(noteField(page)).toHaveValue(NOTE);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out and delete it' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect((await inStore(page)).count).toBe(0);
  await signInBy(checker.context.request, origin, checker);
  await openStory(checker, story, '#claim-1');
  await expect(noteField(page)).toHaveValue('');
});

test('a story that is being handed in comes back with its text', async ({ signedIn }) => {
  const { page, api } = await signedIn('reporter');
  await page.goto('/stories/new');
  await page.getByLabel('Headline').fill('Ferry fills up');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('It landed  43,800 people.');
  await saved(page, /^One draft here$/);
  await expect.poll(async () => (await inStore(page)).count).toBe(1);
  await page.reload();
  await expect(page.getByLabel('Headline')).toHaveValue('Ferry fills up');
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveText('It landed  43,800 people.');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.waitForURL(/\/stories\/(?!new)[^/]+$/);
  const story = await api.get<StoryView>(`/stories/${page.url().split('/').at(-1)}`);
  expect(story.version.text).toContain('It landed');
  await page.goto('/stories/new');
  await expect(page.getByLabel('Headline')).toHaveValue('');
});

test('where a browser can seal nothing, nothing is kept, and the page asks before it is left', async ({
  signedIn,
  newStory,
}) => {
  const { checker, story, page } = await deskOf(signedIn, newStory);
  await checker.context.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await claimOn(checker, story, 'the harbour office');
  await openStory(checker, story, '#claim-1');
  await saved(page, /^Drafts are not kept here$/);
  await noteField(page).fill(NOTE);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(noteField(page)).toHaveValue(NOTE);
  const names = await page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name));
  expect(names).not.toContain('stet');
  let asked = '';
  page.once('dialog', (dialog) => {
    asked = dialog.type();
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Desk', exact: true }).click();
  await expect.poll(() => asked).toBe('beforeunload');
  await expect(noteField(page)).toHaveValue(NOTE);
});
