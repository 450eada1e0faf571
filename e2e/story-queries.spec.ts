import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ClaimView, StoryView } from '../domain/views';
import type { QueryView } from '../domain/views-query';
import { expect, type SignedIn, test } from './fixtures';
import { openStory, panel } from './story-page';

const claimOn = (who: SignedIn, story: StoryView) =>
  who.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
const query = (page: Page, number = 1) => page.getByRole('article', { name: `Query ${number}`, exact: true });
const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

const askOn = (who: SignedIn, claim: { id: string; revision: number }, to: string, question = 'Which year?') =>
  who.api.post<QueryView>(`/claims/${claim.id}/queries`, { revision: claim.revision, to, question });

test('from question to answer to outcome, by keyboard', async ({ signedIn, newStory }) => {
  test.slow();
  const [checker, author] = [await signedIn('checker', 'Hanna Okoye'), await signedIn('reporter', 'Nora Lindgren')];
  const story = await newStory(author);
  const claim = await claimOn(checker, story);
  await author.api.post(`/claims/${claim.id}/evidence`, {
    type: 'observation',
    source: 'Harbour office',
    tier: 'primary',
    stance: 'supports',
    excerpt: 'The yearbook lies there.',
    locator: 'At the office, 3 February',
  });
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await page.keyboard.press('q');
  const form = page.getByRole('form', { name: 'Query on claim 1' });
  await expect(form.getByLabel('What do you need to know?')).toBeFocused();
  await expect(form.getByLabel('To', { exact: true })).toHaveValue(author.id);
  await page.keyboard.press('Control+Enter');
  await expect(form.getByRole('alert')).toContainText('There is no question yet');
  await page.keyboard.type('Is that the yearbook of 2025?');
  await form.getByLabel('Due').selectOption('Tomorrow 12:00');
  expect(await faults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Ask' }).press('Enter');
  await expect(form).toBeHidden();
  await expect(query(page)).toContainText('Query 1 to Nora Lindgren');
  await expect(query(page)).toContainText('Nora Lindgren is to answer. Due tomorrow 12:00.');
  await expect(panel(page, 1).getByText('awaiting author')).toBeVisible();

  await openStory(author, story, '#claim-1');
  await expect(query(author.page)).toContainText('Your answer is waited for.');
  await query(author.page).getByRole('button', { name: 'Answer' }).press('Enter');
  await author.page.keyboard.type('Of 2025, page 4.');
  await author.page.getByLabel('With your evidence from Harbour office').check();
  await author.page
    .getByRole('form', { name: 'Answer to query 1' })
    .getByRole('button', { name: 'Answer' })
    .press('Enter');
  await expect(query(author.page)).toContainText('With evidence from Harbour office');
  await expect(query(author.page)).toContainText('Answered. A checker or an editor reads it');

  await page.reload();
  await expect(query(page)).toContainText('Of 2025, page 4.');
  await query(page).getByRole('button', { name: 'Say what comes of it' }).press('Enter');
  expect(await faults(page)).toEqual([]);
  await query(page).getByRole('radio', { name: /^Stet/ }).check();
  await query(page).getByLabel('Why (if there is more to say)').fill('Page 4 it is.');
  await page.keyboard.press('Enter');
  await expect(query(page)).toContainText('Answer: stet');
  await expect(query(page)).toContainText('Page 4 it is.');
  await expect(query(page).getByRole('button')).toHaveCount(0);
  await expect(panel(page, 1).getByRole('listitem').filter({ hasText: 'closed query 1' })).toBeVisible();
});

test('a question typed and not sent comes back; one that was overtaken is kept', async ({ signedIn, newStory }) => {
  const [checker, author] = [await signedIn('checker'), await signedIn('reporter')];
  const story = await newStory(author);
  const claim = await claimOn(checker, story);
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await panel(page, 1).getByRole('button', { name: 'Query' }).click();
  const words = page.getByLabel('What do you need to know?');
  await words.fill('Were the crews counted?');
  await expect(page.getByRole('link', { name: /one draft here/i })).toBeVisible();
  await page.reload();
  await expect(words).toHaveValue('Were the crews counted?');
  await author.api.patch(`/claims/${claim.id}`, { revision: claim.revision, risk: 'high' });
  await page.getByRole('button', { name: 'Ask' }).click();
  await expect(page.getByRole('form', { name: 'Query on claim 1' }).getByRole('alert')).toContainText(
    'claim 1 changed while you worked on it',
  );
  await expect(words).toHaveValue('Were the crews counted?');
  await page.getByRole('button', { name: 'Ask' }).click();
  await expect(query(page)).toContainText('Were the crews counted?');
});

test('an answer that was changed meanwhile is read before it is closed', async ({ signedIn, newStory }) => {
  const [checker, author] = [await signedIn('checker'), await signedIn('reporter')];
  const story = await newStory(author);
  const asked = await askOn(checker, await claimOn(checker, story), author.id);
  await author.api.post(`/queries/${asked.id}/answer`, { revision: 1, text: 'Of 2024.' });
  const { page } = checker;
  await openStory(checker, story, '#claim-1');
  await query(page).getByRole('button', { name: 'Say what comes of it' }).click();
  await author.api.post(`/queries/${asked.id}/answer`, { revision: 2, text: 'Sorry, of 2025.' });
  await query(page)
    .getByRole('radio', { name: /^Accepted on author/ })
    .check();
  await query(page).getByRole('button', { name: 'Close the query' }).click();
  await expect(query(page).getByRole('alert')).toContainText('query 1 changed while you worked on it');
  await expect(query(page)).toContainText('Sorry, of 2025.');
  await query(page).getByRole('button', { name: 'Close the query' }).click();
  await expect(query(page)).toContainText('Answer: accepted on author');
});

test('whoever was asked and left is shown, and another is asked', async ({ signedIn, newStory }) => {
  const [editor, author] = [await signedIn('editor', 'Ruth Amsel'), await signedIn('reporter', 'Nora Lindgren')];
  const second = await signedIn('checker', 'Tomas Reyes');
  const story = await newStory(author);
  await askOn(editor, await claimOn(editor, story), author.id);
  const people = [{ person: second.id, as: 'checker' }];
  await editor.api.put(`/stories/${story.id}/people`, { people, restricted: false });
  const { page } = editor;
  await openStory(editor, story, '#claim-1');
  await expect(query(page)).toContainText('Nora Lindgren can no longer answer on this story.');
  await query(page).getByRole('button', { name: 'Another person or date' }).click();
  await query(page).getByRole('button', { name: 'Put it to them' }).click();
  await expect(query(page)).toContainText('Tomas Reyes is to answer.');
});

test('on a narrow screen a query is asked by touch, and who may not ask reads why', async ({ signedIn, newStory }) => {
  const [checker, author, alone] = [await signedIn('checker'), await signedIn('reporter'), await signedIn('reporter')];
  const story = await newStory(author);
  await claimOn(checker, story);
  const { page } = checker;
  await page.setViewportSize({ width: 390, height: 844 });
  await openStory(checker, story, '#claim-1');
  await panel(page, 1).getByRole('button', { name: 'Query' }).click();
  await page.getByLabel('What do you need to know?').fill('Which year?');
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  await page.getByRole('button', { name: 'Ask' }).click();
  await expect(query(page)).toContainText('Which year?');

  const own = await newStory(alone);
  await claimOn(alone, own);
  await openStory(alone, own, '#claim-1');
  await alone.page.keyboard.press('q');
  await expect(
    alone.page.getByRole('alert').filter({ hasText: 'Nobody else on this story can be asked' }),
  ).toBeVisible();
});
