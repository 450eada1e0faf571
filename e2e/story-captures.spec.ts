import { createServer } from 'node:http';
import type { ClaimView, EvidenceView } from '../domain/views';
import { expect, test } from './fixtures';
import { openStory, panel } from './story-page';

const PORT = Number(process.env.STET_TEST_PAGES);
const ORIGIN = `http://127.0.0.1:${PORT}`;

let words = '';
const FILLER = '<p>The works department said so on Monday, and the harbour office agreed with all of it.</p>'.repeat(6);
const server = createServer((_asked, answer) => {
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  answer.end(`<title>Bridge to close</title><article><h1>Bridge to close</h1><p>${words}</p>${FILLER}</article>`);
});

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => new Promise<void>((done) => server.listen(PORT, '127.0.0.1', done)));
test.afterAll(() => void server.close());

test('a link is captured when it is attached, read, captured again and compared', async ({
  signedIn,
  newStory,
  origin,
}) => {
  words = 'The bridge is shut for eleven weeks from the second of March, the council said.';
  const checker = await signedIn('checker');
  const story = await newStory(checker);
  const { page } = checker;
  const claim = await checker.api.post<ClaimView>(`/stories/${story.id}/claims`, {
    spans: [{ exact: '43,800 people' }],
  });
  await openStory(checker, story, '#claim-1');
  const evidence = await checker.api.post<EvidenceView>(`/claims/${claim.id}/evidence`, {
    type: 'link',
    source: 'Works department',
    tier: 'primary',
    stance: 'supports',
    url: `${ORIGIN}/bridge`,
    excerpt: 'shut for eleven weeks',
  });
  await page.reload();
  const card = panel(page, 1).getByRole('region', { name: 'Capture of the page from Works department' });
  await expect(card.getByText('Page captured')).toBeVisible({ timeout: 20_000 });
  await expect(card.getByText('The excerpt stands in the page as it was captured.')).toBeVisible();

  words = 'The bridge is shut for twelve weeks from the second of March, the council said.';
  await card.getByRole('button', { name: 'Capture again' }).click();
  await expect(card.getByText('The page reads otherwise than in the capture before.')).toBeVisible({ timeout: 20_000 });
  await expect(card.getByText('The excerpt was not found')).toBeVisible();

  await card.getByRole('link', { name: 'Read the captured page' }).click();
  await expect(page).toHaveURL(`${origin}/stories/${story.id}/captures/${evidence.id}`);
  await expect(page.locator('.clean-text')).toContainText('twelve weeks');
  await page.getByRole('link', { name: 'Compare with capture 1' }).click();
  await expect(page.getByRole('region', { name: 'Captures 1 and 2, compared' })).toContainText('twelve');
  await expect(page.locator('.redline del').first()).toContainText('eleven');
});

test('a link that leads inward says so, and that it is not tried again', async ({ signedIn, newStory }) => {
  const checker = await signedIn('checker');
  const story = await newStory(checker);
  const claim = await checker.api.post<ClaimView>(`/stories/${story.id}/claims`, {
    spans: [{ exact: '43,800 people' }],
  });
  await new Promise<void>((done) => server.close(() => done()));
  const inward = createServer((_asked, answer) => answer.writeHead(302, { location: 'http://169.254.169.254/' }).end());
  await new Promise<void>((done) => inward.listen(PORT, '127.0.0.1', done));
  await checker.api.post<EvidenceView>(`/claims/${claim.id}/evidence`, {
    type: 'link',
    source: 'Works department',
    tier: 'primary',
    stance: 'supports',
    url: `${ORIGIN}/inward`,
  });
  await openStory(checker, story, '#claim-1');
  const card = panel(checker.page, 1).getByRole('region', { name: 'Capture of the page from Works department' });
  await expect(card.getByText(/leads into a private network.*It is not tried again/)).toBeVisible({ timeout: 20_000 });
  inward.close();
});
