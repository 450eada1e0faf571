import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { hand } from '@/prisma/builders';
import { findBrowser } from '@/scripts/parts/browser.mjs';
import { closeDatabase } from '@/server/database';
import { furnish, longStory } from './long-story';
import { desk, report, times } from './measure';
import { visitor } from './visitor';

// A story of 10,000 words with 1,000 claims and 3,000 pieces of evidence and notes: opening it, and going from claim to claim by key.

const WORDS = 10_000;
const CLAIMS = 1_000;
const OPENINGS = 15;
const KEYS = 200;
const NEXT_P95_MS = 100;
/** As fast as somebody goes through claims they know. */
const BETWEEN_KEYS_MS = 150;
const password = 'a password of ten or more';

const checker = await hand('checker', { password });
const began = performance.now();
const story = await longStory(checker, WORDS, CLAIMS);
await furnish(checker, story.id, story.claims);
await closeDatabase();
console.log(
  `${WORDS} words, ${CLAIMS} claims with ${CLAIMS * 3} pieces of evidence and notes, written through the gate in ${Math.round((performance.now() - began) / 1000)} s`,
);

const person = await visitor(checker.email, password);
const path = `/stories/${story.id}`;
const whole = await person.page(path);
if (whole.status !== 200) throw new Error(`the story answered ${whole.status}`);
const kib = (bytes: number) => `${Math.round(bytes / 1024)} KiB`;
console.log(`HTML ${kib(whole.bytes)}, ${kib(gzipSync(whole.text).byteLength)} gzipped`);
const bytes: number[] = [];
await times(OPENINGS, async () => bytes.push((await person.page(path)).firstByte));
report('to the first byte', bytes, 'ms');

const browser = await chromium.launch({
  ...findBrowser(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const origin = new URL(desk());
await context.addCookies(
  person.cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), domain: origin.hostname, path: '/' };
  }),
);

/** From the start of the navigation until the last mark stands and a frame has been painted after it. */
const opened = (page: Page): Promise<number> =>
  page.evaluate(
    (marks) =>
      new Promise<number>((done) => {
        const look = () => {
          if (document.querySelectorAll('mark.c').length < marks) return void requestAnimationFrame(look);
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
        };
        look();
      }),
    CLAIMS,
  );

// The loader that runs this file names functions by a helper that pages do not have.
await context.addInitScript('globalThis.__name = (named) => named;');
const page = await context.newPage();
const paints: number[] = [];
for (let n = 0; n < OPENINGS; n += 1) {
  await page.goto(desk() + path, { waitUntil: 'commit' });
  paints.push(await opened(page));
  if (n === 0) {
    await page.waitForLoadState('networkidle');
    const script = await page.evaluate(() => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const scripts = entries.filter((entry) => entry.initiatorType === 'script' || entry.name.endsWith('.js'));
      return scripts.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
    });
    console.log(`script ${kib(script)} as sent`);
  }
}
report('to the last mark painted', paints, 'ms');

/** From the key press until the open claim's panel and mark show it and a frame has been painted. */
await page.waitForLoadState('networkidle');
const keys = await page.evaluate(
  async ({ count, pause }) => {
    const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const shown = () =>
      document.querySelector('.list [aria-current="true"], .list [aria-current=""]')?.getAttribute('data-claim');
    const values: number[] = [];
    for (let n = 0; n < count; n += 1) {
      const before = shown();
      const start = performance.now();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      while (shown() === before && performance.now() - start < 2000) await painted();
      await painted();
      values.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, pause));
    }
    return values;
  },
  { count: KEYS, pause: BETWEEN_KEYS_MS },
);
report('key press to next claim painted', keys, 'ms', NEXT_P95_MS);
await browser.close();
