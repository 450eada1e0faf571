import type { ClaimView, StoryView } from '../domain/views';
import type { Finding, Risk } from '../domain/vocabulary';
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

/** A claim that rests on a primary source. */
async function proved(who: SignedIn, story: StoryView, exact: string, risk: Risk = 'normal'): Promise<ClaimView> {
  const { id } = await who.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact }], risk });
  await who.api.post(`/claims/${id}/evidence`, EVIDENCE);
  return who.api.get<ClaimView>(`/claims/${id}`);
}

async function check(who: SignedIn, claim: { id: string }, finding: Finding, rationale = 'Because of p. 4.') {
  const { revision } = await who.api.get<ClaimView>(`/claims/${claim.id}`);
  await who.api.post(`/claims/${claim.id}/checks`, { revision, finding, rationale });
}

const blockers = (who: SignedIn) => who.page.getByRole('region', { name: 'Blockers', exact: true });

test('high risk is settled by two people, and both are named', async ({ signedIn, newStory }) => {
  const [checker, second] = [await signedIn('checker', 'Hanna Okoye'), await signedIn('checker', 'Tomas Lind')];
  const story = await newStory(await signedIn('reporter'));
  await proved(checker, story, WORDS[1] ?? '', 'high');
  await openStory(checker, story, '#claim-1');
  await expect(panel(checker.page, 1).getByText('Harbour office, yearbook').first()).toBeVisible();
  await checker.page.keyboard.press('1');
  await checker.page.keyboard.press('Enter');
  await expect(panel(checker.page, 1).getByText('A second check is missing')).toBeVisible();
  await expect(panel(checker.page, 1).getByText('You checked it first')).toBeVisible();

  await openStory(second, story, '#claim-1');
  await expect(panel(second.page, 1).getByText('You may give it')).toBeVisible();
  await second.page.keyboard.press('1');
  await second.page.keyboard.press('Enter');
  await expect(panel(second.page, 1).getByText('Hanna Okoye: confirmed')).toBeVisible();
  await expect(panel(second.page, 1).getByText('Tomas Lind: confirmed')).toBeVisible();
  await expect(second.page.getByText('1 settled, 1 clear, of 1')).toBeVisible();
});

test('a desk that checks blind hides the first finding until the second is given', async ({ signedIn, newStory }) => {
  const [checker, second] = [await signedIn('checker', 'Hanna Okoye'), await signedIn('checker')];
  const administrator = await signedIn('administrator');
  const story = await newStory(await signedIn('reporter'));
  const claim = await proved(checker, story, WORDS[1] ?? '', 'high');
  await check(checker, claim, 'confirmed', 'The yearbook says so.');
  await administrator.page.goto('/people');
  const blind = administrator.page.getByLabel('Second checks are blind');
  await blind.click();
  await expect(blind).toBeChecked();
  try {
    await openStory(second, story, '#claim-1');
    const open = panel(second.page, 1);
    await expect(open.getByText(/^Hanna Okoye checked first, .* Hidden until you give yours\.$/)).toBeVisible();
    await expect(open.getByText('The yearbook says so.')).toBeHidden();
    await second.page.keyboard.press('3');
    await second.page.keyboard.type('It says 43,080.');
    await second.page.keyboard.press('Enter');
    await expect(open.getByText('The yearbook says so.', { exact: true })).toBeVisible();
    await expect(open.getByText('disputed').first()).toBeVisible();
  } finally {
    await administrator.api.patch('/desk', { blindSecondCheck: false });
  }
});

