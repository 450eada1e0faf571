import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import type { ClaimView } from '../domain/views';
import { deskOf, NOTE, noteField, noteIn, notesOf, saved, WHY } from './drafts-page';
import { type Account, expect, signInBy, test } from './fixtures';
import { openStory, panel } from './story-page';

const passwordPanel = (page: Page) => page.getByRole('dialog', { name: 'Your session has run out' });

/** Ends every session of the person but the new one that does it. */
async function endSessions(who: Account, browser: Browser, origin: string) {
  const elsewhere = await browser.newContext();
  await signInBy(elsewhere.request, origin, who);
  const ended = await elsewhere.request.delete(`${origin}/api/v1/sessions`, { headers: { origin } });
  expect(ended.ok()).toBe(true);
  await elsewhere.close();
}

test('a session that has run out asks for the password in place, and what was sent is done once', async ({
  signedIn,
  newStory,
  browser,
  origin,
}) => {
  const { checker, story, claim, page } = await deskOf(signedIn, newStory);
  await openStory(checker, story, '#claim-1');
  await expect(panel(page, 1).getByText('Nothing yet.')).toBeVisible();
  await endSessions(checker, browser, origin);
  await page.keyboard.press('3');
  await page.keyboard.type(WHY);
  await page.keyboard.press('Enter');
  await expect(passwordPanel(page)).toContainText(`Your password, ${checker.name}, and you go on where you are.`);
  await expect(page.getByLabel(`Password of ${checker.name}`)).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.type('not this one');
  await page.keyboard.press('Enter');
  await expect(passwordPanel(page).getByRole('alert')).toHaveText(`This is not the password of ${checker.name}.`);
  await page.getByLabel(`Password of ${checker.name}`).fill(checker.password);
  await page.keyboard.press('Enter');
  await expect(passwordPanel(page)).toHaveCount(0);
  await expect(panel(page, 1).getByText(`${checker.name}: wrong`)).toBeVisible();
  await expect(page).toHaveURL(/#claim-1$/);
  const { checks } = await checker.api.get<ClaimView>(`/claims/${claim.id}`);
  expect(checks.map((check) => check.rationale)).toEqual([WHY]);
});

test('who says "not now" keeps the words, and is asked again by the next act', async ({
  signedIn,
  newStory,
  browser,
  origin,
}) => {
  const { checker, story, claim, page } = await deskOf(signedIn, newStory);
  await openStory(checker, story, '#claim-1');
  // What the page reads by itself has come: only what is sent asks for the password.
  await expect(panel(page, 1).getByText('Nothing yet.')).toBeVisible();
  await endSessions(checker, browser, origin);
  await noteField(page).fill(NOTE);
  await noteField(page).press('Control+Enter');
  await expect(page.getByLabel(`Password of ${checker.name}`)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(passwordPanel(page)).toHaveCount(0);
  const form = page.locator('form').filter({ has: noteField(page) });
  await expect(form.getByRole('alert').filter({ hasText: 'You are signed out.' })).toBeVisible();
  await expect(noteField(page)).toHaveValue(NOTE);
  await noteField(page).press('Control+Enter');
  await page.getByLabel(`Password of ${checker.name}`).fill(checker.password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(noteField(page)).toHaveValue('');
  expect(await notesOf(checker, claim)).toEqual([NOTE]);
});

test('a draft of the text that finds the session over takes no hand off the keys', async ({
  signedIn,
  newStory,
  browser,
  origin,
}) => {
  const author = await signedIn('reporter');
  const story = await newStory(author);
  const { page } = author;
  await page.goto(`/stories/${story.id}/edit`);
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await endSessions(author, browser, origin);
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' One');
  await expect(passwordPanel(page)).toBeVisible();
  await page.keyboard.type(' and another.');
  await expect(text).toContainText('One and another.');
  await page.getByLabel(`Password of ${author.name}`).fill(author.password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/Saved as draft/)).toBeVisible();
});

test('nothing is sent in the name of somebody who signed in beside the page', async ({
  signedIn,
  newStory,
  newPerson,
  origin,
}) => {
  const { checker, story, claim, page } = await deskOf(signedIn, newStory);
  await openStory(checker, story, '#claim-1');
  await signInBy(checker.context.request, origin, await newPerson('checker'));
  await noteField(page).fill(NOTE);
  await noteField(page).press('Control+Enter');
  const asked = page.getByRole('dialog', { name: 'Somebody else is signed in here now' });
  await expect(asked).toContainText('Nothing was sent in their name.');
  await page.getByLabel(`Password of ${checker.name}`).fill(checker.password);
  await page.keyboard.press('Enter');
  await expect(noteField(page)).toHaveValue('');
  const { threads } = await checker.api.get<ClaimView>(`/claims/${claim.id}`);
  expect(threads.map((thread) => thread.notes[0]?.by)).toEqual([checker.id]);
});

test('a claim that could not be read says so, and is read again', async ({ signedIn, newStory }) => {
  const { checker, story, claim, page } = await deskOf(signedIn, newStory);
  await page.route(`**/api/v1/claims/${claim.id}`, (route) => route.abort());
  await openStory(checker, story, '#claim-1');
  await expect(panel(page, 1).getByRole('alert')).toContainText('The server does not answer.');
  await page.unroute(`**/api/v1/claims/${claim.id}`);
  await page.route(`**/api/v1/claims/${claim.id}/trail`, (route) => route.abort());
  await panel(page, 1).getByRole('button', { name: 'Try now' }).click();
  await expect(panel(page, 1).getByText('Nothing yet.')).toBeVisible();
  await expect(panel(page, 1).getByRole('alert')).toContainText('The server does not answer.');
  await page.unroute(`**/api/v1/claims/${claim.id}/trail`);
  await panel(page, 1).getByRole('button', { name: 'Try now' }).click();
  await expect(panel(page, 1).getByText('marked claim 1')).toBeVisible();
  await expect(panel(page, 1).getByRole('alert')).toHaveCount(0);
});

test('a note that is written offline goes up once when the server answers', async ({ signedIn, newStory }) => {
  const { checker, story, claim, page } = await deskOf(signedIn, newStory);
  await openStory(checker, story, '#claim-1');
  await expect(panel(page, 1).getByText('Nothing yet.')).toBeVisible();
  await checker.context.setOffline(true);
  await noteField(page).fill(NOTE);
  await noteField(page).press('Control+Enter');
  const waits = 'Not saved. Your words are kept in this browser and go up when the server answers.';
  await expect(panel(page, 1).getByText(waits)).toBeVisible();
  await expect(noteIn(page)).toBeVisible();
  await expect(noteField(page)).toHaveValue('');
  await checker.context.setOffline(false);
  await expect(panel(page, 1).getByText(waits)).toHaveCount(0, { timeout: 10_000 });
  await expect(noteIn(page)).toBeVisible();
  await saved(page, /^Saved \d\d:\d\d$/);
  expect(await notesOf(checker, claim)).toEqual([NOTE]);
});

test('a note whose answer was lost goes up after a reload, and is not there twice', async ({ signedIn, newStory }) => {
  const { checker, story, claim, page } = await deskOf(signedIn, newStory);
  await openStory(checker, story, '#claim-1');
  // The server does it, and the answer never comes.
  await page.route('**/api/v1/claims/*/notes', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await noteField(page).fill(NOTE);
  await noteField(page).press('Control+Enter');
  await expect(panel(page, 1).getByText('Not saved.')).toBeVisible();
  await page.unroute('**/api/v1/claims/*/notes');
  await page.reload();
  await expect(panel(page, 1).getByText('Not saved.')).toHaveCount(0);
  await expect(noteIn(page)).toHaveCount(1);
  expect(await notesOf(checker, claim)).toEqual([NOTE]);
});

test('a finding that got no answer stays, with a button to try now', async ({ signedIn, newStory }) => {
  const { checker, story, claim, page } = await deskOf(signedIn, newStory);
  await openStory(checker, story, '#claim-1');
  await expect(panel(page, 1).getByText('Nothing yet.')).toBeVisible();
  await checker.context.setOffline(true);
  await page.keyboard.press('3');
  await page.keyboard.type(WHY);
  await page.keyboard.press('Enter');
  const pad = panel(page, 1).locator('form.foot');
  await expect(pad.getByText('The server does not answer.')).toBeVisible();
  await checker.context.setOffline(false);
  await pad.getByRole('button', { name: 'Try now' }).click();
  await expect(panel(page, 1).getByText(`${checker.name}: wrong`)).toBeVisible();
  const { checks } = await checker.api.get<ClaimView>(`/claims/${claim.id}`);
  expect(checks).toHaveLength(1);
});
