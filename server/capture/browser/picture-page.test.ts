import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserProgram } from '@/scripts/parts/browser.mjs';
import { picturePage } from './picture-page';
import { inwardPage } from './test-inward-page';
import { ownTemporaryFolder, site, trap } from './test-pages';

/** Real pages in a real browser. Without one on this machine there is nothing to try. */
const BROWSER = browserProgram() ?? '';
const drawn = describe.skipIf(BROWSER === '');

let traps: Awaited<ReturnType<typeof trap>>;
let pages: Awaited<ReturnType<typeof site>>;
let worker = '';

beforeAll(async () => {
  traps = await trap();
  pages = await site((asked, said) => {
    const url = new URL(asked.url ?? '', 'http://x');
    if (url.pathname === '/redirect') return said.writeHead(302, { location: url.searchParams.get('to') ?? '/' }).end();
    if (url.pathname === '/sw.js') return said.writeHead(200, { 'content-type': 'text/javascript' }).end(worker);
    if (url.pathname === '/drip') return said.writeHead(200).write('x');
    if (url.pathname === '/flood') return flood(said);
    said.writeHead(200, { 'content-type': 'text/plain', 'access-control-allow-origin': '*' }).end('');
  });
  process.env.STET_CAPTURE = 'on';
});
afterAll(() => {
  traps.close();
  pages.close();
});
afterEach(() => {
  pages.asked.length = 0;
  process.env.STET_BROWSER = BROWSER;
  process.env.STET_CAPTURE_ALLOW = pages.host;
});
process.env.STET_BROWSER = BROWSER;

let flooded = 0;
const PART = Buffer.alloc(1_000_000, 'x');
const flood = (said: ServerResponse) => {
  said.writeHead(200);
  const more = () => {
    while (!said.destroyed && said.write(PART)) flooded += PART.length;
  };
  said.on('drain', more);
  more();
};

/** Every name leads inward. */
const inward = async () => ['127.0.0.1', '::1'];

const draw = (body: string | Buffer, url = `${pages.origin}/page`) => {
  process.env.STET_CAPTURE_ALLOW = pages.host;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return picturePage({ url, status: 200, headers, body: Buffer.from(body) }, inward);
};

const picture = async (body: string, url?: string) => {
  const made = await draw(body, url);
  if (typeof made === 'string') throw new Error(`no picture: ${made}`);
  return { ...made, width: made.screenshot.readUInt32BE(16), height: made.screenshot.readUInt32BE(20) };
};

/** A page that asks for much comes to its end with a picture, or on a busy machine without one. */
const ENDED = /^(PNG|too-slow)$/;
const ended = (made: Awaited<ReturnType<typeof picturePage>>) =>
  typeof made === 'string' ? made : made.screenshot.subarray(1, 4).toString();

const temporary = ownTemporaryFolder();
afterAll(temporary.clear);

drawn('a page', () => {
  test('is drawn from the bytes that were received, whole, with what it fetches; nothing is left behind', async () => {
    const made = await picture(
      `<!doctype html><body style="margin:0"><p style="height:2500px">Eleven weeks</p><img loading="lazy" src="/late">`,
    );
    expect(made.screenshot.subarray(1, 4).toString()).toBe('PNG');
    expect([made.width, made.isCut]).toEqual([1280, false]);
    expect(made.height).toBeGreaterThan(2500);
    expect(made.pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pages.asked).toContain('/late');
    expect(pages.asked).not.toContain('/page');
    expect(temporary.left()).toEqual([]);
  }, 60_000);

  test('that is very long is shown as far as a picture goes', async () => {
    const made = await picture('<!doctype html><body style="margin:0"><p style="height:60000px;margin:0">x</p>');
    expect([made.height, made.isCut]).toEqual([16_000, true]);
  }, 60_000);

  test('that leads itself elsewhere is drawn as it was received', async () => {
    const made = await picture('<!doctype html><script>location.href = "/elsewhere"</script><p>Here');
    expect([made.width, pages.asked.includes('/elsewhere')]).toEqual([1280, false]);
  }, 60_000);
});

