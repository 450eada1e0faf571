import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ClaimView, NoteView, StoryView } from '../domain/views';
import { expect, type SignedIn, test } from './fixtures';
import { openStory, panel } from './story-page';

const claimOn = (who: SignedIn, story: StoryView, exact = '43,800 people') =>
  who.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact }] });
const noteOn = (who: SignedIn, claim: ClaimView, text: string) =>
  who.api.post<NoteView>(`/claims/${claim.id}/notes`, { text });

const thread = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });
const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

test('a thread from its first note to its end, by keyboard', async ({ signedIn, newStory }) => {
  test.slow();
  const [checker, second] = [await signedIn('checker'), await signedIn('checker', 'Hanna Okoye')];
  const story = await newStory(await signedIn('reporter'));
  const claim = await claimOn(checker, story);
  const first = await noteOn(second, claim, 'Does the yearbook count the crews?');
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  const found = thread(page, 'Does the yearbook count the crews?');

  await found.getByRole('button', { name: 'Answer' }).press('Enter');
  await expect(found.getByLabel('Your answer')).toBeFocused();
  await page.keyboard.type('It does not.');
  await page.keyboard.press('Control+Enter');
  await expect(found.getByRole('paragraph').filter({ hasText: 'It does not.' })).toBeVisible();

  await found.getByRole('button', { name: 'Edit your note' }).press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('It does not, says page 4.');
  await page.keyboard.press('Control+Enter');
  await expect(found.getByText('It does not, says page 4.')).toBeVisible();
  await expect(found.getByText('It does not.', { exact: true })).toBeHidden();
  await found.getByText(/^edited/).press('Enter');
  await expect(found.getByText('It does not.', { exact: true })).toBeVisible();

  await found.getByRole('button', { name: 'Resolve' }).press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(found.getByRole('alert')).toContainText('Say how this was settled');
  await page.keyboard.type('The yearbook says so.');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page, 1).getByText('1 resolved thread')).toBeVisible();
  await expect(found).toBeHidden();

  await page.keyboard.press('R');
  await expect(found.getByText(`Resolved by ${checker.name}`)).toBeVisible();
  await expect(found.getByText('The yearbook says so.')).toBeVisible();
  await found.getByRole('button', { name: 'Open it again' }).press('Enter');
  await expect(panel(page, 1).getByText('1 resolved thread')).toBeHidden();
  await expect(found.getByRole('button', { name: 'Resolve' })).toBeVisible();

  await checker.api.post(`/notes/${first.id}/resolution`, { reason: 'Done.' });
  await page.reload();
  await panel(page, 1).getByText('1 resolved thread').click();
  await found.getByRole('button', { name: 'Answer' }).click();
  await page.keyboard.type('It does, after all.');
  await found.getByRole('button', { name: 'Answer, and open it again' }).click();
  await expect(panel(page, 1).getByText('1 resolved thread')).toBeHidden();
  await expect(found.getByRole('paragraph').filter({ hasText: 'It does, after all.' })).toBeVisible();
});

test('the story has its own threads', async ({ signedIn, newStory }) => {
  const editor = await signedIn('editor');
  const story = await newStory(await signedIn('reporter'));
  const { page } = editor;
  await openStory(editor, story);
  await page.keyboard.press('r');
  await page.keyboard.type('The dek is missing.');
  await page.keyboard.press('Control+Enter');
  const found = thread(page, 'The dek is missing.');
  await found.getByRole('button', { name: 'Resolve' }).click();
  await page.keyboard.type('It needs none.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 resolved thread')).toBeVisible();
  await page.reload();
  await page.getByText('1 resolved thread').click();
  await expect(found.getByText('It needs none.')).toBeVisible();
});

