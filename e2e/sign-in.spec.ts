import { expect, test } from './fixtures';

test('a person signs in, is led where they were going, and signs out', async ({ page, newPerson }) => {
  const account = await newPerson('checker', 'Hanna Okoye');
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount/);
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Hanna Okoye' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a wrong password and an unknown address get the same answer, and what was typed stays', async ({
  page,
  newPerson,
}) => {
  const { email } = await newPerson('reporter');
  for (const typed of [email, `nobody-${email}`]) {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(typed);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'do not go together' })).toHaveText(
      'That e-mail address and password do not go together.',
    );
    await expect(page.getByLabel('E-mail address')).toHaveValue(typed);
  }
});

for (const next of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])
  test(`the way back never leads away from the desk: ${next}`, async ({ page, origin, newPerson }) => {
    const account = await newPerson('checker');
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel('E-mail address').fill(account.email);
    await page.getByLabel('Password').fill(account.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(`${origin}/`);
  });

test('when the server is gone, the form says so and keeps what was typed', async ({ page, newPerson }) => {
  const account = await newPerson('reporter');
  await page.goto('/sign-in');
  await page.route('**/api/auth/**', (route) => route.abort());
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The server does not answer.')).toBeVisible();
  await expect(page.getByLabel('Password')).toHaveValue(account.password);
});

test('there is no setting up of a desk that has people', async ({ page }) => {
  await page.goto('/setup');
  await page.getByLabel('One-time code').fill('AAAA-AAAA');
  await page.getByLabel('Your name').fill('Somebody');
  await page.getByLabel('E-mail address').fill('somebody@desk.example');
  await page.getByLabel('Password').fill('a few words in a row');
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'no such page' })).toBeVisible();
});
