import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ClaimView, StoryView } from '../domain/views';
import { expect, type SignedIn, test } from './fixtures';
import { openStory } from './story-page';

const axe = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
};

/** A story with a claim that somebody checked. */
async function checkedStory(checker: SignedIn, story: StoryView): Promise<void> {
  const claim = await checker.api.post<ClaimView>(`/stories/${story.id}/claims`, {
    spans: [{ exact: '43,800 people' }],
  });
  const from = { source: 'Harbour office', tier: 'primary', stance: 'supports', excerpt: '=43,800 of them' };
  await checker.api.post(`/claims/${claim.id}/evidence`, { type: 'quotation', ...from });
  await checker.api.post(`/claims/${claim.id}/checks`, { revision: claim.revision + 1, finding: 'confirmed' });
}

test('a story is taken away as a report, a spreadsheet and annotations, and the trail has it', async ({
  signedIn,
  newStory,
}) => {
  const [editor, checker] = [await signedIn('editor', 'Leo Falk'), await signedIn('checker', 'Ines Maroto')];
  const story = await newStory(editor);
  await checkedStory(checker, story);
  const { page } = checker;
  await openStory(checker, story);
  await page.getByRole('link', { name: 'Export' }).click();
  await expect(page.getByRole('heading', { name: 'Export', level: 1 })).toBeVisible();
  await expect(
    page.getByText('The story as it stands now: version 1, not signed off. 1 claim, 1 piece of evidence.'),
  ).toBeVisible();
  await axe(page);

  const take = async (form: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Download the ${form}` }).press('Enter'),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const csv = await take('spreadsheet');
  expect(csv.name).toBe(`${story.slug}-version-1.csv`);
  expect(csv.text).toContain('"43,800 people"');
  const annotations = JSON.parse((await take('web annotations')).text) as { total: number };
  expect(annotations.total).toBe(1);
  const report = await take('report to print');
  await expect(page.getByText('The browser has it; so has the trail.').first()).toBeVisible();

  await page.goto(`/stories/${story.id}/trail`);
  await expect(page.getByText('exported version 1 as a report to print (HTML)')).toBeVisible();
  await page.getByRole('link', { name: 'Export the story' }).click();
  await expect(page).toHaveURL(`/stories/${story.id}/export`);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(`/stories/${story.id}`);

  const opened = await checker.context.newPage();
  await opened.setContent(report.text);
  await expect(opened.getByRole('heading', { level: 3, name: '1. 43,800 people' })).toBeVisible();
  await expect(opened.getByText('“=43,800 of them”')).toBeVisible();
  await axe(opened);
});
