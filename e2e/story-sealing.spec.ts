import AxeBuilder from '@axe-core/playwright';
import type { ClaimView, EvidenceView } from '../domain/views';
import { expect, test } from './fixtures';
import { openStory, panel } from './story-page';

const SAID = {
  type: 'quotation',
  source: 'Fenna Aaldering',
  tier: 'primary',
  stance: 'supports',
  excerpt: 'We knew in March.',
};

test('evidence is made confidential from its card, which says before what is sealed and what is not', async ({
  signedIn,
  newStory,
}) => {
  const [owner, named] = [await signedIn('checker', 'Ines Maroto'), await signedIn('checker', 'Leo Falk')];
  const other = await signedIn('checker', 'Ada Brandt');
  const story = await newStory(other);
  const claim = await owner.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
  await owner.api.post<EvidenceView>(`/claims/${claim.id}/evidence`, SAID);

  await openStory(other, story, '#claim-1');
  await panel(other.page, 1).getByRole('button', { name: 'Make confidential' }).click();
  const notTheirs = panel(other.page, 1).getByRole('form', { name: 'Make evidence confidential' });
  await expect(notTheirs.getByText('by whoever attached it, or by an editor')).toBeVisible();
  await notTheirs.getByRole('button', { name: 'Leave it open' }).click();

  await openStory(owner, story, '#claim-1');
  const first = panel(owner.page, 1);
  await first.getByRole('button', { name: 'Make confidential … the evidence from Fenna Aaldering' }).click();
  const form = first.getByRole('form', { name: 'Make evidence confidential' });
  await expect(form.getByText('Backups made before keep it in the clear.')).toBeVisible();
  await form.getByLabel('Name one more person who may see it').selectOption(named.id);
  const scan = await new AxeBuilder({ page: owner.page }).include('.panel').analyze();
  expect(scan.violations).toEqual([]);
  await form.getByRole('button', { name: 'Make it confidential' }).click();
  await expect(first.getByText(/^Only (Ines Maroto and Leo Falk|Leo Falk and Ines Maroto) see this\.$/)).toBeVisible();
  await expect(first.getByText('We knew in March.')).toHaveCount(0);

  await other.page.reload();
  await expect(panel(other.page, 1).getByText('Nothing yet.')).toBeVisible();
  await expect(other.page.getByText('Fenna Aaldering')).toHaveCount(0);
  await openStory(named, story, '#claim-1');
  await panel(named.page, 1).getByRole('button', { name: 'Open it' }).click();
  await expect(panel(named.page, 1).getByText('We knew in March.')).toBeVisible();
});

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('a file is attached in confidence, looked at and saved by those named', async ({ signedIn, newStory }) => {
  const owner = await signedIn('checker');
  const story = await newStory(owner);
  await owner.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
  await openStory(owner, story, '#claim-1');
  const first = panel(owner.page, 1);
  await first.getByRole('button', { name: 'Attach evidence in confidence' }).click();
  const form = first.getByRole('form', { name: 'Confidential evidence' });
  await form.getByText('File', { exact: true }).click();
  await form
    .getByLabel('File to attach')
    .setInputFiles({ name: 'memo.exe', mimeType: 'x/y', buffer: Buffer.from('MZ') });
  await expect(form.getByRole('alert')).toContainText('are not taken');
  await form.getByLabel('File to attach').setInputFiles({ name: 'memo.png', mimeType: 'image/png', buffer: PNG });
  await form.getByLabel('Source').fill('A reader');
  await expect(form.getByText('memo.png')).toBeVisible();
  await expect(form.getByLabel('Source')).toHaveValue('A reader');
  await form.getByText('Primary', { exact: true }).click();
  const kept = await owner.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain('memo.png');
  await form.getByRole('button', { name: 'Attach and seal' }).click();
  await first.getByRole('button', { name: 'Open it' }).click();
  await first.getByRole('button', { name: 'Show the picture' }).click();
  await expect(first.getByRole('img', { name: 'memo.png' })).toBeVisible();
  const saving = owner.page.waitForEvent('download');
  await first.getByRole('button', { name: 'Save memo.png' }).click();
  expect((await saving).suggestedFilename()).toBe('memo.png');
  const scan = await new AxeBuilder({ page: owner.page }).include('.panel').analyze();
  expect(scan.violations).toEqual([]);
  await owner.page.goto(`/stories/${story.id}/trail`);
  await expect(owner.page.getByText('read the file of confidential evidence on claim 1').first()).toBeVisible();
});
