import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { ClaimView } from '../domain/views';
import { expect, test } from './fixtures';
import { openStory, panel } from './story-page';

const PDF = Buffer.from('%PDF-1.7\n% nine of them\n%%EOF\n');
const photo = () =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();

/** What a browser makes of files that are dropped or pasted. */
const bring = (page: Page, how: 'drop' | 'paste', name: string, type: string, bytes: Buffer) =>
  page.evaluate(
    ({ how: kind, name: called, type: media, bytes: text }) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], called, { type: media }));
      const init = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: data })
          : new ClipboardEvent('paste', { ...init, clipboardData: data }),
      );
    },
    { how, name, type, bytes: bytes.toString('base64') },
  );

const field = (page: Page, label: string) => page.locator('.evidence-form').getByLabel(label, { exact: true });
const choose = (page: Page, option: string) =>
  page.locator('.evidence-form').getByText(option, { exact: true }).click();

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

atClaim('a file is chosen, attached, and saved again as it was', async ({ page }) => {
  await page.keyboard.press('e');
  await choose(page, 'File');
  await field(page, 'File to attach').setInputFiles({ name: 'count.pdf', mimeType: 'application/pdf', buffer: PDF });
  await expect(page.locator('.file-here')).toContainText('count.pdf');
  await field(page, 'Source').fill(`Works order ${Math.random()}`);
  await choose(page, 'Primary');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  const card = panel(page, 1).locator('.ev-file');
  await expect(card).toContainText(`PDF, ${PDF.length} bytes`);
  await expect(card).toContainText('nothing in it was checked for viruses');
  const saving = page.waitForEvent('download');
  await card.getByRole('link', { name: 'count.pdf' }).click();
  const saved = await (await saving).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of saved) parts.push(part as Buffer);
  expect(Buffer.concat(parts).equals(PDF)).toBe(true);
  await page.reload();
  await expect(card).toContainText('count.pdf');
});

atClaim('a picture that is pasted or dropped is shown as a copy', async ({ page }) => {
  await bring(page, 'paste', 'image.jpg', 'image/jpeg', await photo());
  await expect(page.locator('.file-here')).toContainText('image.jpg');
  await field(page, 'Source').fill(`Camera ${Math.random()}`);
  await choose(page, 'Primary');
  await page.keyboard.press('Control+Enter');
  const picture = panel(page, 1).getByRole('img', { name: /image\.jpg/ });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(90);
  await bring(page, 'drop', 'second.jpg', 'image/jpeg', await photo());
  await expect(page.locator('.file-here')).toContainText('second.jpg');
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(page.locator('.file-here')).toHaveCount(0);
});

atClaim('what is refused is said in its place, and what was typed stays', async ({ page }) => {
  await page.keyboard.press('e');
  await choose(page, 'File');
  await field(page, 'Source').fill('Port authority');
  await choose(page, 'Secondary');
  const file = field(page, 'File to attach');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Choose the file' })).toBeVisible();
  await file.setInputFiles({
    name: 'report.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ\0\0 a program'),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'By its name this is a PDF' })).toBeVisible();
  await expect(field(page, 'Source')).toHaveValue('Port authority');
  await file.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: PDF });
  await expect(page.locator('.file-here')).toContainText('report.pdf');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(panel(page, 1).locator('.ev-file')).toContainText('report.pdf');
});

atClaim('a file goes on where the line broke', async ({ page }) => {
  const long = Buffer.concat([PDF, Buffer.alloc(9 * 1024 * 1024, 'x'), Buffer.from('\n%%EOF\n')]);
  let broken = 0;
  await page.route('**/api/v1/uploads/*', async (route) => {
    const isSecond = route.request().method() === 'PATCH' && route.request().headers()['upload-offset'] !== '0';
    if (isSecond && broken < 1) {
      broken += 1;
      return route.abort('connectionreset');
    }
    return route.continue();
  });
  await page.keyboard.press('e');
  await choose(page, 'File');
  await field(page, 'File to attach').setInputFiles({ name: 'long.pdf', mimeType: 'application/pdf', buffer: long });
  await expect(page.getByText('goes on by itself when it is back')).toBeVisible();
  await expect(page.locator('.file-here')).toContainText('9.4 MB', { timeout: 30_000 });
  expect(broken).toBe(1);
});

/** Three seconds of silence. */
function silence(): Buffer {
  const rate = 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + rate * 3, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(rate * 3, 40);
  return Buffer.concat([head, Buffer.alloc(rate * 3, 128)]);
}

async function attached(page: Page, name: string, type: string, bytes: Buffer) {
  await bring(page, 'drop', name, type, bytes);
  await expect(page.locator('.file-here')).toContainText(name);
  await field(page, 'Source').fill(`Witness ${Math.random()}`);
  await choose(page, 'Primary');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(panel(page, 1).locator('.ev-file')).toContainText(name);
}

atClaim('a part of a picture is pointed at, by hand and by figures', async ({ page }) => {
  await attached(page, 'chart.jpg', 'image/jpeg', await photo());
  await page.getByRole('button', { name: 'Point at a part of it' }).click();
  const picture = page.locator('.picture-box .picture');
  await picture.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * 0.1, y + height * 0.2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.5, y + height * 0.6, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByLabel('From the left, %')).toHaveValue('10');
  await page.getByLabel('From the left, %').fill('12');
  await page.getByRole('button', { name: 'Use as its place' }).click();
  await expect(panel(page, 1).locator('.loc')).toContainText(/Box 12–5\d % across, (19|20|21)–(59|60|61) % down/);
  await expect(panel(page, 1).locator('a.picture .box-over')).toBeVisible();
});

atClaim('a recording is played, and a moment of it becomes the place', async ({ page }) => {
  await attached(page, 'call.wav', 'audio/wav', silence());
  const player = panel(page, 1).getByLabel('call.wav', { exact: true });
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => Math.round(audio.duration))).toBe(3);
  await page.getByRole('button', { name: 'What counts begins here' }).click();
  await player.evaluate((audio: HTMLAudioElement) => {
    audio.currentTime = 2;
  });
  await page.getByRole('button', { name: 'It ends here' }).click();
  await expect(panel(page, 1).locator('.loc')).toContainText('00:00:00–00:00:02');
});