drawn('nobody on this machine is connected to', () => {
  const forms = () => [
    `127.0.0.1:${traps.port}`,
    `localhost:${traps.port}`,
    `[::1]:${traps.port}`,
    `[::ffff:127.0.0.1]:${traps.port}`,
    `2130706433:${traps.port}`,
    `0177.0.0.1:${traps.port}`,
    `0x7f.1:${traps.port}`,
    `0.0.0.0:${traps.port}`,
    `intern.example:${traps.port}`,
    '169.254.169.254',
    'intern.example',
  ];
  const udp = () => [`127.0.0.1:${traps.udpPort}`, `[::1]:${traps.udpPort}`, `localhost:${traps.udpPort}`];

  test('whatever the page tries, but the host that is allowed', async () => {
    const { page, worker: installs } = inwardPage(forms(), udp());
    worker = installs;
    expect(ended(await draw(page))).toMatch(ENDED);
    expect(traps.counted).toEqual({ connections: 0, packets: 0 });
    expect(pages.asked).toContain('/from-the-worker');
    expect(pages.asked.filter((one) => one.startsWith('/redirect')).length).toBeGreaterThan(20);
  }, 90_000);

  test('the same page reaches the host that is allowed in those very ways', async () => {
    worker = '';
    await picture(inwardPage([pages.host], [pages.host]).page);
    const ways = pages.asked.filter((one) => one.startsWith('/')).map((one) => one.replace(/0$/, '').slice(1));
    expect(ways).toEqual(
      expect.arrayContaining(
        'img iframe script module css import font background prefetch preload video object form fetch nocors xhr beacon events ws worker workerfetch redirected refetched refresh'.split(
          ' ',
        ),
      ),
    );
  }, 90_000);

  test('a page of the open network does not reach the host that is allowed either', async () => {
    worker = '';
    const { page } = inwardPage([pages.host, ...forms()], udp());
    expect(ended(await draw(page, 'http://page.example/'))).toMatch(ENDED);
    expect(pages.asked).toEqual([]);
    expect(traps.counted).toEqual({ connections: 0, packets: 0 });
  }, 90_000);
});

const BAD = [
  '<script>for (;;) alert(1)</script>',
  '<script>onload = () => { for (;;); }</script>',
  '<script>onbeforeunload = () => "stay"; location.reload()</script>',
  '<img src="/drip"><script src="/drip"></script>',
  '<script>setInterval(() => document.body.append("more "), 1)</script>',
  '<script>for (let n = 0; n < 20; n += 1) open("/window")</script>',
];

async function endEach(bodies: readonly string[]): Promise<void> {
  for (const body of bodies) {
    expect(ended(await draw(`<!doctype html><p>Here${body}`)), body).toMatch(ENDED);
  }
}

drawn('a bad page comes to an end, with the picture there is or none', () => {
  test('two at a time, as they are captured', async () => {
    const [one, other] = [BAD.filter((_, at) => at % 2 === 0), BAD.filter((_, at) => at % 2 === 1)];
    await Promise.all([one, other].map(endEach));
    expect(temporary.left()).toEqual([]);
  }, 180_000);

  test('one that is too long, or loads too much, is told apart', async () => {
    expect(await draw(Buffer.alloc(50_000_000, 'x '))).toBe('too-large');
    const more = '<!doctype html><p>Here<script>for (const n of [1, 2, 3]) fetch("/flood?" + n)</script>';
    expect(typeof (await draw(more))).toBe('object');
    expect(flooded).toBeLessThan(200_000_000);
  }, 90_000);
});

describe('where there is no browser, or none that works', () => {
  test('there is no picture, and why', async () => {
    process.env.STET_BROWSER = '';
    expect(await draw('<p>Here')).toBe('no-browser');
    process.env.STET_BROWSER = 'off';
    expect(await draw('<p>Here')).toBe('no-browser');
    process.env.STET_BROWSER = '/no/such/browser';
    expect(await draw('<p>Here')).toBe('failed');
    process.env.STET_BROWSER = process.execPath;
    expect(await draw('<p>Here')).toBe('failed');
    expect(temporary.left()).toEqual([]);
  });
});
