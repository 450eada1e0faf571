import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EvidenceView } from '@/domain/views';
import type { CaptureRead } from '@/domain/views-capture';
import { call, desk } from '@/prisma/builders-call';
import { bytesAt } from '@/prisma/builders-file';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { browserProgram } from '@/scripts/parts/browser.mjs';
import { fileStore } from '../files/file-store';
import { StoreFailed } from '../files/store';
import { site } from './browser/test-pages';
import { captureOnce } from './capture-worker';
import { keepPicture } from './keep-picture';

await takeTestDatabase();

/** Without a browser on this machine nothing can be drawn. */
const BROWSER = browserProgram() ?? '';
const drawn = test.skipIf(BROWSER === '');

let pages: Awaited<ReturnType<typeof site>>;
const PAGE = '<!doctype html><title>Bridge</title><p>The bridge is shut for eleven weeks.</p>';

beforeAll(async () => {
  pages = await site((asked, said) => {
    const type = asked.url === '/plain' ? 'text/plain' : 'text/html; charset=utf-8';
    said.writeHead(200, { 'content-type': type }).end(PAGE);
  });
  process.env.STET_CAPTURE_ALLOW = pages.host;
});
afterAll(() => pages.close());
beforeEach(() => {
  process.env.STET_CAPTURE = 'on';
});
afterEach(() => {
  process.env.STET_CAPTURE = 'off';
  process.env.STET_BROWSER = '';
});

/** A link that was captured, and what is read of it. */
async function captured(path: string) {
  const { checker, asChecker } = await desk();
  const story = await newStory(checker);
  const claim = await newClaim(checker, story.id, 'opened in 1931');
  const fields = { type: 'link', source: 'Works', tier: 'primary', stance: 'supports', url: `${pages.origin}${path}` };
  const { body } = await call<EvidenceView>(asChecker, 'POST', `/claims/${claim.id}/evidence`, fields);
  expect(await captureOnce({ store: fileStore() })).toBe(true);
  const at = `/evidence/${body.id}/captures/1`;
  const read = (await call<CaptureRead>(asChecker, 'GET', at)).body;
  const card = (await call<EvidenceView>(asChecker, 'GET', `/evidence/${body.id}`)).body.capture;
  const trail = (await call<string>(asChecker, 'GET', `/stories/${story.id}/trail`)).body;
  return { read, card, trail, bytes: (kind: string) => bytesAt(asChecker, `${at}/${kind}`) };
}

drawn(
  'a captured page has a picture to look at and a PDF to save, and the trail names both',
  async () => {
    process.env.STET_BROWSER = BROWSER;
    const { read, card, trail, bytes } = await captured('/page');
    expect(card).toMatchObject({ state: 'captured', hasScreenshot: true, hasPdf: true });
    expect(read).toMatchObject({ hasScreenshot: true, pictureSentence: expect.stringMatching(/^Drawn by a browser/) });
    const [picture, pdf] = [await bytes('screenshot'), await bytes('pdf')];
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(pdf.headers.get('content-disposition')).toMatch(/^attachment; filename="127\.0\.0\.1.*\.pdf"/);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(trail).toMatch(/"pdf":"[0-9a-f]{64}".*"screenshot":"[0-9a-f]{64}"/);
  },
  60_000,
);

test('without a browser the capture stands, and says why there is no picture', async () => {
  const { read, card, bytes } = await captured('/page');
  expect(card).toMatchObject({ state: 'captured', hasScreenshot: false, hasPdf: false });
  expect(read.pictureSentence).toMatch(/^No browser is installed where Stet runs/);
  expect((await bytes('screenshot')).status).toBe(404);
  expect((await bytes('warc')).status).toBe(200);
});

test('with one that does not work it stands too; what is no web page is not drawn', async () => {
  process.env.STET_BROWSER = process.execPath;
  expect((await captured('/page')).read.pictureSentence).toMatch(/^The browser could not draw this page/);
  expect((await captured('/plain')).read.pictureSentence).toMatch(/^Pictures are made of web pages alone/);
});

drawn(
  'a store that has no room for the picture leaves the capture as it is',
  async () => {
    process.env.STET_BROWSER = BROWSER;
    const full = { ...fileStore(), put: () => Promise.reject(new StoreFailed('full', null)) };
    const page = {
      url: `${pages.origin}/page`,
      status: 200,
      headers: {},
      body: Buffer.from(PAGE),
      mediaType: 'text/html',
    };
    expect(await keepPicture(page, { store: full, resolve: async () => [] })).toEqual({
      screenshotSha256: null,
      pdfSha256: null,
      pictureNote: 'not-kept',
    });
  },
  60_000,
);
