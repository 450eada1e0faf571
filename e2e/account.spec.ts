import { expect, signInBy, test } from './fixtures';

test('a person sees where they are signed in and ends a session elsewhere', async ({ signedIn, browser, origin }) => {
  const here = await signedIn('editor');
  const elsewhere = await browser.newContext();
  await signInBy(elsewhere.request, origin, here);
  await here.page.goto('/account');
  const sessions = here.page.getByRole('region', { name: 'Where you are signed in' });
  await expect(sessions.getByText('This one')).toHaveCount(1);
  await sessions.getByRole('button', { name: /^End/ }).click();
  await expect(sessions.getByRole('button', { name: /^End/ })).toHaveCount(0);
  const page = await elsewhere.newPage();
  await page.goto('/');
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await elsewhere.close();
});

test('a person changes their own password by the one they have', async ({ signedIn, page }) => {
  const person = await signedIn('reporter');
  await person.page.goto('/account');
  const form = person.page.getByRole('complementary', { name: 'Change your password' });
  await form.getByLabel('The one you have now').fill('not the one I have');
  await form.getByLabel('The new one').fill('new words in a row');
  await form.getByRole('button', { name: 'Change password' }).click();
  await expect(form.getByRole('alert').first()).toBeVisible();
  await expect(form.getByLabel('The new one')).toHaveValue('new words in a row');
  await form.getByLabel('The one you have now').fill(person.password);
  await form.getByRole('button', { name: 'Change password' }).click();
  await expect(form.getByText('Changed.')).toBeVisible();
  await person.page.reload();
  await expect(person.page.getByRole('heading', { name: person.name })).toBeVisible();

  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password').fill('new words in a row');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();
});
