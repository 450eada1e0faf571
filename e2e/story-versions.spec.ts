import AxeBuilder from '@axe-core/playwright';
import type { SignOffView, StoryView } from '../domain/views';
import type { SignOffScreen } from '../domain/views-sign-off';
import { checked, edit, editedStory, firstStory, HEADLINE } from './edited-story';
import { expect, type SignedIn, test } from './fixtures';
import { openStory } from './story-page';

const axe = async ({ page }: SignedIn) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
};

test('versions are listed, read and compared', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter', 'Ada Brandt'), await signedIn('checker')];
  const story = await editedStory(author, checker, newStory);
  const { page } = checker;
  await openStory(checker, story);
  await page.getByRole('link', { name: 'Version 2' }).click();
  await expect(page.getByRole('heading', { name: /^Versions/u })).toBeVisible();
  const second = page.getByRole('row').filter({ hasText: 'Version 2' });
  await expect(second).toContainText('Eleven weeks, says the new works order');
  await expect(second).toContainText('Ada Brandt');
  await expect(second).toContainText('passages differ');
  await axe(checker);

  await page.getByRole('button', { name: 'Compare the two that are chosen' }).click();
  await expect(page).toHaveURL(/compare\?to=2&from=1/u);
  const headline = page.getByRole('heading', { level: 2 }).filter({ hasText: 'Rowan Bridge' });
  await expect(headline.getByRole('deletion')).toHaveText(/ten/u);
  await expect(headline.getByRole('insertion')).toHaveText(/eleven/u);
  await page.getByText('What the edit did, passage by passage').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Head' }).first()).toContainText('claim 1');
  await axe(checker);

  await page.getByRole('link', { name: 'Both texts' }).click();
  await expect(page.getByText('of which the state pays about two thirds')).toBeVisible();
  await expect(page.getByText('of which the state pays 60 per cent')).toBeVisible();
  await expect(page.locator('.two-texts').getByRole('deletion')).toHaveCount(0);

  await page.goto(`/stories/${story.id}/versions/1`);
  await expect(page.getByText(HEADLINE)).toBeVisible();
  await expect(page.getByText('The present text is version 2.')).toBeVisible();
  await page.getByRole('link', { name: 'What changed since' }).click();
  await expect(page).toHaveURL(/from=1&to=2/u);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: /^Versions/u })).toBeVisible();
});

async function signed(editor: SignedIn, story: StoryView): Promise<SignOffView> {
  await editor.page.goto(`/stories/${story.id}/sign-off`);
  await editor.page.getByLabel(/^Password of/u).fill(editor.password);
  await editor.page.getByRole('button', { name: /^Sign off version/u }).click();
  await expect(editor.page.getByText('The signature holds.')).toBeVisible();
  const { signOff } = await editor.api.get<Pick<SignOffScreen, 'story'>['story']>(`/stories/${story.id}`);
  if (!signOff) throw new Error('not signed');
  return signOff;
}

test('a signed text stays readable as it was signed, and says that it no longer holds', async ({
  signedIn,
  newStory,
}) => {
  const [author, checker, editor] = [
    await signedIn('reporter'),
    await signedIn('checker', 'Hanna Okoye'),
    await signedIn('editor', 'Ruth Amsel'),
  ];
  const story = await firstStory(author, newStory);
  const claims = [
    {
      spans: [
        { exact: 'ten weeks', prefix: 'close for ' },
        { exact: 'ten weeks', prefix: 'shut for ' },
      ],
    },
    { spans: [{ exact: '€6.4 million, of which the state pays about two thirds' }] },
    { spans: [{ exact: 'The northern deck was rebuilt in 2005' }] },
  ];
  for (const claim of claims) await checked(checker, story, claim);
  const signOff = await signed(editor, story);
  const { page } = editor;
  await page.getByRole('link', { name: 'The text as it was signed' }).click();
  await expect(page.getByText('The signature holds: exactly this text may be published.')).toBeVisible();
  await expect(page.getByText('Confirmed by Hanna Okoye').first()).toBeVisible();
  await expect(page.getByText('Rested on Works order 26/114 (primary)').first()).toBeVisible();
  await axe(editor);

  await edit(author, story);
  await page.goto(`/stories/${story.id}/signed/${signOff.id}`);
  await expect(page.getByText('The signature no longer holds.')).toBeVisible();
  await expect(page.getByText('Rowan Bridge to close for ten weeks').first()).toBeVisible();
  await page.getByRole('link', { name: 'What changed in the text since' }).click();
  await expect(page).toHaveURL(/from=1&to=2/u);
  await page.goto(`/stories/${story.id}/versions`);
  await expect(page.getByRole('row').filter({ hasText: 'no longer holds' })).toContainText('Version 1');
});

test('two versions fit a narrow screen, dark too', async ({ signedIn, newStory }) => {
  const [author, checker] = [await signedIn('reporter'), await signedIn('checker')];
  const story = await editedStory(author, checker, newStory);
  await checker.page.setViewportSize({ width: 390, height: 844 });
  await checker.page.emulateMedia({ colorScheme: 'dark' });
  for (const path of [
    `/stories/${story.id}/versions`,
    `/stories/${story.id}/versions/1`,
    `/stories/${story.id}/versions/compare?from=1&to=2`,
  ]) {
    await checker.page.goto(path);
    const width = await checker.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(390);
    await axe(checker);
  }
});
