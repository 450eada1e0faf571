import AxeBuilder from '@axe-core/playwright';
import type { ClaimView } from '../domain/views';
import { atFirstClaim, attach, choose, claimOn, field } from './evidence-page';
import { expect, test } from './fixtures';

test('a wire credit is read from the words, put right, and two papers with one report count once', async ({
  signedIn,
  newStory,
}) => {
  const { checker, page, first, claims, open } = await atFirstClaim(signedIn, newStory);
  const said = { type: 'quotation', tier: 'secondary', locator: 'p. 3' };
  await attach(checker, claims[0], { ...said, source: `Gazette ${Math.random()}`, excerpt: 'It is so. (Reuters)' });
  await attach(checker, claims[0], { ...said, source: `Post ${Math.random()}`, excerpt: 'It is so.' });
  await open();
  await page.keyboard.press('e');
  await field(page, 'Source').fill(`Courier ${Math.random()}`);
  await choose(page, 'Quotation');
  await field(page, 'What was said').fill('LONDON (Reuters) - It is so.');
  await expect(field(page, 'Wire credit')).toHaveValue('Reuters');
  await expect(first.getByText('Read from its words. Change it if that is not so.')).toBeVisible();
  await choose(page, 'Secondary');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(first.getByText('Wire credit: Reuters')).toHaveCount(2);
  const once = first.getByText('carry the same wire credit (Reuters) and count once');
  await expect(once).toBeVisible();
  await first.getByRole('button', { name: /^Correct the evidence from Courier/ }).click();
  await field(page, 'Wire credit').fill('');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(first.getByText('Wire credit: Reuters')).toHaveCount(1);
  await expect(once).toHaveCount(0);
});

test('evidence of another story is offered where its source is named, and copied', async ({ signedIn, newStory }) => {
  const { checker, page, story, first, claims, open } = await atFirstClaim(signedIn, newStory);
  const source = `Harbour log ${Math.random()}`;
  const other = await newStory(checker);
  const there = await claimOn(checker, other, '43,800 people');
  const piece = { source, tier: 'primary', excerpt: 'Forty-three thousand eight hundred.', locator: 'p. 12' };
  await attach(checker, there, piece);
  await open();
  await page.keyboard.press('e');
  await field(page, 'Source').fill(source);
  await first.getByText('Used before on other stories: one piece of evidence').click();
  await expect(first.getByText('Forty-three thousand eight hundred.')).toBeVisible();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('.evidence-form').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await first.getByRole('button', { name: 'Attach a copy of p. 12' }).press('Enter');
  await expect(page.locator('.evidence-form')).toHaveCount(0);
  await expect(first.locator('q')).toHaveText('Forty-three thousand eight hundred.');
  await expect(first.getByText('Copied from another story.')).toBeVisible();
  const [copy] = (await checker.api.get<ClaimView>(`/claims/${claims[0].id}`)).evidence;
  expect(copy).toMatchObject({ source, tier: 'primary', locator: 'p. 12', claims: [claims[0].id] });
  await first.getByRole('link', { name: `Where ${source} is used` }).click();
  const uses = page.getByRole('region', { name: 'Where it is used' });
  await expect(uses.getByText(other.headline).first()).toBeVisible();
  await expect(uses.getByRole('link', { name: story.headline }).first()).toBeVisible();
});
