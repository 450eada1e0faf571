import { expect, type SignedIn, test } from './fixtures';

/** Opens what can be changed about a person. */
async function opened(admin: SignedIn, name: string) {
  await admin.page.goto('/people');
  await admin.page.getByRole('button', { name: `Change ${name}` }).click();
  return admin.page.locator('.opened:not([hidden])');
}

test('an administrator adds a person, who signs in', async ({ signedIn, page }) => {
  const admin = await signedIn('administrator');
  const mark = admin.email.split('@')[0];
  await admin.page.goto('/people');
  const form = admin.page.getByRole('form', { name: 'Add a person' });
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(form.getByText('Type the person’s name.')).toBeVisible();
  await form.getByLabel('Name').fill(`New ${mark}`);
  await form.getByLabel('E-mail address').fill(`new-${mark}@desk.example`);
  await form.getByLabel('Role').selectOption('editor');
  await form.getByLabel('First password').fill('a few words in a row');
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(form.getByRole('status')).toHaveText(`New ${mark} can sign in now.`);
  await expect(admin.page.getByRole('button', { name: `Change New ${mark}` })).toBeVisible();

  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(`new-${mark}@desk.example`);
  await page.getByLabel('Password').fill('a few words in a row');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();
});

test('a change of role takes effect on the next request', async ({ signedIn }) => {
  const [admin, person] = [await signedIn('administrator'), await signedIn('reporter', `Role ${Date.now()}`)];
  await person.page.goto('/people');
  await expect(person.page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
  const change = await opened(admin, person.name);
  await change.getByLabel('Role').selectOption('administrator');
  await change.getByRole('button', { name: 'Save name and role' }).click();
  await expect(change.getByRole('button', { name: 'Save name and role' })).toHaveAttribute('aria-disabled', 'true');
  await person.page.reload();
  await expect(person.page.getByRole('heading', { name: 'People', exact: true })).toBeVisible();
});

test('who is deactivated is out at once, and comes back when reactivated', async ({ signedIn }) => {
  const [admin, person] = [await signedIn('administrator'), await signedIn('checker', `Leaver ${Date.now()}`)];
  await person.page.goto('/');
  await expect(person.page.getByRole('heading', { name: 'Desk' })).toBeVisible();
  const change = await opened(admin, person.name);
  await change.getByRole('button', { name: 'Deactivate' }).click();
  await expect(change.getByRole('button', { name: 'Reactivate' })).toBeVisible();
  await person.page.reload();
  await expect(person.page.getByText('Your session has ended.')).toBeVisible();
  await change.getByRole('button', { name: 'Reactivate' }).click();
  await expect(change.getByRole('button', { name: 'Deactivate' })).toBeVisible();
  await person.page.getByLabel('E-mail address').fill(person.email);
  await person.page.getByLabel('Password').fill(person.password);
  await person.page.getByRole('button', { name: 'Sign in' }).click();
  await expect(person.page.getByRole('heading', { name: 'Desk' })).toBeVisible();
});

test('a new password ends the sessions of the old one', async ({ signedIn }) => {
  const [admin, person] = [await signedIn('administrator'), await signedIn('legal', `Forgetter ${Date.now()}`)];
  const change = await opened(admin, person.name);
  await change.getByLabel('New password').fill('short');
  await change.getByRole('button', { name: 'Set password' }).click();
  await expect(change.getByText('A password has at least 10 characters.')).toBeVisible();
  await change.getByLabel('New password').fill('other words in a row');
  await change.getByRole('button', { name: 'Set password' }).click();
  await expect(change.getByText('Set. Their sessions have ended.')).toBeVisible();
  await person.page.goto('/');
  await person.page.getByLabel('E-mail address').fill(person.email);
  await person.page.getByLabel('Password').fill('other words in a row');
  await person.page.getByRole('button', { name: 'Sign in' }).click();
  await expect(person.page.getByRole('heading', { name: 'Desk' })).toBeVisible();
});

test('a token is shown once, works, and stops when it is revoked', async ({ signedIn, newPerson, request, origin }) => {
  const [admin, person] = [await signedIn('administrator'), await newPerson('checker')];
  const name = `Script of ${person.name}`;
  await admin.page.goto('/people');
  const tokens = admin.page.getByRole('region', { name: 'Tokens' });
  await tokens.getByLabel('Acts as').selectOption(person.id);
  await tokens.getByLabel('Name of the token').fill(name);
  await tokens.getByRole('button', { name: 'Make a token' }).click();
  const token = await tokens.locator('output').innerText();
  const headers = { authorization: `Bearer ${token}` };
  expect((await request.get(`${origin}/api/v1/stories`, { headers })).status()).toBe(200);
  await tokens.getByRole('button', { name: `Revoke ${name}` }).click();
  await expect(tokens.getByRole('button', { name: `Revoke ${name}` })).toHaveCount(0);
  expect((await request.get(`${origin}/api/v1/stories`, { headers })).status()).toBe(401);
  await admin.page.reload();
  await expect(admin.page.getByText(token)).toHaveCount(0);
});
