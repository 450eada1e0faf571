import { p, r, wordFile } from '../scripts/test-word/docx';
import { bodyOf, claimOn, openEditor, WORDS } from './edit-page';
import { expect, test } from './fixtures';

const withFootnote = () =>
  Buffer.from(
    wordFile({
      body: p(`${r('Now it has 49,000 hangers')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('.')}`),
      parts: { footnotes: `<w:footnote w:id="2">${p('The engineers, 2 March.')}</w:footnote>` },
    }),
    'base64',
  );

test('a file, or a text pasted over all of it, takes the place of the text, and the claims are found in it', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const { page } = author;
  const story = await newStory(author, WORDS);
  await claimOn(author, story, '49,000');
  await openEditor(author, story);
  const body = 'A new beginning.\n\nIt has 49,000 hangers, the engineers said.\n\nNobody was hurt in March.';
  await page
    .getByLabel('File to bring in')
    .setInputFiles({ name: 'bridges.txt', mimeType: 'text/plain', buffer: Buffer.from(body) });
  await expect(bodyOf(page).locator('p').first()).toHaveText('A new beginning.');
  await expect(bodyOf(page).locator('mark')).toHaveText('49,000');
  await bodyOf(page).click();
  await page.keyboard.press('Control+a');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Pasted.\n\nIt has 49,000 hangers, the engineers said.');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.writing')?.dispatchEvent(event);
  });
  await expect(bodyOf(page).locator('mark')).toHaveText('49,000');
  await expect(bodyOf(page).locator('p')).toHaveText(['Pasted.', 'It has 49,000 hangers, the engineers said.']);
});

test('what was struck out of a text is not pasted as if it stood there, and the page says so', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const { page } = author;
  const story = await newStory(author, WORDS);
  await openEditor(author, story);
  const paste = async (html: string) => {
    await bodyOf(page).click();
    await page.keyboard.press('Control+a');
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', pasted);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector('.writing')?.dispatchEvent(event);
    }, html);
  };
  const said = page.getByText('1 passage that is struck out; its words are left out.');
  await paste('<p>It has <s>48,000</s> 49,000 hangers.</p>');
  await expect(bodyOf(page)).toHaveText('It has 49,000 hangers.');
  await expect(said).toBeVisible();
  await paste('<p>It has <em>49,500</em> hangers.</p>');
  await expect(bodyOf(page)).toHaveText('It has 49,500 hangers.');
  await expect(said).toHaveCount(0);
});

test('what a file brings is undone and done again whole: text, claims, and the footnotes that go along', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const { page } = author;
  const story = await newStory(author, WORDS);
  await claimOn(author, story, '49,000');
  await claimOn(author, story, 'Ten bridges');
  await openEditor(author, story);
  const marks = bodyOf(page).locator('mark');
  const along = page.getByText('1 footnote of the file goes along as a note on the story.');
  await page
    .getByLabel('File to bring in')
    .setInputFiles({ name: 'bridges.docx', mimeType: 'application/octet-stream', buffer: withFootnote() });
  await expect(bodyOf(page)).toHaveText('Now it has 49,000 hangers.');
  await expect(marks).toHaveText('49,000');
  await expect(bodyOf(page).locator('[data-number]')).toHaveAttribute('data-number', '1');
  await expect(page.getByLabel('Headline')).toHaveAccessibleDescription('claim 2');
  await expect(along).toBeVisible();
  await bodyOf(page).click();
  await page.keyboard.press('Control+z');
  await expect(bodyOf(page)).toContainText('Nobody was hurt.');
  await expect(along).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(bodyOf(page)).toHaveText('Now it has 49,000 hangers.');
  await expect(marks).toHaveText('49,000');
  await expect(along).toBeVisible();
  await page.getByRole('button', { name: 'Leave them out' }).click();
  await expect(along).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Saved as draft/)).toBeVisible();
  await page.reload();
  await expect(bodyOf(page)).toHaveText('Now it has 49,000 hangers.');
  await expect(along).toHaveCount(0);
});

test('a fast hand finds every letter where it was typed, also the first of a new paragraph', async ({
  signedIn,
  newStory,
}) => {
  const author = await signedIn('reporter');
  const { page } = author;
  const story = await newStory(author, WORDS);
  await openEditor(author, story);
  const lines = Array.from({ length: 30 }, (_, at) => `Line ${at} of many.`);
  await bodyOf(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await expect(bodyOf(page).locator('p')).toHaveText([...lines, '']);
});
