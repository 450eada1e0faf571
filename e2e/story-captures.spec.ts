import { copyFileSync } from 'node:fs';
import { createServer } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ClaimView, EvidenceView } from '../domain/views';
import {
  CA,
  certificate,
  clearAuthorities,
  FOR_STAMPS,
  listeningAuthority,
  openssl,
  replyOf,
} from '../scripts/test-authority/authority';
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

/** An authority of this machine that stamps what is captured here; null: the openssl program is missing. */
async function beAuthority() {
  if (!openssl) return null;
  const root = certificate('Test Root', CA);
  const signer = certificate('Town Time Authority', FOR_STAMPS, { issuer: root });
  copyFileSync(root.certificate, process.env.STET_TSA_CA ?? '');
  return listeningAuthority((request) => replyOf(signer, request), Number(process.env.STET_TEST_AUTHORITY));
}

/** Nothing for axe to find, in light and dark, wide and narrow. */
async function looksWell(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [width, height] of [
      [390, 844],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  }
}

test.describe.configure({ mode: 'serial' });
let authority: Awaited<ReturnType<typeof beAuthority>> = null;
test.beforeAll(async () => {
  authority = await beAuthority();
  await new Promise<void>((done) => server.listen(PORT, '127.0.0.1', done));
});
test.afterAll(() => {
  server.close();
  authority?.close();
  clearAuthorities();
});

test('a link is captured when it is attached, read, captured again and compared', async ({
  signedIn,
  newStory,
  origin,
}) => {
  // Two pages are drawn by a browser each, which takes a while on a busy machine.
  test.slow();
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
  await expect(card.getByText('Page captured')).toBeVisible({ timeout: 60_000 });
  await expect(card.getByText('The excerpt stands in the page as it was captured.')).toBeVisible();

  words = 'The bridge is shut for twelve weeks from the second of March, the council said.';
  await card.getByRole('button', { name: 'Capture again' }).click();
  await expect(card.getByText('The page reads otherwise than in the capture before.')).toBeVisible({ timeout: 60_000 });
  await expect(card.getByText('The excerpt was not found')).toBeVisible();
  await looksWell(page);

  await card.getByRole('link', { name: 'Read the captured page' }).click();
  await expect(page).toHaveURL(`${origin}/stories/${story.id}/captures/${evidence.id}`);
  await expect(page.locator('.clean-text')).toContainText('twelve weeks');
  const picture = page.getByRole('link', { name: 'The page from Works department as it looked' });
  await expect(picture.getByRole('img')).toHaveJSProperty('naturalWidth', 1280);
  await expect(page.getByText('Drawn by a browser from the page that is kept.')).toBeVisible();
  const [printed] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save it as printed (PDF)' }).click(),
  ]);
  expect(printed.suggestedFilename()).toMatch(/\.pdf$/);
  if (authority) {
    const stamped = page.getByText(/^Stamped by Town Time Authority at \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\./);
    await expect(async () => {
      await page.reload();
      await expect(stamped).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    const [stamp] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save the stamp of capture (.tsr)' }).click(),
    ]);
    expect(stamp.suggestedFilename()).toMatch(/\.tsr$/);
  }
  await looksWell(page);
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
  await expect(card.getByText(/leads into a private network.*It is not tried again/)).toBeVisible({ timeout: 60_000 });
  await looksWell(checker.page);
  inward.close();
});
