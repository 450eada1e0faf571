import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { ClaimView } from '../domain/views';
import { plainPdf } from '../scripts/parts/plain-pdf.mjs';
import { expect, test } from './fixtures';
import { openStory, panel } from './story-page';

const { version: PDF_VERSION } = createRequire(import.meta.url)('pdfjs-dist/package.json') as { version: string };

/** Looking inside PDFs and texts: turning pages, selecting, and what comes of it in the form. */

const REPORT = plainPdf([
  ['Annual report', 'Nothing of note.'],
  ['Passengers', 'The ferry carried 43,800 people', 'in the year, a record num-', 'ber for the line.'],
  ['Annex'],
]);
const MAIL = 'From: harbour@example.org\nSubject: count\n\nWe counted 43,800 people.\nThat is the year’s figure.\n';
const LOCKED = plainPdf([['Secret']], {
  more: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
});

const atClaim = test.extend<{ page: Page }>({
  page: async ({ signedIn, newStory }, use) => {
    const checker = await signedIn('checker');
    const story = await newStory(checker);
    await checker.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
    await openStory(checker, story, '#claim-1');
    await expect(panel(checker.page, 1).getByText('on their way')).toHaveCount(0);
    await use(checker.page);
  },
});

const form = (page: Page) => page.locator('.evidence-form');
const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true });
const viewer = (page: Page, name: string) => page.getByRole('region', { name: `Inside ${name}` });

async function choose(page: Page, name: string, buffer: Buffer) {
  await page.keyboard.press('e');
  await form(page).getByText('File', { exact: true }).click();
  await field(page, 'File to attach').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await expect(page.locator('.file-here')).toContainText(name);
}

async function attach(page: Page, name: string, buffer: Buffer) {
  await choose(page, name, buffer);
  await field(page, 'Source').fill(`Harbour office ${Math.random()}`);
  await form(page).getByText('Primary', { exact: true }).click();
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(panel(page, 1).locator('.ev-file')).toContainText(name);
}

const inside = (page: Page) => page.getByRole('button', { name: 'Look inside' });
/** What reads a PDF is large, and comes when one is opened. */
const OPENING = { timeout: 30_000 };
const axe = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

/** Drags over words of the page that is shown, from the beginning of one line to the end of another. */
async function drag(page: Page, from: string, to: string) {
  const layer = page.locator('.textLayer');
  const [start, end] = [layer.getByText(from, { exact: true }), layer.getByText(to, { exact: true })];
  await end.scrollIntoViewIfNeeded();
  const [first, last] = [await start.boundingBox(), await end.boundingBox()];
  if (!first || !last) throw new Error('the words are not on the page');
  await page.mouse.move(first.x + 1, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width - 1, last.y + last.height / 2, { steps: 6 });
  await page.mouse.up();
}

atClaim('words selected on a page of a PDF come into the form before it is attached', async ({ page }) => {
  const outside: string[] = [];
  page.on(
    'request',
    (request) => new URL(request.url()).origin === new URL(page.url()).origin || outside.push(request.url()),
  );
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  await choose(page, 'report.pdf', REPORT);
  await inside(page).click();
  const pdf = viewer(page, 'report.pdf');
  await expect(pdf).toBeFocused();
  await expect(pdf.getByText('of 3')).toBeVisible(OPENING);
  await expect(pdf.getByText('Nothing of note.')).toBeAttached(OPENING);
  await pdf.getByRole('button', { name: 'Next page' }).click();
  await expect(pdf.locator('.textLayer').getByText('Passengers')).toBeAttached();
  await drag(page, 'The ferry carried 43,800 people', 'ber for the line.');
  await expect(pdf.locator('.taking-words')).toContainText('in the year, a record number for the line.');
  await axe(page);
  await pdf.getByRole('button', { name: 'Take as its words, p. 2' }).click();
  await expect(field(page, 'Where in it')).toHaveValue('p. 2');
  await expect(field(page, 'Its words')).toHaveValue(
    'The ferry carried 43,800 people in the year, a record number for the line.',
  );
  await expect(pdf.getByRole('status')).toContainText('p. 2 and its words stand in the form');
  await pdf.getByRole('button', { name: 'Close' }).click();
  await expect(pdf).toHaveCount(0);
  await expect(inside(page)).toBeFocused();
  expect(outside).toEqual([]);
  expect(said).toEqual([]);
});

