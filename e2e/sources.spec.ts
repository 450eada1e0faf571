import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ClaimView, EvidenceView } from '../domain/views';
import { expect, type SignedIn, test } from './fixtures';

const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

const mark = () => Math.random().toString(36).slice(2, 8);

/** A claim that rests on these sources, and what was attached. */
async function restsOn(by: SignedIn, story: { id: string }, ...names: string[]) {
  const spans = [{ exact: '43,800 people' }];
  const claim = await by.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans });
  const evidence: EvidenceView[] = [];
  for (const source of names) {
    const said = { type: 'quotation', source, tier: 'secondary', stance: 'supports', excerpt: 'It is so.' };
    evidence.push(await by.api.post<EvidenceView>(`/claims/${claim.id}/evidence`, said));
  }
  return { claim, evidence };
}

test('a source is found, spoken to, and becomes anonymous; an editor knows who it is', async ({
  signedIn,
  newStory,
}) => {
  test.slow();
  const [checker, editor] = [await signedIn('checker', 'Hanna Okoye'), await signedIn('editor', 'Leo Falk')];
  const story = await newStory(checker);
  const name = `Clerk ${mark()}`;
  const { claim } = await restsOn(checker, story, name);
  const { page } = checker;
  await page.goto('/sources');
  await page.getByLabel('Find a source').fill(name.toLowerCase());
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page).toHaveURL(/q=clerk/);
  await page.getByLabel('Kind').selectOption('document');
  await expect(page.getByText('No source is like that.')).toBeVisible();
  await page.getByLabel('Kind').selectOption('person');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Where it is used' })).toContainText(story.headline);

  const log = page.getByRole('form', { name: 'Write down a contact' });
  await log.getByLabel('What was said').fill('She confirms the figure.');
  await log.getByRole('button', { name: 'Write it down' }).click();
  await expect(log.getByText('Say when, as a date and time')).toBeVisible();
  await expect(log.getByLabel('What was said')).toHaveValue('She confirms the figure.');
  await log.getByLabel('When').fill('2026-03-02T18:00');
  await log.getByRole('button', { name: 'Write it down' }).click();
  const contacts = page.getByRole('region', { name: 'Contacts' });
  await expect(contacts).toContainText('She confirms the figure.');
  await contacts.getByRole('button', { name: 'Correct' }).click();
  await contacts.getByLabel('What was said').fill('She denies the figure.');
  await contacts.getByRole('button', { name: 'Save the correction' }).click();
  await expect(contacts.getByText('Corrected once')).toBeVisible();

  const form = page.getByRole('form', { name: 'What the desk says of it' });
  await expect(form).toContainText('a change of them is written into that story’s trail');
  await form.getByLabel('Terms of this person').selectOption('anonymous');
  await form.getByLabel('How to reach them').fill('At the harbour office');
  await expect(form.locator('.source-effects')).toContainText('every claim there stands as it stood');
  await expect(form.locator('.source-effects')).toContainText('Claim 1, “43,800 people”');
  await form.getByRole('button', { name: 'Save the source' }).click();
  await expect(page.getByText('No editor yet')).toBeVisible();
  await expect(page.getByRole('region', { name: 'What was said before' })).toContainText('Terms');
  await expect(page.getByRole('button', { name: 'I know who this is' })).toHaveAttribute('aria-disabled', 'true');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await faults(page)).toEqual([]);

  const missing = (await checker.api.get<ClaimView>(`/claims/${claim.id}`)).toConfirm.map((one) => one.rule);
  expect(missing).toContain('anonymous-source');
  await editor.page.goto(new URL(page.url()).pathname);
  await editor.page.getByRole('button', { name: 'I know who this is' }).click();
  await expect(editor.page.getByText('Leo Falk, since')).toBeVisible();
  const after = (await checker.api.get<ClaimView>(`/claims/${claim.id}`)).toConfirm.map((one) => one.rule);
  expect(after).not.toContain('anonymous-source');
});

test('one source repeats another, and a third is the same under another name', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(checker);
  const [gazette, courier, double] = [`Gazette ${mark()}`, `Courier ${mark()}`, `The Courier ${mark()}`];
  const { claim, evidence } = await restsOn(checker, story, gazette, courier, double);
  const { page } = checker;
  const { revision } = await checker.api.get<ClaimView>(`/claims/${claim.id}`);
  await checker.api.post(`/claims/${claim.id}/checks`, { revision, finding: 'confirmed' });
  const at = (name: string) => `/sources/${evidence.find((one) => one.source === name)?.sourceId}`;
  await page.goto(at(courier));
  const form = page.getByRole('form', { name: 'What the desk says of it' });
  await form.getByLabel('Repeats').fill('Nobody knows this');
  await form.getByRole('button', { name: 'Save the source' }).click();
  await expect(form.getByText('There is no such source to repeat.')).toBeVisible();
  await form.getByLabel('Repeats').fill(gazette);
  await expect(form.locator(`option[value="${gazette}"]`)).toBeAttached();
  await form.getByLabel('Repeats').fill(`${gazette} `);
  await expect(form.locator('.source-effects')).toContainText('It unsettles 1 claim, in one story.');
  await expect(form.locator('.source-effects .turn')).toHaveText(/settled.*then.*open/);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page)).toEqual([]);
  }
  await form.getByRole('button', { name: 'Save the source' }).click();
  const one = page.getByRole('region', { name: 'What it counts as one with' });
  await expect(one).toContainText(`It repeats ${gazette}, as the desk declared: the two count once.`);

  await page.goto(at(double));
  const merge = page.getByRole('form', { name: 'The same as another' });
  await merge.getByLabel('Same as').fill(courier);
  await expect(merge.locator(`option[value="${courier}"]`)).toBeAttached();
  await merge.getByLabel('Same as').fill(`${courier} `);
  await expect(merge.locator('.source-effects')).toContainText('every claim there stands as it stood');
  await merge.getByRole('button', { name: 'Merge the two' }).click();
  await expect(page.getByRole('heading', { name: courier, exact: true, level: 1 })).toBeVisible();
  await expect(one).toContainText(`Found to be the same: ${double}.`);
  const { evidence: now, unmet } = await checker.api.get<ClaimView>(`/claims/${claim.id}`);
  expect(now.map((piece) => piece.source)).toEqual([gazette, courier, courier]);
  expect(unmet.map(({ sentence }) => sentence).join(' ')).toContain('count once');
});

test('an administrator has no page of sources by office', async ({ signedIn }) => {
  const { page } = await signedIn('administrator');
  await page.goto('/sources');
  await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sources' })).toHaveCount(0);
});
