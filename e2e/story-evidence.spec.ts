import type { EvidenceView } from '../domain/views';
import { atFirstClaim, attach, choose, field } from './evidence-page';
import { expect, test } from './fixtures';
import { paste } from './story-page';

test('a quotation, how it is held read from its place, by keyboard', async ({ signedIn, newStory }) => {
  const { page, first, open } = await atFirstClaim(signedIn, newStory);
  await open();
  await page.keyboard.press('e');
  // A name that no other test has taught the desk.
  await page.keyboard.type(`Witness ${Math.random()}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(first.getByRole('radio', { name: 'Quotation' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Interview, 00:07:41');
  await expect(field(page, 'Held as')).toHaveValue('recording');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nine of them.');
  await choose(page, 'Primary');
  await page.keyboard.press('Control+Enter');
  await expect(first.getByText('Quotation, recording, Interview, 00:07:41')).toBeVisible();
  await expect(first.locator('q')).toHaveText('Nine of them.');
});

test('a calculation is worked out while it is typed, and shown as it comes out', async ({ signedIn, newStory }) => {
  const { page, first, open } = await atFirstClaim(signedIn, newStory);
  await open();
  await page.keyboard.press('e');
  await field(page, 'Source').fill(`Our own sum ${Math.random()}`);
  await choose(page, 'Calculation');
  await field(page, 'Its lines').fill('passengers = 43,800\npassengers / 365 = 121');
  const live = page.getByRole('region', { name: 'What it comes to' });
  await expect(live.getByText('It comes to 120, not 121.')).toBeVisible();
  await field(page, 'Its lines').fill('passengers = 43,800\npassengers / 365 = 120\n120 × 3\npassengers / 0');
  await expect(live.getByText('holds')).toBeVisible();
  await expect(live.getByText('Nothing can be divided by zero.')).toBeVisible();
  await choose(page, 'Primary');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.locator('.evidence-form')).toHaveCount(0);
  await expect(first.locator('.calc').getByText('= 360')).toBeVisible();
  await expect(first.locator('.calc').getByText('holds')).toBeVisible();
  await expect(first.locator('.calc').getByText('Nothing can be divided by zero.')).toBeVisible();
});

test('what is missing is said, and nothing typed is lost', async ({ signedIn, newStory }) => {
  const { page, first, open } = await atFirstClaim(signedIn, newStory);
  await open();
  await page.keyboard.press('e');
  await choose(page, 'Observation');
  await field(page, 'Note').fill('Seen from the ferry.');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(first.getByText('Say how near the source is to the fact')).toBeVisible();
  await choose(page, 'Primary');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(first.getByText('Say where this comes from: the person, body, document or site.')).toBeVisible();
  await field(page, 'Source').fill(`Own eyes ${Math.random()}`);
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(first.getByText('An observation needs what was seen.')).toBeVisible();
  await expect(first.getByText('An observation needs where and when it was made.')).toBeVisible();
  await choose(page, 'Link');
  await field(page, 'Address').fill('example.org/yearbook');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(first.getByText('A link begins with https://, http:// or mailto:')).toBeVisible();
  await choose(page, 'Observation');
  await field(page, 'What was seen').fill('Two ferries at the quay.');
  await field(page, 'Where and when').fill('Quay 4, 3 March, 14:20');
  await field(page, 'Address').fill('');
  await expect(field(page, 'Note')).toHaveValue('Seen from the ferry.');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(first.getByText('Observation, Quay 4, 3 March, 14:20')).toBeVisible();
  await expect(first.getByText('Two ferries at the quay.')).toBeVisible();
});

test('an address that is pasted anywhere becomes a link', async ({ signedIn, newStory }) => {
  const { page, first, open } = await atFirstClaim(signedIn, newStory);
  // A site that no other test has taught the desk.
  const site = `harbour-${Math.random().toString(36).slice(2)}.example`;
  await open();
  await page.locator('.galley').focus();
  await paste(page, 'no address at all');
  await expect(page.locator('.evidence-form')).toHaveCount(0);
  await paste(page, `https://www.${site}/yearbook`);
  await expect(field(page, 'Address')).toHaveValue(`https://www.${site}/yearbook`);
  await expect(field(page, 'Source')).toHaveValue(site);
  await expect(field(page, 'Where in it')).toBeFocused();
  await page.keyboard.type('p. 4');
  await choose(page, 'Secondary');
  await page.keyboard.press('Control+Enter');
  await expect(first.getByRole('link', { name: 'p. 4' })).toHaveAttribute('href', new RegExp(site));
});

test('a full stop attaches the last piece again, and u takes it off', async ({ signedIn, newStory }) => {
  const { checker, page, first, second, claims, open } = await atFirstClaim(signedIn, newStory);
  await open();
  await page.keyboard.press('.');
  await expect(first.getByText('There is nothing to repeat yet.')).toBeVisible();
  await attach(checker, claims[0]);
  await open('#claim-2');
  await page.keyboard.press('.');
  await expect(second.getByText('Attached again: Ines Maroto, Interview, recording, 00:07:41.')).toBeVisible();
  await expect(second.locator('q')).toHaveText('Nine of them.');
  await expect(second.getByRole('link', { name: 'claim 1' })).toHaveAttribute('href', '#claim-1');
  await page.keyboard.press('.');
  await expect(second.getByText('Claim 2 rests on this evidence already.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(second.locator('q')).toHaveCount(0);
});

test('a full stop and Enter: the last piece again, and confirmed with it', async ({ signedIn, newStory }) => {
  const { checker, page, second, claims, open } = await atFirstClaim(signedIn, newStory);
  await attach(checker, claims[0]);
  await open('#claim-2');
  await page.keyboard.press('.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 settled, 1 clear, of 2')).toBeVisible();
  await page.goto('/');
  await open('#claim-2');
  await page.keyboard.press('Enter');
  await expect(second.getByText('Choose a finding first')).toBeVisible();
});

test('a full stop that the server does not answer says so, and not that there is nothing', async ({
  signedIn,
  newStory,
}) => {
  const { checker, page, second, claims, open } = await atFirstClaim(signedIn, newStory);
  await attach(checker, claims[0]);
  await open('#claim-2');
  // What could not be read of the claim has a sentence of its own; here it has been read.
  await expect(second.getByText('Nothing yet.')).toBeVisible();
  await page.context().setOffline(true);
  await page.keyboard.press('.');
  await expect(second.getByRole('alert').filter({ hasText: 'does not answer' })).toBeVisible();
  await page.context().setOffline(false);
  await page.keyboard.press('.');
  await expect(second.locator('q')).toHaveText('Nine of them.');
});

test('Shift and full stop open the form as the last piece was', async ({ signedIn, newStory }) => {
  const { checker, page, claims, open } = await atFirstClaim(signedIn, newStory);
  await attach(checker, claims[0]);
  await open('#claim-2');
  await page.keyboard.press('>');
  await expect(field(page, 'What was said')).toBeFocused();
  await expect(field(page, 'Source')).toHaveValue('Ines Maroto');
  await expect(field(page, 'Where in it')).toHaveValue('Interview, recording, ');
  await expect(field(page, 'Held as')).toHaveValue('recording');
  await expect(page.locator('.evidence-form').getByRole('radio', { name: 'Primary' })).toBeChecked();
});

test('what is remembered of a source is filled in, and gives way to what is typed', async ({ signedIn, newStory }) => {
  const { checker, page, claims, open } = await atFirstClaim(signedIn, newStory);
  const source = `Harbour master ${Math.random()}`;
  await attach(checker, claims[0], { source, tier: 'secondary', locator: 'Transcript, p. 9', heldAs: 'transcript' });
  await open('#claim-2');
  await page.keyboard.press('e');
  await field(page, 'Source').fill(source.toUpperCase());
  await expect(page.getByText('Filled in as last time with this source.')).toBeVisible();
  await expect(field(page, 'Where in it')).toHaveValue('Transcript, p. ');
  await expect(field(page, 'Held as')).toHaveValue('transcript');
  await expect(page.locator('.evidence-form').getByRole('radio', { name: 'Secondary' })).toBeChecked();
  await choose(page, 'Tertiary');
  await field(page, 'Source').fill('Somebody else');
  await expect(field(page, 'Where in it')).toHaveValue('');
  await expect(page.locator('.evidence-form').getByRole('radio', { name: 'Tertiary' })).toBeChecked();
});

test('what the story has already is found by typing and attached by Enter', async ({ signedIn, newStory }) => {
  const { checker, page, second, claims, open } = await atFirstClaim(signedIn, newStory);
  await attach(checker, claims[0]);
  await attach(checker, claims[0], { source: 'Yearbook', locator: 'p. 4', excerpt: 'Passengers landed: 43,800.' });
  await open('#claim-2');
  await page.keyboard.press('E');
  const options = page.getByRole('listbox', { name: 'What was found' }).getByRole('option');
  await expect(options).toHaveCount(2);
  await page.keyboard.type('passengers LANDED');
  await expect(options).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(second.locator('q')).toHaveText('Passengers landed: 43,800.');
  await page.keyboard.press('E');
  await page.keyboard.type('nothing like it');
  await expect(second.getByText('No other evidence of this story says that.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.picker')).toHaveCount(0);
});

test('a correction shows what it said before, field by field', async ({ signedIn, newStory }) => {
  const { checker, page, first, claims, open } = await atFirstClaim(signedIn, newStory);
  await attach(checker, claims[0]);
  await open();
  await first.getByRole('button', { name: 'Correct the evidence from Ines Maroto' }).click();
  await field(page, 'What was said').fill('Ten of them.');
  await field(page, 'Held as').selectOption('transcript');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(first.locator('q')).toHaveText('Ten of them.');
  await first.getByText('Corrected once').click();
  await expect(first.locator('.before dl')).toContainText('Its wordsNine of them.');
  await expect(first.locator('.before dl')).toContainText('Held asRecording');
});

test('a correction that somebody overtook keeps what was typed, and goes through the second time', async ({
  signedIn,
  newStory,
}) => {
  const { checker, page, first, claims, open } = await atFirstClaim(signedIn, newStory);
  const evidence = await attach(checker, claims[0]);
  await open();
  await first.getByRole('button', { name: 'Correct the evidence from Ines Maroto' }).click();
  await field(page, 'Note').fill('She rang back.');
  const second = await signedIn('checker');
  await second.api.patch(`/evidence/${evidence.id}`, { revision: 1, locator: 'Interview, recording, 00:09:00' });
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(first.getByRole('alert').filter({ hasText: 'Somebody was quicker' })).toBeVisible();
  await expect(field(page, 'Note')).toHaveValue('She rang back.');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(first.getByText('She rang back.')).toBeVisible();
  await expect(first.getByText('Corrected 2 times')).toBeVisible();
});

test('evidence is taken off with a reason, and stays with its other claims', async ({ signedIn, newStory }) => {
  const { checker, page, first, claims, open } = await atFirstClaim(signedIn, newStory);
  const evidence = await attach(checker, claims[0]);
  await checker.api.post(`/evidence/${evidence.id}/claims`, { claim: claims[1].id, revision: 1 });
  await open();
  await first.getByRole('button', { name: 'Take off the evidence from Ines Maroto' }).click();
  await page.getByRole('button', { name: 'Take it off claim 1' }).click();
  await expect(first.getByText('Say why this evidence does not belong here')).toBeVisible();
  await page.getByLabel('Why the evidence from Ines Maroto does not belong here').fill('It is about the other quay.');
  await page.keyboard.press('Enter');
  await expect(first.getByText('Nothing yet.')).toBeVisible();
  expect((await checker.api.get<EvidenceView>(`/evidence/${evidence.id}`)).claims).toEqual([claims[1].id]);
});
