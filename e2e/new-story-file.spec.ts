import AxeBuilder from '@axe-core/playwright';
import type { StoryView } from '../domain/views';
import { p, r, styled, wordFile } from '../scripts/test-word/docx';
import { expect, test } from './fixtures';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const file = (name: string, buffer: Buffer, mimeType = WORD) => ({ name, mimeType, buffer });

const ferry = () =>
  Buffer.from(
    wordFile({
      body:
        p('Ferry fills up', styled('T')) +
        p(
          `${r('It landed ')}<w:del>${r('34,800')}</w:del><w:ins>${r('43,800')}</w:ins>${r(' people')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('.')}`,
        ) +
        p('The pier', '<w:outlineLvl w:val="1"/>'),
      parts: {
        styles: '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>',
        footnotes: `<w:footnote w:id="2">${p('Harbour office, 2 March.')}</w:footnote>`,
      },
    }),
    'base64',
  );

test('a Word file is seen in the editor first, with what it says of itself; its footnotes become notes', async ({
  signedIn,
}) => {
  const author = await signedIn('reporter');
  const { page } = author;
  await page.goto('/stories/new');
  await page.locator('input[type=file]').setInputFiles(file('ferry.docx', ferry()));
  await expect(page.getByLabel('Headline')).toHaveValue('Ferry fills up');
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveText('It landed 43,800 people.The pier');
  await expect(page.getByText('The file had 1 tracked deletion; its words are left out.')).toBeVisible();
  await expect(page.getByText('1 footnote of the file goes along as a note on the story.')).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.waitForURL(/\/stories\/(?!new)[^/]+$/);
  const story = await author.api.get<StoryView>(`/stories/${page.url().split('/').at(-1)}`);
  expect(story.version.text).toBe('Ferry fills up\nIt landed 43,800 people.\nThe pier');
  const notes = await author.page.request.get(`/api/v1/stories/${story.id}/trail`);
  expect(await notes.text()).toContain('Footnote 1, at “It landed 43,800 people”: Harbour office, 2 March.');
});

test('a file that cannot be read is told in a sentence, and costs nothing that is typed', async ({ signedIn }) => {
  const { page } = await signedIn('reporter');
  await page.goto('/stories/new');
  const text = page.getByRole('textbox', { name: 'Text' });
  const choose = page.locator('input[type=file]');
  await text.click();
  await page.keyboard.type('Words that nobody else has.');
  await choose.setInputFiles(
    file(
      'locked.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ),
  );
  await expect(page.getByText(/locked with a password/)).toBeVisible();
  await choose.setInputFiles(file('copy.pdf', Buffer.from('%PDF-1.7'), 'application/pdf'));
  await expect(page.getByText(/of a kind that is not read here/)).toBeVisible();
  await choose.setInputFiles(file('long.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'text/plain'));
  await expect(page.getByText(/more than 10 MB/)).toBeVisible();
  await expect(text).toHaveText('Words that nobody else has.');
  await page.getByLabel('Headline').fill('Typed first');
  await choose.setInputFiles(file('new.md', Buffer.from('# A head\n\nWords of the **file**.'), 'text/markdown'));
  await expect(text).toHaveText('A headWords of the file.');
  await expect(page.getByLabel('Headline')).toHaveValue('Typed first');
  await text.click();
  await page.keyboard.press('Control+z');
  await expect(text).toHaveText('Words that nobody else has.');
});

test('a file dropped anywhere on the page is brought in, and the page stays', async ({ signedIn }) => {
  const { page } = await signedIn('editor');
  await page.goto('/stories/new');
  await page.getByRole('heading', { name: 'New story' }).waitFor();
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeVisible();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['<h1>Dropped</h1><p>Its words.</p>'], 'a.html', { type: 'text/html' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByLabel('Headline')).toHaveValue('Dropped');
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveText('Its words.');
});
