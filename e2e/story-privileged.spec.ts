import AxeBuilder from '@axe-core/playwright';
import type { ClaimView } from '../domain/views';
import { expect, test } from './fixtures';
import { openStory, panel } from './story-page';

test('a legal reader writes a privileged note; the story’s editor opens it, and nobody else sees that there is one', async ({
  signedIn,
  newStory,
}) => {
  const lawyer = await signedIn('legal', 'Eva Lind');
  const editor = await signedIn('editor', 'Ada Brandt');
  const other = await signedIn('editor');
  const story = await newStory(editor, { people: [{ person: editor.id, as: 'editor' }] });
  await editor.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });

  await openStory(lawyer, story, '#claim-1');
  const theirs = panel(lawyer.page, 1).getByRole('region', { name: 'Privileged' });
  await expect(theirs.getByText(/Legal readers and the story’s editors alone read this: .*Ada Brandt/)).toBeVisible();
  await theirs.getByRole('button', { name: 'Write a privileged note' }).click();
  await expect(theirs.getByLabel(/A privileged note/)).toBeFocused();
  await theirs.getByRole('button', { name: /Save and seal/ }).click();
  await expect(theirs.getByRole('alert')).toContainText('There is nothing in this note yet');
  await theirs.getByLabel(/A privileged note/).fill('She may sue: have it from two.');
  await lawyer.page.keyboard.press('Control+Enter');
  await expect(theirs.getByText('She may sue: have it from two.')).toBeVisible();
  await theirs.getByRole('button', { name: 'Edit your privileged note' }).click();
  await theirs.getByLabel('Your privileged note, in other words').fill('She may sue: have it from the register.');
  await theirs.getByRole('button', { name: /Save the edit/ }).click();
  await expect(theirs.getByText('She may sue: have it from the register.')).toBeVisible();
  await lawyer.page.reload();
  await expect(theirs.getByRole('button', { name: 'Open one privileged note' })).toBeVisible();
  await expect(lawyer.page.getByText('She may sue')).toHaveCount(0);

  await openStory(editor, story, '#claim-1');
  const shown = panel(editor.page, 1).getByRole('region', { name: 'Privileged' });
  await shown.getByRole('button', { name: 'Open one privileged note' }).click();
  await expect(shown.getByText('She may sue: have it from the register.')).toBeVisible();
  await expect(shown.getByText('edited', { exact: false })).toBeVisible();
  const scan = await new AxeBuilder({ page: editor.page }).include('.panel').analyze();
  expect(scan.violations).toEqual([]);
  const trail = panel(editor.page, 1);
  await expect(trail.getByText('Eva Lind wrote a privileged note on claim 1')).toBeVisible();
  await editor.page.goto(`/stories/${story.id}/trail?kind=notes`);
  await expect(editor.page.getByText('read the privileged notes on claim 1')).toBeVisible();

  await openStory(other, story, '#claim-1');
  await expect(panel(other.page, 1).getByRole('region', { name: 'Privileged' })).toHaveCount(0);
  await other.page.goto(`/stories/${story.id}/trail`);
  await expect(other.page.getByText('did something confidential').first()).toBeVisible();
  await expect(other.page.getByText('privileged')).toHaveCount(0);
});

test('a privileged note on the whole story', async ({ signedIn, newStory }) => {
  const [lawyer, editor] = [await signedIn('legal'), await signedIn('editor')];
  const story = await newStory(editor);
  await openStory(lawyer, story);
  const about = lawyer.page.getByRole('complementary', { name: 'About the story' });
  const notes = about.getByRole('region', { name: 'Privileged' });
  await notes.getByRole('button', { name: 'Write a privileged note' }).click();
  await notes.getByLabel(/A privileged note/).fill('Read the whole again.');
  await notes.getByRole('button', { name: /Save and seal/ }).click();
  await expect(notes.getByText('Read the whole again.')).toBeVisible();
  await expect(notes.getByRole('heading')).toContainText('1');
});
