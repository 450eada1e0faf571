import type { Page } from '@playwright/test';
import type { StoryView } from '../domain/views';
import { expect, type SignedIn, test } from './fixtures';

/** Pastes as a browser does, with what the clipboard holds in each form. */
async function paste(page: Page, clip: { text?: string; html?: string }) {
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer();
    if (text) clipboardData.setData('text/plain', text);
    if (html) clipboardData.setData('text/html', html);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.writing')?.dispatchEvent(event);
  }, clip);
}

async function handIn(author: SignedIn): Promise<StoryView> {
  await author.page.getByRole('button', { name: 'Hand in' }).click();
  await author.page.waitForURL(/\/stories\/(?!new)[^/]+$/);
  return author.api.get<StoryView>(`/stories/${author.page.url().split('/').at(-1)}`);
}

test('a reporter pastes plain text, takes its first line as the headline, and hands it in', async ({ signedIn }) => {
  const author = await signedIn('reporter');
  const { page } = author;
  await page.goto('/stories/new');
  await paste(page, { text: 'Ferry fills up\n\nIt landed 43,800 people\nlast year.\n\nThat is 120 a day.' });
  await page.getByRole('button', { name: 'Take the first line as the headline' }).click();
  await expect(page.getByLabel('Headline')).toHaveValue('Ferry fills up');
  await page.getByLabel('Byline').fill('By Ada Brandt');
  await page.getByLabel('Due').fill('2030-05-01T18:00');
  const story = await handIn(author);
  expect(story.version.text).toBe(
    'Ferry fills up\nBy Ada Brandt\nIt landed 43,800 people last year.\nThat is 120 a day.',
  );
  expect(story.people).toEqual([{ person: author.id, as: 'author' }]);
  expect(story.dueAt).not.toBeNull();
});

test('pasted HTML becomes what a story is made of, and nothing in it runs', async ({ signedIn }) => {
  const author = await signedIn('checker');
  const { page } = author;
  await page.goto('/stories/new');
  await page.getByLabel('Headline').fill('Ferry fills up');
  await paste(page, {
    html: `<h1>Where it goes</h1><p onclick="window.ran=1">One <b>bold</b> <a href="javascript:window.ran=1">word</a>.
      <img src="x" onerror="window.ran=1"><script>window.ran=1</script></p><ul><li>first</li></ul>
      <figure><figcaption>The pier. <span class="credit">Photo: Me</span></figcaption></figure>`,
  });
  const story = await handIn(author);
  expect(story.version.text).toBe('Ferry fills up\nWhere it goes\nOne bold word.\nfirst\nThe pier.\nPhoto: Me');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('every form of block can be given by the toolbar, by keys alone', async ({ signedIn }) => {
  const author = await signedIn('editor');
  const { page } = author;
  await page.goto('/stories/new');
  await page.getByLabel('Headline').fill('Ferry fills up');
  await page.getByRole('textbox', { name: 'Text' }).focus();
  await page.keyboard.type('The pier, by night');
  for (const name of [
    'Heading',
    'Subheading',
    'Quote',
    'Pull quote',
    'Caption',
    'Credit',
    'Bullet list',
    'Numbered list',
  ]) {
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
  }
  await page.getByRole('button', { name: 'Paragraph', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Heading', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const story = await handIn(author);
  expect(story.version.text).toBe('Ferry fills up\nThe pier, by night');
});

test('neither a refusal nor leaving the page loses what was typed', async ({ signedIn }) => {
  const author = await signedIn('reporter');
  const { page } = author;
  await page.goto('/stories/new');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('Words that nobody else has.');
  await page.getByLabel('Headline').fill('Kept');
  await page.route('**/api/v1/stories', (route) => route.abort());
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('What you typed is still here')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveText('Words that nobody else has.');
  await page.getByRole('link', { name: 'Desk', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Headline')).toHaveValue('Kept');
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveText('Words that nobody else has.');
  await page.unroute('**/api/v1/stories');
  expect((await handIn(author)).headline).toBe('Kept');
});

test('an editor puts people on the story as it is handed in', async ({ signedIn, newPerson }) => {
  const [editor, author] = [await signedIn('editor'), await newPerson('reporter')];
  const { page } = editor;
  await page.goto('/stories/new');
  await page.getByLabel('Headline').fill('Ferry fills up');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('It landed 43,800 people.');
  await page.getByLabel('Person', { exact: true }).selectOption(author.id);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('Person', { exact: true }).selectOption(editor.id);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('Restricted').check();
  const story = await handIn(editor);
  expect(story.restricted).toBe(true);
  expect(story.people).toEqual(
    expect.arrayContaining([
      { person: author.id, as: 'author' },
      { person: editor.id, as: 'editor' },
    ]),
  );
});

test('who may not hand in a story is told who may', async ({ signedIn }) => {
  const { page } = await signedIn('legal');
  await page.goto('/stories/new');
  await expect(page.getByText('Reporters, checkers and editors hand in stories.')).toBeVisible();
});
