import AxeBuilder from '@axe-core/playwright';
import type { ClaimView } from '../domain/views';
import { expect, test } from './fixtures';
import { openStory, panel } from './story-page';

test('a confidential source is made, opened, kept, and used by those named on it; to others there is none', async ({
  signedIn,
  newStory,
}) => {
  test.slow();
  const [owner, named] = [await signedIn('checker', 'Ines Maroto'), await signedIn('reporter', 'Leo Falk')];
  const other = await signedIn('editor', 'Ada Brandt');
  const name = `Fenna Aaldering ${Math.random().toString(36).slice(2, 8)}`;

  await owner.page.goto('/sources');
  const list = owner.page.getByRole('region', { name: 'Confidential sources' });
  await expect(list.getByText('You are named on none.')).toBeVisible();
  await list.getByRole('button', { name: 'Make a confidential source' }).click();
  const form = list.getByRole('form', { name: 'A confidential source' });
  await form.getByLabel('How to reach them').fill('Through her sister');
  await form.getByRole('button', { name: 'Make and seal' }).click();
  await expect(form.getByRole('alert')).toContainText('A source needs a name');
  await expect(form.getByLabel('How to reach them')).toHaveValue('Through her sister');
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Terms of this person').selectOption('anonymous');
  await form.getByLabel('Name one more person who may see it').selectOption(named.id);
  await form.getByRole('button', { name: 'Make and seal' }).click();
  await expect(list.getByRole('link', { name })).toBeVisible();
  await expect(list.getByText(/Only (Ines Maroto and Leo Falk|Leo Falk and Ines Maroto) see this/)).toBeVisible();
  expect((await new AxeBuilder({ page: owner.page }).analyze()).violations).toEqual([]);

  await other.page.goto(`/sources?q=${encodeURIComponent(name)}`);
  await expect(other.page.getByText('No source is like that', { exact: false })).toBeVisible();
  await expect(other.page.getByRole('link', { name })).toHaveCount(0);

  await named.page.goto('/sources');
  await named.page.getByRole('link', { name }).click();
  await expect(named.page).toHaveURL(/\/sources\/confidential\//);
  await expect(named.page.getByText('Through her sister')).toHaveCount(0);
  await named.page.getByRole('button', { name: 'Open it' }).click();
  await expect(named.page.locator('dd', { hasText: 'Through her sister' })).toBeVisible();
  const contact = named.page.getByRole('form', { name: 'Write down a contact' });
  await contact.getByLabel('When').fill('2026-01-02T18:00');
  await contact.getByLabel('What was said').fill('She rang.');
  await contact.getByRole('button', { name: 'Write it down' }).click();
  await expect(named.page.getByText('She rang.')).toBeVisible();
  await named.page.getByRole('button', { name: 'Correct the contact' }).click();
  const correction = named.page.getByRole('form', { name: 'Correct the contact' });
  await correction.getByLabel('What was said').fill('I rang.');
  await correction.getByRole('button', { name: 'Save the correction' }).click();
  await expect(correction).toHaveCount(0);
  await expect(named.page.getByText('I rang.')).toBeVisible();
  const said = named.page.getByRole('form', { name: 'What is said of it' });
  await said.getByLabel('How to reach them').fill('By letter');
  await said.getByRole('button', { name: 'Save the source' }).click();
  await expect(named.page.locator('dd', { hasText: 'By letter' })).toBeVisible();
  await expect(named.page.getByText('Leo Falk read a confidential source')).toBeVisible();
  await expect(named.page.getByText('Ines Maroto made this and says who may see it')).toBeVisible();
  expect((await new AxeBuilder({ page: named.page }).analyze()).violations).toEqual([]);
  const path = new URL(named.page.url()).pathname;
  await other.page.goto(path);
  await expect(other.page.getByText(name)).toHaveCount(0);

  const story = await newStory(other);
  await owner.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
  await openStory(owner, story, '#claim-1');
  const claim = panel(owner.page, 1);
  await claim.getByRole('button', { name: 'Attach evidence in confidence' }).click();
  const evidence = claim.getByRole('form', { name: 'Confidential evidence' });
  await evidence.getByLabel('Source', { exact: true }).fill('aaldering');
  await evidence.getByRole('button', { name }).click();
  await expect(evidence.getByLabel('Source', { exact: true })).toHaveValue(name);
  await evidence.getByLabel('What was said').fill('We knew in March.');
  await evidence.getByText('Primary', { exact: true }).click();
  await evidence.getByLabel('Name one more person who may see it').selectOption(other.id);
  await evidence.getByRole('button', { name: 'Attach and seal' }).click();
  await expect(evidence.getByRole('alert')).toContainText('Ada Brandt is not named on this confidential source');
  await evidence.getByRole('button', { name: 'Leave out Ada Brandt' }).click();
  await evidence.getByRole('button', { name: 'Attach and seal' }).click();
  await claim.getByRole('button', { name: 'Open it' }).click();
  await claim.getByRole('link', { name }).click();
  await expect(owner.page).toHaveURL(new RegExp(path));

  await owner.page.getByRole('button', { name: 'Open it' }).click();
  await expect(owner.page.getByRole('link', { name: story.version.headline })).toBeVisible();
  const who = owner.page.getByRole('form', { name: 'Who may see it' });
  await who.getByRole('button', { name: 'Leave out Leo Falk' }).click();
  await who.getByRole('button', { name: 'Set who sees it' }).click();
  await expect(owner.page.getByText('Only you see this.')).toBeVisible();
  await named.page.goto('/sources');
  await expect(named.page.getByRole('link', { name })).toHaveCount(0);
});

test('the page of a confidential source that one is not named on is that of none', async ({ signedIn }) => {
  const editor = await signedIn('editor');
  const source = 'no-such-source';
  await editor.page.goto(`/sources/confidential/${source}`);
  await expect(editor.page.getByRole('main')).toContainText('There is no such page, or it is not for you.');
});
