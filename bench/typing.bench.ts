import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { hand } from '@/prisma/builders';
import { findBrowser } from '@/scripts/parts/browser.mjs';
import { closeDatabase } from '@/server/database';
import { longStory } from './long-story';
import { desk, report } from './measure';
import { visitor } from './visitor';

// Typing on the edit screen with the claims marked in the text, and opening it.

const CASES = [
  { words: 10_000, claims: 500, frame: 20 },
  { words: 50_000, claims: 5_000, frame: 34, opening: 1_000 },
];
const OPENINGS = 7;
const KEYS = 240;
/** A fast hand: ten keys a second. */
const BETWEEN_KEYS_MS = 100;
const password = 'a password of ten or more';

const editor = await hand('editor', { password });
const stories = [];
for (const one of CASES) {
  const began = performance.now();
  const story = await longStory(editor, one.words, one.claims, { settled: false });
  console.log(
    `${one.words} words, ${one.claims} claims written through the gate in ${Math.round((performance.now() - began) / 1000)} s`,
  );
  stories.push({ ...one, id: story.id });
}
await closeDatabase();

const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const browser = await chromium.launch({ ...findBrowser(), args: ARGS.split(' ') });

async function signedIn(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const { cookie } = await visitor(editor.email, password);
  const { hostname } = new URL(desk());
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('='), domain: hostname, path: '/' };
    }),
  );
  // The loader that runs this file names functions by a helper that pages do not have.
  await context.addInitScript('globalThis.__name = (named) => named;');
  return context;
}

/** From the start of the navigation until a selector's element stands and a frame was painted after it. */
const shown = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const look = () => {
          if (!document.querySelector(wanted)) return void requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
        };
        look();
      }),
    selector,
  );

/** Counts the time between frames from now on, until it is asked for them. */
const countFrames = (page: Page) =>
  page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(globalThis, { stetFrames: frames });
  });

const counted = (page: Page) => page.evaluate(() => (globalThis as unknown as { stetFrames: number[] }).stetFrames);

async function typing(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.writing > p')];
    const middle = blocks[Math.floor(blocks.length / 2)] as HTMLElement;
    middle.scrollIntoView({ block: 'center' });
    document.querySelector<HTMLElement>('.writing')?.focus();
    getSelection()?.setBaseAndExtent(middle, 0, middle, 0);
  });
  await page.waitForTimeout(1_500);
  await countFrames(page);
  for (let n = 0; n < KEYS; n += 1) {
    await page.keyboard.type(n % 6 === 5 ? ' ' : 'e');
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  return counted(page);
}

for (const { id, words, claims, frame, opening } of stories) {
  const context = await signedIn();
  const page = await context.newPage();
  const [first, ready]: [number[], number[]] = [[], []];
  for (let n = 0; n < OPENINGS; n += 1) {
    await page.goto(`${desk()}/stories/${id}/edit`, { waitUntil: 'commit' });
    first.push(await shown(page, '.first-words p, .writing p'));
    ready.push(await shown(page, '.writing mark.c'));
  }
  const what = `${words} words, ${claims} claims`;
  report(`${what}: first screen of text`, first, 'ms', opening);
  report(`${what}: the editor with its marks`, ready, 'ms', opening);
  report(`${what}: frame while typing`, await typing(page), 'ms', frame);
  await context.close();
}
await browser.close();
