import type { ClaimView } from '../domain/views';
import type { OpenedConfidential } from '../domain/views-confidential';
import { expect, type SignedIn, test } from './fixtures';
import { openStory } from './story-page';

const CANARY = 'canary-90d1';
const SECRET = {
  type: 'quotation',
  source: `Fenna ${CANARY}`,
  tier: 'primary',
  stance: 'supports',
  excerpt: `We knew ${CANARY}`,
};

/** All that the story's page brings, once the claim is open: its words, what the server sends along, what the browser keeps. */
async function brought(who: SignedIn, path: string): Promise<string> {
  const bodies: Promise<string>[] = [];
  who.page.on('response', (answer) => void bodies.push(answer.text().catch(() => '')));
  await who.page.goto(path);
  await expect(who.page.getByRole('complementary', { name: 'Claim 1' }).getByText('on their way')).toHaveCount(0);
  const stored = await who.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  return [await who.page.content(), stored, ...(await Promise.all(bodies))].join('\n');
}

test('a story’s page brings not a word of confidential evidence before it is opened, not even to its owner', async ({
  signedIn,
  newStory,
}) => {
  const [owner, editor] = [await signedIn('checker'), await signedIn('editor')];
  const story = await newStory(editor);
  const claim = await owner.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
  await owner.api.post<OpenedConfidential>(`/claims/${claim.id}/confidential`, SECRET);
  for (const who of [owner, editor]) expect(await brought(who, `/stories/${story.id}#claim-1`)).not.toContain(CANARY);
});

test('what is opened on the screen is nowhere in the browser afterwards', async ({ signedIn, newStory }) => {
  const owner = await signedIn('checker');
  const story = await newStory(owner);
  const claim = await owner.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
  await owner.api.post(`/claims/${claim.id}/confidential`, SECRET);
  await openStory(owner, story, '#claim-1');
  await owner.page.getByRole('button', { name: 'Open it' }).click();
  await expect(owner.page.getByText(`We knew ${CANARY}`)).toBeVisible();
  await owner.page.reload();
  await expect(owner.page.getByRole('button', { name: 'Open it' })).toBeVisible();
  expect(await owner.page.content()).not.toContain(CANARY);
});
