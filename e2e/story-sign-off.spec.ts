import type { ClaimView, EvidenceView, StoryView } from '../domain/views';
import { expect, type SignedIn, test } from './fixtures';
import { openStory, panel } from './story-page';

const WORDS = ['120 people a day', '43,800 people last year', 'That is 120 a day'];

const EVIDENCE = {
  type: 'link',
  source: 'Harbour office, yearbook',
  tier: 'primary',
  stance: 'supports',
  locator: 'p. 4',
  excerpt: 'Passengers landed: 43,800.',
  url: 'https://harbour.example/yearbook',
};

/** Every claim marked, proved and settled, up to the last `left`. */
async function proved(checker: SignedIn, story: StoryView, left = 0): Promise<EvidenceView[]> {
  const evidence: EvidenceView[] = [];
  for (const [at, exact] of WORDS.entries()) {
    const claim = await checker.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact }] });
    if (at >= WORDS.length - left) continue;
    evidence.push(await checker.api.post<EvidenceView>(`/claims/${claim.id}/evidence`, EVIDENCE));
    const { revision } = await checker.api.get<ClaimView>(`/claims/${claim.id}`);
    await checker.api.post(`/claims/${claim.id}/checks`, { revision, finding: 'confirmed' });
  }
  return evidence;
}

test('each blocker leads to its place', async ({ signedIn, newStory }) => {
  const [checker, editor] = [await signedIn('checker'), await signedIn('editor')];
  const story = await newStory(await signedIn('reporter'));
  await proved(checker, story, 1);
  const { page } = editor;
  await openStory(editor, story);
  await page.keyboard.press('b');
  await page.getByRole('region', { name: 'Blockers', exact: true }).getByRole('link').click();
  await expect(panel(page, 3)).toBeVisible();

  await page.goto(`/stories/${story.id}/sign-off`);
  await expect(page.getByText('1 thing stands in the way')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign off version 1' })).toHaveAttribute('aria-disabled', 'true');
});

test('an editor signs; a corrected excerpt voids it, and the next signer reads why', async ({ signedIn, newStory }) => {
  const [checker, editor] = [await signedIn('checker'), await signedIn('editor')];
  const story = await newStory(await signedIn('reporter'));
  await proved(checker, story);
  const { page } = editor;
  await page.goto(`/stories/${story.id}/sign-off`);
  await page.getByLabel(`Password of ${editor.name}`).fill('another password altogether');
  await page.getByRole('button', { name: 'Sign off version 1' }).click();
  await expect(page.getByText('This is not your password.')).toBeVisible();
  await page.getByLabel(`Password of ${editor.name}`).fill(editor.password);
  await page.getByRole('button', { name: 'Sign off version 1' }).click();
  await expect(page.getByRole('heading', { name: 'Signed off' })).toBeVisible();
  await expect(page.getByText(`${editor.name} signed version 1 off`)).toBeVisible();

  await openStory(checker, story, '#claim-2');
  const open = panel(checker.page, 2);
  await open.getByRole('button', { name: 'Correct the evidence from Harbour office, yearbook' }).click();
  await open.getByLabel('Its words').fill('Passengers landed: 43,080.');
  await open.getByRole('button', { name: 'Save the correction' }).click();
  await open.getByText('Corrected once').click();
  await expect(open.getByRole('deletion')).toHaveText('Passengers landed: 43,800.');

  await page.reload();
  await expect(page.getByText(`Since ${editor.name} signed version 1`)).toBeVisible();
  await expect(page.locator('.since .voided')).not.toBeEmpty();
});

test('an editor who was overtaken while reading is told what changed, and signs that', async ({
  signedIn,
  newStory,
}) => {
  const [checker, editor] = [await signedIn('checker'), await signedIn('editor')];
  const story = await newStory(await signedIn('reporter'));
  await proved(checker, story);
  const { page } = editor;
  await page.goto(`/stories/${story.id}/sign-off`);
  const { items } = await checker.api.get<{ items: ClaimView[] }>(`/stories/${story.id}/claims`);
  await checker.api.patch(`/claims/${items[1]?.id}`, { revision: items[1]?.revision, risk: 'low' });
  await page.getByLabel(`Password of ${editor.name}`).fill(editor.password);
  await page.getByRole('button', { name: 'Sign off version 1' }).click();
  await expect(page.getByText('The story changed while you were reading.')).toBeVisible();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByText('Claim 2 was worked on')).toBeVisible();
  await expect(page.getByLabel(`Password of ${editor.name}`)).toHaveValue(editor.password);
  await page.getByRole('button', { name: 'Sign off version 1' }).click();
  await expect(page.getByRole('heading', { name: 'Signed off' })).toBeVisible();
});

test('an editor withdraws a signature with a reason', async ({ signedIn, newStory }) => {
  const [checker, editor] = [await signedIn('checker'), await signedIn('editor')];
  const story = await newStory(await signedIn('reporter'));
  await proved(checker, story);
  const { page } = editor;
  await page.goto(`/stories/${story.id}/sign-off`);
  await page.getByLabel(`Password of ${editor.name}`).fill(editor.password);
  await page.getByRole('button', { name: 'Sign off version 1' }).click();
  await page.getByLabel('Withdraw it, because').fill('The harbour office called.');
  await page.getByRole('button', { name: 'Withdraw the signature' }).click();
  await expect(page.getByText('The harbour office called.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign off version 1' })).toBeVisible();
});

test('the trail tells what was done, and by whom', async ({ signedIn, newStory }) => {
  const [checker, auditor] = [await signedIn('checker', 'Hanna Okoye'), await signedIn('auditor')];
  const story = await newStory(await signedIn('reporter'));
  await proved(checker, story, 2);
  const { page } = auditor;
  await page.goto(`/stories/${story.id}/trail`);
  const lines = page.locator('.trail-lines .told');
  await expect(lines.first()).toContainText('Hanna Okoye');
  const all = await lines.count();
  await page.getByLabel('By').selectOption({ label: 'Hanna Okoye' });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/person=/);
  expect(await lines.count()).toBeLessThan(all);
});
