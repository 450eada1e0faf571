import type { ClaimView } from '../../domain/views';
import type { RulesView } from '../../domain/views-rules';
import { expect, test } from '../fixtures';

/** It comes last: a change of house rules is told in the trail of every open story, those of other journeys too. */
test('other rules unsettle a claim that was settled, void no signature, and are stale for who was slower', async ({
  signedIn,
  newStory,
}) => {
  const [admin, other] = [await signedIn('administrator', 'Nora Feld'), await signedIn('administrator')];
  const [checker, editor] = [await signedIn('checker'), await signedIn('editor')];
  const story = await newStory(await signedIn('reporter'), {
    headline: 'Ferry under other rules',
    people: [{ person: admin.id, as: 'checker' }],
  });
  const claim = await checker.api.post<ClaimView>(`/stories/${story.id}/claims`, {
    spans: [{ exact: '43,800 people' }],
  });
  await checker.api.post(`/claims/${claim.id}/evidence`, {
    type: 'link',
    source: 'Harbour office',
    tier: 'primary',
    stance: 'supports',
    url: 'https://example.org/yearbook',
  });
  await checker.api.post(`/claims/${claim.id}/checks`, { revision: 2, finding: 'confirmed' });
  const before = await admin.api.get<RulesView>('/rules');

  const { page } = admin;
  await page.goto('/rules');
  const aside = page.getByRole('complementary', { name: 'What would be different' });
  await page.getByRole('group', { name: 'Normal risk' }).getByLabel('Checked by two people').check();
  await aside.getByRole('button', { name: 'See what it changes' }).click();
  const preview = aside.getByRole('region', { name: 'What it changes' });
  await expect(preview.getByText(/^It unsettles \d+ claims?/)).toBeVisible();
  await expect(preview.getByRole('link', { name: 'Ferry under other rules' })).toBeVisible();
  await expect(preview.getByText('It would wait for a second check.').first()).toBeVisible();
  await aside.getByRole('button', { name: `Put version ${before.version + 1} in force` }).click();
  await expect(page.getByRole('heading', { name: `Version ${before.version + 1}, in force` })).toBeVisible();
  try {
    await expect(page.getByRole('article', { name: `Version ${before.version + 1}` })).toContainText('by Nora Feld');
    expect(await checker.api.get<ClaimView>(`/claims/${claim.id}`)).toMatchObject({ state: 'awaiting-second-check' });
    await editor.page.goto(`/stories/${story.id}/trail`);
    await expect(editor.page.getByText(/put version \d+ of the house rules in force \(second check\)/)).toBeVisible();

    await page.getByLabel('Conflicting sources needs').selectOption('5');
    await aside.getByRole('button', { name: 'See what it changes' }).click();
    await expect(preview).toBeVisible();
    const seen = { version: before.version + 1, rules: { ...before.rules, conflicting: 3 } };
    await other.api.put('/rules', seen);
    await aside.getByRole('button', { name: `Put version ${before.version + 2} in force` }).click();
    await expect(aside.getByText('Somebody else changed the house rules meanwhile')).toBeVisible();
    await expect(page.getByRole('heading', { name: `Version ${before.version + 2}, in force` })).toBeVisible();
    await expect(page.getByLabel('Conflicting sources needs')).toHaveValue('5');
  } finally {
    const { version } = await admin.api.get<RulesView>('/rules');
    await admin.api.put('/rules', { version, rules: before.rules });
  }
  expect(await checker.api.get<ClaimView>(`/claims/${claim.id}`)).toMatchObject({ state: 'settled' });
});
