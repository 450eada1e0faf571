import type { Page } from '@playwright/test';
import type { StoryView } from '../domain/views';
import { expect, type SignedIn } from './fixtures';

/** The story screen as a person uses it. */

export async function openStory(who: SignedIn, story: StoryView, hash = '') {
  await who.page.goto(`/stories/${story.id}${hash}`);
  await expect(who.page.getByRole('main')).toBeVisible();
  // Keys work once the page has come alive.
  await expect(who.page.locator('.page-story')).not.toHaveAttribute('aria-busy');
}

interface Edge {
  x: number;
  y: number;
}

/** Where words of the galley begin and end on the screen. */
const edgesOf = (page: Page, words: string): Promise<{ from: Edge; to: Edge }> =>
  page.evaluate((wanted) => {
    const galley = document.querySelector('.galley article');
    if (!galley) throw new Error('no galley');
    const walker = document.createTreeWalker(galley, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (!first || !last) break;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    throw new Error(`the galley does not say “${wanted}”`);
  }, words);

export async function selectByMouse(page: Page, words: string) {
  const { from, to } = await edgesOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Selects from the first place of some words to the end of the last, whichever way they are written. */
export const selectWords = (page: Page, from: string, to = from) =>
  page.evaluate(
    ([first, last]) => {
      const galley = document.querySelector<HTMLElement>('.galley');
      const article = galley?.querySelector('article');
      if (!galley || !article) throw new Error('no galley');
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('[data-aside]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const nodes: { node: Node; at: number }[] = [];
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, at: text.length });
        text += node.textContent ?? '';
      }
      const point = (place: number, end: boolean): [Node, number] => {
        const found = nodes.findLast(({ at }) => (end ? at < place : at <= place));
        if (!found) throw new Error('outside the galley');
        return [found.node, place - found.at];
      };
      const start = text.indexOf(first ?? '');
      const stop = text.indexOf(last ?? '');
      if (start === -1 || stop === -1) throw new Error(`the galley does not say “${first}” and “${last}”`);
      const range = document.createRange();
      range.setStart(...point(start, false));
      range.setEnd(...point(stop + (last ?? '').length, true));
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      galley.focus();
    },
    [from, to],
  );

export const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '');

export const panel = (page: Page, number: number) =>
  page.getByRole('complementary', { name: `Claim ${number}`, exact: true });

export const listed = (page: Page) => page.getByRole('navigation', { name: 'Claims' }).getByRole('link');

/** Pastes as a person does, into the field that has the focus. */
export const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
