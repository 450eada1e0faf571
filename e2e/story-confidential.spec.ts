import AxeBuilder from '@axe-core/playwright';
import type { ClaimView } from '../domain/views';
import { expect, test } from './fixtures';
import { openStory, panel } from './story-page';

test('evidence is attached in confidence, opened by those named, and vouched for before the others', async ({
  signedIn,
  newStory,
}) => {
  const [owner, named] = [await signedIn('checker', 'Ines Maroto'), await signedIn('checker', 'Leo Falk')];
  const other = await signedIn('editor', 'Ada Brandt');
  const story = await newStory(other);
  await owner.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });

  await openStory(owner, story, '#claim-1');
  const first = panel(owner.page, 1);
  await first.getByRole('button', { name: 'Attach evidence in confidence' }).click();
  const form = first.getByRole('form', { name: 'Confidential evidence' });
  await form.getByLabel('Source').fill('Fenna Aaldering');
  await form.getByLabel('What was said').fill('We knew in March.');
  await form.getByRole('button', { name: 'Attach and seal' }).click();
  await expect(form.getByRole('alert')).toContainText('primary, secondary or tertiary');
  await expect(form.getByLabel('Source')).toHaveValue('Fenna Aaldering');
  await form.getByText('Primary', { exact: true }).click();
  await form.getByLabel('Name one more person who may see it').selectOption(named.id);
  await form.getByRole('button', { name: 'Attach and seal' }).click();
  await expect(first.getByText(/^Only (Ines Maroto and Leo Falk|Leo Falk and Ines Maroto) see this\.$/)).toBeVisible();

  await openStory(named, story, '#claim-1');
  const theirs = panel(named.page, 1);
  await expect(theirs.getByText('Fenna Aaldering')).toHaveCount(0);
  await theirs.getByRole('button', { name: 'Open it' }).click();
  await expect(theirs.getByText('Fenna Aaldering', { exact: true })).toBeVisible();
  await expect(theirs.getByText('We knew in March.')).toBeVisible();
  await theirs.getByText('What was done with it').click();
  await expect(theirs.getByText('attached evidence from Fenna Aaldering to claim 1')).toBeVisible();
  await theirs.getByRole('button', { name: 'Vouch for it' }).click();
  await expect(theirs.getByText('Rests on confidential evidence, vouched for by Leo Falk.')).toBeVisible();
  const scan = await new AxeBuilder({ page: named.page }).include('.panel').analyze();
  expect(scan.violations).toEqual([]);

  await openStory(other, story, '#claim-1');
  const all = panel(other.page, 1);
  await expect(all.getByText('Rests on confidential evidence, vouched for by Leo Falk.')).toBeVisible();
  await expect(all.getByRole('button', { name: 'Open it' })).toHaveCount(0);
  await other.page.goto(`/stories/${story.id}/trail`);
  await expect(other.page.getByText('did something confidential').first()).toBeVisible();
  await named.page.goto(`/stories/${story.id}/trail`);
  await expect(named.page.getByText('attached confidential evidence to claim 1')).toBeVisible();
  await expect(named.page.getByText('Fenna Aaldering')).toHaveCount(0);
  await expect(named.page.getByText('read confidential evidence on claim 1')).toBeVisible();

  await owner.page.reload();
  await first.getByRole('button', { name: 'Who sees it' }).click();
  const who = first.getByRole('form', { name: 'Who may see it' });
  await who.getByRole('button', { name: 'Leave out Leo Falk' }).click();
  await who.getByRole('button', { name: 'Set who sees it' }).click();
  await expect(first.getByText('Only you see this.')).toBeVisible();
  await first.getByRole('button', { name: 'Open it' }).click();
  await first.getByRole('button', { name: 'Correct the confidential evidence' }).click();
  await form.getByLabel('What was said').fill('We knew in May.');
  await form.getByRole('button', { name: 'Correct it' }).click();
  await expect(first.getByText('We knew in May.')).toBeVisible();
  await first.getByRole('button', { name: 'Take off the confidential evidence' }).click();
  await first.getByLabel('Why the confidential evidence does not belong here').fill('Another year.');
  await first.getByRole('button', { name: 'Take it off claim 1' }).click();
  await expect(first.getByText('Only you see this.')).toHaveCount(0);
});

test('who corrects what somebody else has corrected meanwhile reads both, and saves on top of it', async ({
  signedIn,
  newStory,
}) => {
  const [owner, named] = [await signedIn('checker', 'Ines Maroto'), await signedIn('checker', 'Leo Falk')];
  const story = await newStory(owner);
  const claim = await owner.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
  await openStory(owner, story, `#claim-${claim.number}`);
  const first = panel(owner.page, 1);
  await first.getByRole('button', { name: 'Attach evidence in confidence' }).click();
  const form = first.getByRole('form', { name: 'Confidential evidence' });
  await form.getByLabel('Source').fill('Fenna Aaldering');
  await form.getByLabel('What was said').fill('We knew in March.');
  await form.getByText('Primary', { exact: true }).click();
  await form.getByLabel('Name one more person who may see it').selectOption(named.id);
  await form.getByRole('button', { name: 'Attach and seal' }).click();
  await expect(first.getByRole('button', { name: 'Open it' })).toBeVisible();

  await openStory(named, story, '#claim-1');
  const theirs = panel(named.page, 1);
  const says = (one: typeof first) => one.locator('.opened > q');
  for (const one of [first, theirs]) {
    await one.getByRole('button', { name: 'Open it' }).click();
    await one.getByRole('button', { name: 'Correct the confidential evidence' }).click();
  }
  await theirs.getByLabel('What was said').fill('We knew in April.');
  await theirs.getByRole('button', { name: 'Correct it' }).click();
  await expect(says(theirs)).toHaveText('We knew in April.');

  await form.getByLabel('What was said').fill('We knew in May.');
  await form.getByRole('button', { name: 'Correct it' }).click();
  await expect(first.getByRole('alert')).toContainText('Somebody was quicker');
  await expect(says(first)).toHaveText('We knew in April.');
  await expect(form.getByLabel('What was said')).toHaveValue('We knew in May.');
  for (const width of [1440, 1000, 420]) {
    await owner.page.setViewportSize({ width, height: 900 });
    expect(await first.locator('.body').evaluate((body) => body.scrollWidth - body.clientWidth), `${width}`).toBe(0);
  }
  await form.getByRole('button', { name: 'Correct it' }).click();
  await expect(form).toHaveCount(0);
  await expect(says(first)).toHaveText('We knew in May.');
  await expect(first.getByText('Before Ines Maroto corrected it')).toBeVisible();
});