test('a third person rules on a dispute; a maker and the author read why they do not', async ({
  signedIn,
  newStory,
}) => {
  const [checker, second] = [await signedIn('checker', 'Hanna Okoye'), await signedIn('checker', 'Tomas Lind')];
  const [editor, reporter] = [await signedIn('editor', 'Ruth Amsel'), await signedIn('reporter')];
  const story = await newStory(reporter);
  const claim = await proved(checker, story, WORDS[1] ?? '');
  await check(checker, claim, 'confirmed', 'The yearbook says so.');
  await check(second, claim, 'wrong', 'It says 43,080.');

  await openStory(second, story, '#claim-1');
  await expect(
    panel(second.page, 1).getByText('You made one of the two checks, so a third person rules.'),
  ).toBeVisible();
  await expect(panel(second.page, 1).getByRole('button', { name: 'Record' })).toBeVisible();
  await openStory(reporter, story, '#claim-1');
  await expect(panel(reporter.page, 1).getByText('You wrote this story, so somebody else rules on it.')).toBeVisible();

  await openStory(editor, story, '#claim-1');
  const open = panel(editor.page, 1);
  await expect(open.getByText('Hanna Okoye: confirmed')).toBeVisible();
  await expect(open.getByText('Tomas Lind: wrong')).toBeVisible();
  await expect(open.getByText('neither is yours, so you may rule')).toBeVisible();
  await editor.page.keyboard.press('1');
  await editor.page.keyboard.press('Enter');
  await expect(open.getByRole('alert')).toContainText('A ruling needs its reason');
  await open.getByLabel('Why').fill('The printed yearbook counts.');
  await open.getByLabel('Why').press('Enter');
  await expect(open.getByText('Ruth Amsel ruled: confirmed')).toBeVisible();
  await expect(editor.page.getByText('1 settled, 1 clear, of 1')).toBeVisible();
  await open.getByText('2 earlier, no longer counting').click();
  await expect(open.getByText('It says 43,080.', { exact: true })).toBeVisible();
});

test('a maker who comes round ends the dispute', async ({ signedIn, newStory }) => {
  const [checker, second] = [await signedIn('checker'), await signedIn('checker')];
  const story = await newStory(await signedIn('reporter'));
  const claim = await proved(checker, story, WORDS[1] ?? '');
  await check(checker, claim, 'confirmed');
  await check(second, claim, 'wrong');
  await openStory(second, story, '#claim-1');
  await expect(panel(second.page, 1).getByText('You made one of the two checks')).toBeVisible();
  await second.page.keyboard.press('1');
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByText('1 settled, 1 clear, of 1')).toBeVisible();
});

test('words that changed after the check stand beside those it was made on', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  const claim = await proved(checker, story, WORDS[1] ?? '');
  await check(checker, claim, 'confirmed');
  const { revision } = await checker.api.get<ClaimView>(`/claims/${claim.id}`);
  await checker.api.patch(`/claims/${claim.id}`, { revision, statement: '43,080 people last year' });
  await openStory(checker, story, '#claim-1');
  const open = panel(checker.page, 1);
  await expect(open.getByText('Its words changed after the check.')).toBeVisible();
  await expect(open.getByRole('deletion')).toContainText('43,800');
  await expect(open.getByRole('insertion')).toContainText('43,080');
});

