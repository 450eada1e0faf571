import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { PageSession, PageToDraw } from './page-session';

/** In CSS pixels. A longer page is shown as far as this; what a browser can draw as one picture ends soon after. */
const WIDTH = 1280;
const HEIGHT = 900;
const MOST_HEIGHT = 16_000;
const MOST_PAGES = '1-100';

/** How long is waited for what a page still fetches, and for each step that a page's own program may hold up. */
const LOAD_MS = 8_000;
const STEP_MS = 3_000;

/** How a page looked. */
export interface Drawn {
  screenshot: Buffer;
  /** The page goes on below the picture. */
  isCut: boolean;
  pdf: Buffer | null;
}

const metrics = z.object({ cssContentSize: z.object({ height: z.number() }) });
const data = z.object({ data: z.base64() });

/** The end of a step, or of its time. */
const orLater = async (step: Promise<unknown>, ms: number): Promise<void> => {
  const late = new AbortController();
  await Promise.race([step.catch(() => undefined), wait(ms, undefined, { signal: late.signal })]).finally(() =>
    late.abort(),
  );
};

/** Down the page and back, as a reader does: much is fetched only when it comes into sight. */
const LOOK_THROUGH = `(async () => {
  for (let at = 0; at < Math.min(document.documentElement.scrollHeight, ${MOST_HEIGHT}); at += ${HEIGHT}) {
    scrollTo(0, at);
    await new Promise((next) => setTimeout(next, 60));
  }
  scrollTo(0, 0);
})()`;

async function load({ send, once }: PageSession, { url }: PageToDraw): Promise<void> {
  let loader: unknown = null;
  const isQuiet = once('Page.lifecycleEvent', (told) => told.loaderId === loader && told.name === 'networkIdle');
  const opened = send('Page.navigate', { url }).then((told) => {
    loader = told.loaderId;
    return isQuiet;
  });
  await orLater(opened, LOAD_MS);
  await orLater(send('Runtime.evaluate', { expression: LOOK_THROUGH, awaitPromise: true }), STEP_MS);
  await wait(500);
}

/** From here on the page stands still, whatever its program would go on doing. */
async function freeze({ send }: PageSession): Promise<void> {
  const steps = [
    send('Runtime.terminateExecution'),
    send('Emulation.setScriptExecutionDisabled', { value: true }),
    send('Page.stopLoading'),
  ];
  await Promise.all(steps.map((step) => orLater(step, STEP_MS)));
}

async function shot({ send }: PageSession): Promise<Pick<Drawn, 'screenshot' | 'isCut'>> {
  const { cssContentSize } = metrics.parse(await send('Page.getLayoutMetrics'));
  const height = Math.max(1, Math.min(Math.ceil(cssContentSize.height), MOST_HEIGHT));
  const clip = { x: 0, y: 0, width: WIDTH, height, scale: 1 };
  const taken = await send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip });
  return { screenshot: Buffer.from(data.parse(taken).data, 'base64'), isCut: cssContentSize.height > MOST_HEIGHT };
}

const A4 = { paperWidth: 8.27, paperHeight: 11.69 };

/** A page that led itself elsewhere has stopped reading itself: it is loaded once more, without its program. */
async function loadStill(tab: PageSession, page: PageToDraw): Promise<void> {
  await tab.send('Emulation.setScriptExecutionDisabled', { value: true });
  await load(tab, page);
}

async function print({ send }: PageSession): Promise<Buffer> {
  const printed = await send('Page.printToPDF', { ...A4, printBackground: true, pageRanges: MOST_PAGES });
  return Buffer.from(data.parse(printed).data, 'base64');
}

/** Draws a page in a tab that was made ready for it. `onShot` hears of the picture before the PDF, which may come too late. */
export async function drawPage(
  tab: PageSession,
  page: PageToDraw,
  { isLedOn, onShot }: { isLedOn: () => boolean; onShot: (drawn: Drawn) => void },
): Promise<Drawn> {
  await tab.send('Emulation.setDeviceMetricsOverride', {
    width: WIDTH,
    height: HEIGHT,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await load(tab, page);
  if (isLedOn()) await loadStill(tab, page);
  await freeze(tab);
  const picture = await shot(tab);
  onShot({ ...picture, pdf: null });
  return { ...picture, pdf: await print(tab) };
}