test('an answer, an edit and a reason survive a reload', async ({ signedIn, newStory }) => {
  const [checker, second] = [await signedIn('checker'), await signedIn('checker')];
  const story = await newStory(await signedIn('reporter'));
  const claim = await claimOn(checker, story);
  await noteOn(second, claim, 'One?');
  await noteOn(checker, claim, 'Two?');
  const settled = await noteOn(second, claim, 'Settled?');
  await second.api.post(`/notes/${settled.id}/resolution`, { reason: 'It is.' });
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await thread(page, 'One?').getByRole('button', { name: 'Answer' }).click();
  await page.keyboard.type('An answer in the making');
  await thread(page, 'Two?').getByRole('button', { name: 'Edit your note' }).click();
  await page.keyboard.type(' And three?');
  await thread(page, 'Two?').getByRole('button', { name: 'Resolve' }).click();
  await page.keyboard.type('A reason in the making');
  await page.keyboard.press('Escape');
  await page.keyboard.press('R');
  await thread(page, 'Settled?').getByRole('button', { name: 'Answer' }).click();
  await page.keyboard.type('It is not');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(thread(page, 'One?').getByLabel('Your answer')).toHaveValue('An answer in the making');
  await expect(thread(page, 'Settled?').getByLabel('Your answer')).toHaveValue('It is not');
  await expect(panel(page, 1).getByLabel('Your note, in other words')).toHaveValue('Two? And three?');
  await expect(panel(page, 1).getByLabel('How this was settled')).toHaveValue('A reason in the making');
});

test('two windows edit one note: the second is told, keeps its words, and sends them again', async ({
  signedIn,
  newStory,
}) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  const claim = await claimOn(checker, story);
  const note = await noteOn(checker, claim, 'One.');
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await thread(page, 'One.').getByRole('button', { name: 'Edit your note' }).click();
  await checker.api.patch(`/notes/${note.id}`, { revision: 1, text: 'Two.' });
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Three.');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page, 1).getByRole('alert')).toContainText('This note was edited');
  await expect(panel(page, 1).getByText('It now says: Two.')).toBeVisible();
  await expect(panel(page, 1).getByLabel('Your note, in other words')).toHaveValue('Three.');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page, 1).getByRole('paragraph').filter({ hasText: 'Three.' })).toBeVisible();
  await expect(panel(page, 1).getByLabel('Your note, in other words')).toBeHidden();
});

test('nobody edits the note of another', async ({ signedIn, newStory }) => {
  const [checker, second] = [await signedIn('checker'), await signedIn('checker')];
  const story = await newStory(await signedIn('reporter'));
  await noteOn(second, await claimOn(checker, story), 'Mine.');
  await openStory(checker, story, '#claim-1');
  await expect(thread(checker.page, 'Mine.').getByRole('button', { name: 'Answer' })).toBeVisible();
  await expect(thread(checker.page, 'Mine.').getByRole('button', { name: 'Edit your note' })).toBeHidden();
});

test('threads are read and written on a telephone, and axe finds nothing', async ({ signedIn, newStory }) => {
  test.slow();
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  const claim = await claimOn(checker, story);
  const note = await noteOn(checker, claim, `A word without end ${'ab'.repeat(200)}`);
  await checker.api.patch(`/notes/${note.id}`, { revision: 1, text: `Another ${'cd'.repeat(200)}` });
  const done = await noteOn(checker, claim, 'Done.');
  await checker.api.post(`/notes/${done.id}/resolution`, { reason: `Because ${'ef'.repeat(200)}` });
  const { page } = checker;
  await page.setViewportSize({ width: 390, height: 844 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await openStory(checker, story, '#claim-1');
    await page.reload();
    await thread(page, 'Another').getByRole('button', { name: 'Resolve' }).click();
    await panel(page, 1).getByText('1 resolved thread').click();
    await panel(page, 1)
      .getByText(/^edited/)
      .first()
      .click();
    await expect(panel(page, 1).getByRole('heading', { name: /^Trail/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await faults(page)).toEqual([]);
  }
});

test('the claim’s own trail stands under its notes, and all of it is one click away', async ({
  signedIn,
  newStory,
}) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  const claim = await claimOn(checker, story);
  await claimOn(checker, story, 'the harbour office');
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await expect(panel(page, 1).getByText('marked claim 1: “43,800 people”')).toBeVisible();
  await noteOn(checker, claim, 'Seen.');
  await page.keyboard.press('r');
  await page.keyboard.type('Seen twice.');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page, 1).getByText('wrote a note on claim 1: “Seen twice.”')).toBeVisible();
  await panel(page, 1).getByRole('link', { name: 'All entries' }).click();
  await expect(page.getByText('3 of 5 entries')).toBeVisible();
});