test('an editor lets several blockers stand by keyboard; they are signed, lapse and are taken back', async ({
  signedIn,
  newStory,
}) => {
  const [checker, editor] = [await signedIn('checker'), await signedIn('editor', 'Ruth Amsel')];
  const story = await newStory(await signedIn('reporter'));
  for (const exact of WORDS) {
    const claim = await proved(checker, story, exact);
    await check(checker, claim, exact === WORDS[2] ? 'confirmed' : 'cannot-confirm');
  }
  const { page } = editor;
  await openStory(editor, story);
  await page.keyboard.press('b');
  await expect(blockers(editor).getByText('2 things stand in the way of sign-off')).toBeVisible();
  await expect(blockers(editor).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  const reason = blockers(editor).getByLabel('Why they may stand');
  for (let tabs = 0; tabs < 9 && !(await reason.evaluate((field) => field === document.activeElement)); tabs += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.type('The register is shut until Monday.');
  await page.keyboard.press('Control+Enter');
  await expect(blockers(editor).getByText('Nothing stands in the way of sign-off')).toBeVisible();
  await expect(blockers(editor).getByText('2 overrides, printed in every report')).toBeVisible();
  await expect(page.getByRole('button', { name: 'No blockers, 2 overrides' })).toBeVisible();

  await page.goto(`/stories/${story.id}/sign-off`);
  await expect(page.getByText('The register is shut until Monday.')).toBeVisible();
  await expect(page.getByText('Nothing stands in the way but what an editor let stand')).toBeVisible();
  await page.getByLabel('Password of Ruth Amsel').fill(editor.password);
  await page.getByRole('button', { name: 'Sign off version 1' }).click();
  await expect(page.getByRole('heading', { name: 'Signed off' })).toBeVisible();

  const [first] = (await checker.api.get<{ items: ClaimView[] }>(`/stories/${story.id}/claims`)).items;
  await checker.api.patch(`/claims/${first?.id}`, { revision: first?.revision, kind: 'name' });
  await page.reload();
  await expect(page.locator('.since .voided')).toContainText('That signature is void');
  await page.getByRole('link', { name: 'Let some of it stand, with a reason' }).click();
  await expect(blockers(editor).getByText('It changed after that, so the override lapsed.')).toBeVisible();

  await blockers(editor).getByRole('button', { name: 'Take back' }).click();
  await blockers(editor).getByRole('button', { name: 'Take it back' }).click();
  await expect(blockers(editor).getByText('Say why the override is taken back')).toBeVisible();
  await blockers(editor).getByLabel('It is taken back, because').fill('The register opened.');
  await blockers(editor).getByRole('button', { name: 'Take it back' }).click();
  await expect(blockers(editor).getByText('2 things stand in the way of sign-off')).toBeVisible();
});

test('a refused override says why and keeps the reason', async ({ signedIn, newStory }) => {
  const [checker, editor] = [await signedIn('checker'), await signedIn('editor')];
  const story = await newStory(await signedIn('reporter'));
  const [own, other] = [await proved(checker, story, WORDS[0] ?? ''), await proved(checker, story, WORDS[1] ?? '')];
  await proved(checker, story, WORDS[2] ?? '');
  await check(editor, own, 'cannot-confirm');
  await check(checker, other, 'wrong');
  const { page } = editor;
  await openStory(editor, story);
  await page.getByRole('button', { name: '3 blockers' }).click();
  const list = blockers(editor);
  await list.getByLabel('Let it stand: Claim 1').check();
  await list.getByLabel('Why it may stand').fill('The mayor said so.');
  await list.getByRole('button', { name: 'Let it stand' }).click();
  await expect(list.getByRole('alert')).toContainText('Only your own check stands behind claim 1');

  await list.getByLabel('Let it stand: Claim 1').uncheck();
  await list.getByLabel('Let it stand: Claim 2').check();
  const { revision } = await checker.api.get<ClaimView>(`/claims/${other.id}`);
  await checker.api.patch(`/claims/${other.id}`, { revision, risk: 'low' });
  await list.getByRole('button', { name: 'Let it stand' }).click();
  await expect(list.getByRole('alert')).toContainText('What stands in the way changed while you were writing.');
  await expect(list.getByRole('textbox')).toHaveValue('The mayor said so.');
  await list.getByLabel('Let it stand: Claim 2').check();
  await list.getByRole('button', { name: 'Let it stand' }).click();
  await expect(list.getByText('1 override, printed in every report')).toBeVisible();
});

test('whoever may not let a blocker stand reads who may', async ({ signedIn, newStory }) => {
  const [checker, reporter] = [await signedIn('checker'), await signedIn('reporter')];
  const story = await newStory(reporter);
  await proved(checker, story, WORDS[1] ?? '');
  await openStory(checker, story);
  await checker.page.keyboard.press('b');
  await expect(
    blockers(checker).getByText('An editor who did not write this story lets a blocker stand.'),
  ).toBeVisible();
  await expect(blockers(checker).getByRole('checkbox')).toHaveCount(0);
  await openStory(reporter, story);
  await reporter.page.keyboard.press('b');
  await expect(blockers(reporter).getByText('You wrote this story, so an editor who did not write it')).toBeVisible();
});

test('unmarked paragraphs are gone to one after another', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(await signedIn('reporter'));
  await proved(checker, story, WORDS[0] ?? '');
  const { page } = checker;
  await openStory(checker, story);
  const shown = () => page.evaluate(() => getSelection()?.toString());
  await page.keyboard.press('b');
  await blockers(checker).getByRole('link', { name: '2 paragraphs with' }).click();
  expect(await shown()).toBe('The');
  await page.keyboard.press('b');
  await blockers(checker).getByRole('link', { name: '2 paragraphs with' }).click();
  expect(await shown()).toBe('That');
});