atClaim('a PDF that is attached is read by keyboard alone, and what is found corrects it', async ({ page }) => {
  await attach(page, 'report.pdf', REPORT);
  await inside(page).focus();
  await page.keyboard.press('Enter');
  const pdf = viewer(page, 'report.pdf');
  const number = pdf.getByRole('textbox', { name: /Page/ });
  await number.fill('9');
  await page.keyboard.press('Enter');
  await expect(number).toHaveValue('1');
  await number.fill('2');
  await page.keyboard.press('Enter');
  await expect(pdf.locator('.textLayer').getByText('Passengers')).toBeAttached();
  await pdf.getByRole('button', { name: 'Larger' }).press('Enter');
  await pdf.getByRole('button', { name: 'Fit' }).press('Enter');
  await pdf.getByText('Page 2 as text').press('Enter');
  const words = pdf.getByRole('textbox', { name: 'Words of page 2' });
  await expect(words).toHaveValue(/^Passengers\nThe ferry/);
  await words.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  await pdf.getByRole('button', { name: 'Take as its words, p. 2' }).press('Enter');
  await expect(field(page, 'Its words')).toHaveValue('Passengers');
  await pdf.getByRole('button', { name: 'Take p. 2 as its place' }).focus();
  await page.keyboard.press('Escape');
  await expect(pdf).toHaveCount(0);
  await expect(field(page, 'Its words')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(panel(page, 1).locator('.loc')).toContainText('p. 2');
  await expect(panel(page, 1).locator('.ev q')).toHaveText('Passengers');
  await inside(page).click();
  await expect(viewer(page, 'report.pdf').locator('.textLayer').getByText('Passengers')).toBeAttached();
});

atClaim('a PDF that cannot be read says why, and can still be saved', async ({ page }) => {
  await attach(page, 'locked.pdf', LOCKED);
  await inside(page).click();
  const pdf = viewer(page, 'locked.pdf');
  await expect(pdf.getByRole('alert')).toContainText('asks for a password', OPENING);
  await expect(pdf.getByRole('link', { name: 'Save the original' })).toHaveAttribute('download', 'locked.pdf');
  await page.keyboard.press('Escape');
  await expect(pdf).toHaveCount(0);
  await choose(page, 'broken.pdf', Buffer.from('%PDF-1.7\n% nothing in it\n%%EOF\n'));
  await page.locator('.file-here').getByRole('button', { name: 'Look inside' }).click();
  await expect(viewer(page, 'broken.pdf').getByRole('alert')).toContainText('cannot be opened here');
});

atClaim('a text is read by its lines', async ({ page }) => {
  await attach(page, 'count.eml', Buffer.from(MAIL));
  await inside(page).click();
  const text = viewer(page, 'count.eml');
  await expect(text.locator('[data-line="4"]')).toHaveText('We counted 43,800 people.');
  await text.locator('[data-line="4"]').click({ clickCount: 3 });
  await expect(text.locator('.taking-words')).toHaveText('“We counted 43,800 people.”');
  await text.getByRole('spinbutton', { name: 'to' }).fill('5');
  await expect(text.locator('[data-chosen]')).toHaveCount(2);
  await axe(page);
  await text.getByRole('button', { name: 'Take as its words, lines 4–5' }).click();
  await expect(field(page, 'Where in it')).toHaveValue('lines 4–5');
  await expect(field(page, 'Its words')).toHaveValue('We counted 43,800 people.\nThat is the year’s figure.');
});

for (const colorScheme of ['light', 'dark'] as const)
  atClaim(`what looks inside files is whole on a telephone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 780 });
    await attach(page, 'report.pdf', REPORT);
    await inside(page).click();
    const pdf = viewer(page, 'report.pdf');
    await expect(pdf.getByText('Nothing of note.')).toBeAttached(OPENING);
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await pdf.getByRole('button', { name: 'Take p. 1 as its place' }).click();
    await expect(pdf).toHaveCount(0);
    await expect(field(page, 'Where in it')).toHaveValue('p. 1');
  });

atClaim('a picture is pointed into before it is attached', async ({ page }) => {
  const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#357' } })
    .png()
    .toBuffer();
  await choose(page, 'chart.png', picture);
  await page.getByRole('button', { name: 'Point at a part of it' }).click();
  await expect
    .poll(() => page.locator('.picture-box img').evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBe(90);
  await page.getByLabel('From the left, %').fill('12');
  await page.getByRole('button', { name: 'Use as its place' }).click();
  await expect(field(page, 'Where in it')).toHaveValue('Box 12–75 % across, 25–75 % down');
});

test('what reads PDFs may fetch nothing but its own parts', async ({ request, origin }) => {
  const answer = await request.get(`${origin}/pdf/${PDF_VERSION}/pdf.worker.min.mjs`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
  );
});
