import type { PictureFault } from '@/domain/picture';
import { logFailure } from '../../log/log';
import type { Resolve } from '../address-guard';
import { browserPath } from './browser-setting';
import { checkingProxy } from './checking-proxy';
import { type Drawn, drawPage } from './draw-page';
import { watchMemory } from './memory-watch';
import { handOver, openTab, type PageToDraw } from './page-session';
import { type RunningBrowser, startBrowser } from './start-browser';

const WHOLE_MS = 30_000;
/** A page that is longer is no page that anybody reads. */
const MOST_BODY = 20 * 1024 * 1024;

/** Why it was ended before it was done. */
class Ended extends Error {
  constructor(readonly fault: PictureFault) {
    super(`a page was not drawn: ${fault}`);
  }
}

/** Rejects when the time is up or the browser holds too much. */
function limits(browser: RunningBrowser): { broken: Promise<never>; lift: () => void } {
  let lift: () => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    const late = setTimeout(() => reject(new Ended('too-slow')), WHOLE_MS);
    const unwatch = watchMemory(browser.pid, () => reject(new Ended('too-large')));
    lift = () => {
      clearTimeout(late);
      unwatch();
    };
  });
  broken.catch(() => undefined);
  return { broken, lift };
}

async function draw(page: PageToDraw, browser: RunningBrowser, proxy: Awaited<ReturnType<typeof checkingProxy>>) {
  let drawn: Drawn | null = null;
  const { broken, lift } = limits(browser);
  const work = async () => {
    const tab = await openTab(browser.pipe);
    const { isLedOn } = await handOver(browser.pipe, tab, page, proxy);
    const onShot = (shot: Drawn) => {
      drawn = shot;
    };
    return drawPage(tab, page, { isLedOn, onShot });
  };
  try {
    return await Promise.race([work(), broken, browser.pipe.gone]);
  } catch (error) {
    if (drawn) return drawn as Drawn;
    if (error instanceof Ended) return error.fault;
    if (proxy.isSpent()) return 'too-large';
    // Never what the browser said: it may quote the page.
    logFailure('the picture of a captured page', error, { browser: await browser.fate() });
    return 'failed';
  } finally {
    lift();
  }
}

/**
 * How a page looks, drawn by a browser of its own from the bytes that were received; or why there is no picture. Never
 * fails, and leaves nothing running.
 */
export async function picturePage(page: PageToDraw, resolve: Resolve): Promise<Drawn | PictureFault> {
  const path = browserPath();
  if (path === null) return 'no-browser';
  if (page.body.length > MOST_BODY) return 'too-large';
  const stop = new AbortController();
  const proxy = await checkingProxy({ resolve, page: new URL(page.url) }, stop.signal);
  try {
    const browser = await startBrowser(path, proxy.port);
    try {
      return await draw(page, browser, proxy);
    } finally {
      await browser.end();
    }
  } catch (error) {
    logFailure('the browser for a captured page', error);
    return 'failed';
  } finally {
    stop.abort();
    proxy.close();
  }
}
