import { expect, test } from './fixtures';

test('everybody reads the house rules in sentences, and who may change them', async ({ signedIn }) => {
  const { page } = await signedIn('reporter');
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Rules' }).click();
  await expect(page.getByRole('heading', { name: 'House rules', exact: true })).toBeVisible();
  await expect(page.getByText('A claim of low risk is confirmed by one source.')).toBeVisible();
  await expect(page.getByText('An administrator changes the house rules. Ask one of them.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Make other rules' })).toBeHidden();
});

test('an administrator makes other rules by fields, sees what they change, and gives them up', async ({ signedIn }) => {
  const { page } = await signedIn('administrator');
  await page.goto('/rules');
  const aside = page.getByRole('complementary', { name: 'What would be different' });
  await expect(aside.getByText('Nothing yet: these are the rules in force.')).toBeVisible();

  const normal = page.getByRole('group', { name: 'Normal risk' });
  await normal.getByLabel('Normal risk, way 2: sources').selectOption('2');
  await normal.getByLabel('Checked by two people').check();
  await page.getByLabel('Figure: Notes only').check();
  await page.getByLabel('Conflicting sources needs').selectOption('3');
  await expect(
    aside.getByText('A claim of normal risk is confirmed by one primary source, or two independent secondary ones.'),
  ).toBeVisible();
  await expect(aside.getByText('Claims of normal and high risk are checked by two people.')).toBeVisible();
  await expect(aside.getByText(/A figure needs notes, with its place in it\./)).toBeVisible();

  const put = aside.getByRole('button', { name: /^Put version \d+ in force$/ });
  await expect(put).toHaveAttribute('aria-disabled', 'true');
  await expect(aside.getByText('See first what it changes')).toBeVisible();
  await aside.getByRole('button', { name: 'See what it changes' }).click();
  await expect(aside.getByRole('region', { name: 'What it changes' })).toBeVisible();
  await expect(put).not.toHaveAttribute('aria-disabled');

  // Another field makes it other rules: what they change is to be seen again.
  await page.getByLabel('Conflicting sources needs').selectOption('4');
  await expect(put).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText(/one draft here/i)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Conflicting sources needs')).toHaveValue('4');
  await aside.getByRole('button', { name: 'Back to the rules in force' }).click();
  await expect(aside.getByText('Nothing yet: these are the rules in force.')).toBeVisible();

  await page.getByRole('button', { name: 'Breaking news' }).click();
  await expect(aside.getByText('A claim of high risk is confirmed by two independent sources.')).toBeVisible();
  await page.getByRole('button', { name: 'Breaking news' }).and(page.locator('[aria-pressed="true"]')).waitFor();
  await aside.getByRole('button', { name: 'Back to the rules in force' }).click();
});
