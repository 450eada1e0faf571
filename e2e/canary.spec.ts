import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimView, EvidenceView } from '../domain/views';
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

/** Every page there is, by its folder: a page with a name in its address that is not known here fails the test. */
function addresses(names: Record<string, string>): string[] {
  const folder = join(import.meta.dirname, '..', 'app');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|\/)page\.tsx$/.test(name),
  );
  return pages.map((page) => {
    const path = `/${page.replace(/\/?page\.tsx$/, '')}`;
    return path.replace(/\[(\w+)\]/g, (_, name: string) => {
      const known = names[name];
      if (known === undefined) throw new Error(`the page ${page} needs a ${name} for the canary`);
      return known;
    });
  });
}

/** A page as the server sends it, with the data that its program is given. */
const sent = async (who: SignedIn, origin: string, path: string) =>
  (await who.context.request.get(`${origin}${path}`)).text();

/** All that the story's page brings, once the claim is open: its words, what the server sends along, what the browser keeps. */
async function brought(who: SignedIn, path: string): Promise<string> {
  const bodies: Promise<string>[] = [];
  who.page.on('response', (answer) => void bodies.push(answer.text().catch(() => '')));
  await who.page.goto(path);
  await expect(who.page.getByRole('complementary', { name: 'Claim 1' }).getByText('on their way')).toHaveCount(0);
  const stored = await who.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  return [await who.page.content(), stored, ...(await Promise.all(bodies))].join('\n');
}

test('no page shows a word of confidential evidence to anybody who is not named, nor before it is opened', async ({
  origin,
  signedIn,
  newStory,
}) => {
  test.slow();
  const [owner, editor, auditor] = [await signedIn('checker'), await signedIn('editor'), await signedIn('auditor')];
  const story = await newStory(editor);
  const claim = await owner.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
  await owner.api.post<OpenedConfidential>(`/claims/${claim.id}/confidential`, SECRET);
  const plain = { ...SECRET, source: 'Harbour office', excerpt: 'It is so.' };
  const evidence = await editor.api.post<EvidenceView>(`/claims/${claim.id}/evidence`, plain);
  const names = { id: story.id, number: '1', signOff: 'none', source: evidence.sourceId, evidence: evidence.id };
  const pages = addresses(names);
  for (const who of [editor, auditor])
    for (const path of pages) expect(await sent(who, origin, path), path).not.toContain(CANARY);
  const trail = `/stories/${story.id}/trail`;
  for (const path of pages.filter((one) => one !== trail))
    expect(await sent(owner, origin, path), path).not.toContain(CANARY);
  expect(await sent(owner, origin, trail)).toContain(CANARY);
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
