import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EvidenceView } from '@/domain/views';
import type { CaptureLine } from '@/domain/views-capture';
import { value } from '@/prisma/builders';
import { call, desk } from '@/prisma/builders-call';
import { bytesAt } from '@/prisma/builders-file';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { endCapture } from '../commands/end-capture';
import { fileStore } from '../files/file-store';
import { keep, perform, view } from '../gate';
import { takeCapture } from '../keeps/job-lease';
import { captureScreen } from '../queries/captures';
import { captureOnce, startCaptures } from './capture-worker';

await takeTestDatabase();

const CAPTURE = { kind: 'system', name: 'capture' } as const;
const article = (words: string) =>
  `<!doctype html><html><head><title>Bridge to close</title></head><body><nav>Home</nav><article><h1>Bridge to close</h1>
  <p>${words}</p>${'<p>The works department said so on Monday, and the harbour office agreed with all of it.</p>'.repeat(6)}
  <script>alert(1)</script></article></body></html>`;

let body = '';
let status = 200;
let asked = 0;
const server = createServer((_request, answer) => {
  asked += 1;
  answer.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  origin = `http://127.0.0.1:${port}`;
  process.env.STET_CAPTURE_ALLOW = `127.0.0.1:${port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  process.env.STET_CAPTURE = 'on';
  body = article('The bridge is shut for eleven weeks from the second of March, the council said.');
  status = 200;
  asked = 0;
});
afterEach(() => {
  process.env.STET_CAPTURE = 'off';
});

const means = () => ({ store: fileStore() });

/** A link on a claim of a story of its own. */
async function link(url: string, excerpt = 'shut for eleven weeks') {
  const { checker, asChecker } = await desk();
  const story = await newStory(checker);
  const claim = await newClaim(checker, story.id, 'opened in 1931');
  const fields = { type: 'link', source: 'Works department', tier: 'primary', stance: 'supports', url, excerpt };
  const { body: evidence } = await call<EvidenceView>(asChecker, 'POST', `/claims/${claim.id}/evidence`, fields);
  const at = `/evidence/${evidence.id}`;
  const read = async () => (await call<EvidenceView>(asChecker, 'GET', at)).body.capture;
  const again = () => call<EvidenceView>(asChecker, 'POST', `/evidence/${evidence.id}/captures`, {});
  const trail = async () => (await call<string>(asChecker, 'GET', `/stories/${story.id}/trail`)).body;
  return { asChecker, story, claim, evidence, at, read, again, trail };
}

test('the wire that a page is credited to is shown, and counts once a person has said so', async () => {
  body = article('LONDON (Reuters) - The bridge is shut for eleven weeks, the council said on Monday.');
  const { asChecker, evidence, read, at } = await link(`${origin}/wire`);
  await captureOnce(means());
  expect(await read()).toMatchObject({ state: 'captured', credit: 'Reuters' });
  const before = await call<EvidenceView>(asChecker, 'GET', at);
  expect(before.body.credit).toBe('');
  const taken = await call<EvidenceView>(asChecker, 'PATCH', `/evidence/${evidence.id}`, { credit: 'Reuters' });
  expect(taken.body).toMatchObject({ credit: 'Reuters', capture: { credit: '' } });
});

describe('a link that is attached', () => {
  test('waits, is captured, and keeps what was received, its words and whether the excerpt is there', async () => {
    const { evidence, read, trail, at, asChecker, claim } = await link(`${origin}/a`);
    expect(evidence.capture).toMatchObject({ state: 'waiting', number: 1, again: { may: false } });
    expect(await captureOnce(means())).toBe(true);
    expect(await read()).toMatchObject({
      state: 'captured',
      finalUrl: `${origin}/a`,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      excerptFound: true,
      excerptAs: 'exact',
      isReadable: true,
      changed: null,
      again: { may: true },
    });
    const read1 = await call<{ title: string; blocks: { text: string }[] }>(
      asChecker,
      'GET',
      `/evidence/${evidence.id}/captures/1`,
    );
    const words = read1.body.blocks.map((block) => block.text).join(' ');
    expect(words).toContain('shut for eleven weeks');
    expect(words).not.toContain('alert(1)');
    const warc = await bytesAt(asChecker, `/evidence/${evidence.id}/captures/1/warc`);
    expect(gunzipSync(warc.bytes).toString()).toContain(`WARC-Target-URI: ${origin}/a`);
    expect(gunzipSync(warc.bytes).toString()).toContain(body);
    expect(warc.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await bytesAt(asChecker, `/evidence/${evidence.id}/captures/1/screenshot`)).status).toBe(404);
    expect((await bytesAt(asChecker, `/evidence/${evidence.id}/captures/1/pdf`)).status).toBe(404);
    expect((await bytesAt(asChecker, `/evidence/${evidence.id}/captures/1/timestamp`)).status).toBe(404);
    expect(await trail()).toContain('"actor":"system:capture","type":"capture.made"');
    expect(evidence.claimRevisions[claim.id]).toBe(
      (await call<EvidenceView>(asChecker, 'GET', at)).body.claimRevisions[claim.id],
    );
  });

  test('that leads inward fails at once and for good', async () => {
    const { read, again } = await link('http://169.254.169.254/latest/');
    await captureOnce(means());
    expect(await read()).toMatchObject({
      state: 'failed',
      code: 'address-refused',
      nextTryAt: null,
      again: { may: true },
    });
    expect((await read()).sentence).toMatch(/^This address leads into a private network.*not tried again/);
    expect(await captureOnce(means(), new Date(Date.now() + 90 * 86_400_000))).toBe(false);
    expect((await again()).body.capture).toMatchObject({ state: 'waiting', number: 2 });
    await captureOnce(means());
  });

  test('whose site is busy is tried again, later each time, and not for ever', async () => {
    status = 503;
    const { read, trail } = await link(`${origin}/busy`);
    let now = Date.now();
    const waits: number[] = [];
    for (;;) {
      expect(await captureOnce(means(), new Date(now))).toBe(true);
      const { nextTryAt, code } = await read();
      expect(code).toBe('answer-later');
      if (!nextTryAt) break;
      waits.push(Math.round((Date.parse(nextTryAt) - Date.now()) / 60_000));
      expect(await captureOnce(means(), new Date(Date.parse(nextTryAt) - 5_000))).toBe(false);
      now = Date.parse(nextTryAt);
    }
    expect([waits, asked]).toEqual([[1, 10, 60, 360, 1440], 6]);
    expect((await trail()).match(/capture\.failed/g)).toHaveLength(6);
    expect(await captureOnce(means(), new Date(now + 90 * 86_400_000))).toBe(false);
  });

  test('of a kind that is none, or on a desk that captures nothing, is not captured', async () => {
    const { evidence: mail, again } = await link('mailto:works@example.org');
    expect(mail.capture).toMatchObject({ state: 'none', again: { may: false } });
    expect(await again()).toMatchObject({ status: 422 });
    process.env.STET_CAPTURE = 'listed';
    expect((await link('https://example.org/')).evidence.capture.state).toBe('none');
    expect((await link(`${origin}/listed`)).evidence.capture.state).toBe('waiting');
    await captureOnce(means());
    process.env.STET_CAPTURE = 'off';
    const off = await link(`${origin}/off`);
    expect(off.evidence.capture).toMatchObject({
      state: 'none',
      again: { why: expect.stringMatching(/switched off/) },
    });
    expect((await off.again()).body).toMatchObject({ detail: expect.stringMatching(/switched off/) });
    expect(await captureOnce(means())).toBe(false);
  });
});

describe('captured again', () => {
  test('a page that reads otherwise is said to have changed, and the excerpt that is gone to be absent', async () => {
    const { read, again, evidence, asChecker } = await link(`${origin}/changing`);
    await captureOnce(means());
    await again();
    expect(await again()).toMatchObject({ status: 422 });
    await captureOnce(means());
    expect(await read()).toMatchObject({ number: 2, changed: false });
    body = article('The bridge is shut for twelve weeks from the second of March, the council said.');
    await again();
    await captureOnce(means());
    expect(await read()).toMatchObject({ number: 3, changed: true, excerptFound: false, excerptAs: 'absent' });
    const list = await call<{ items: CaptureLine[] }>(asChecker, 'GET', `/evidence/${evidence.id}/captures`);
    expect(list.body.items.map((one) => [one.number, one.changed])).toEqual([
      [3, true],
      [2, false],
      [1, null],
    ]);
  });

  test('both pages are there to be compared, and no page of another story', async () => {
    const { story, evidence, again } = await link(`${origin}/compared`);
    const { checker } = await desk();
    await captureOnce(means());
    body = article('The bridge is shut for twelve weeks.');
    await again();
    await captureOnce(means());
    const ask = (on: string, more = {}) =>
      view(captureScreen, { story: on, evidence: evidence.id, ...more }, checker.caller);
    const both = value(await ask(story.id, { with: 1 }));
    expect([both.shown?.number, both.before?.number]).toEqual([2, 1]);
    expect(both.shown?.blocks.map((block) => block.text).join()).toContain('twelve weeks');
    expect(both.before?.blocks.map((block) => block.text).join()).toContain('eleven weeks');
    expect(await ask(story.id, { number: 3 })).toMatchObject({ ok: false });
    expect(await ask((await link(`${origin}/other`)).story.id)).toMatchObject({ ok: false });
    await captureOnce(means());
  });

  test('another excerpt is looked for in the same page; another address is captured', async () => {
    const { read, at, asChecker } = await link(`${origin}/a`, 'twelve weeks');
    await captureOnce(means());
    expect((await read()).excerptFound).toBe(false);
    await call(asChecker, 'PATCH', at, { revision: 1, excerpt: 'eleven weeks' });
    expect(await read()).toMatchObject({ number: 1, excerptFound: true });
    await call(asChecker, 'PATCH', at, { revision: 2, url: `${origin}/b` });
    expect(await read()).toMatchObject({ number: 2, state: 'waiting' });
    await captureOnce(means());
    expect(await read()).toMatchObject({ number: 2, finalUrl: `${origin}/b` });
  });
});

describe('several workers', () => {
  test('never take up the same job, and do them all', async () => {
    const links = await Promise.all(Array.from({ length: 6 }, (_, at) => link(`${origin}/several/${at}`)));
    asked = 0;
    const workers = [startCaptures(means(), 2), startCaptures(means(), 1)];
    await expect
      .poll(async () => (await Promise.all(links.map(({ read }) => read()))).map((one) => one.state), {
        timeout: 15_000,
      })
      .toEqual(Array(6).fill('captured'));
    await Promise.all(workers.map((one) => one.stop()));
    expect(asked).toBe(6);
  });

  test('a lease that ran out is anybody’s, and the worker that comes late changes nothing', async () => {
    const { story, read, trail } = await link(`${origin}/late`);
    const first = await keep(takeCapture('first', new Date()));
    expect(await keep(takeCapture('second', new Date()))).toBeNull();
    const second = await keep(takeCapture('second', new Date(Date.now() + 200_000)));
    expect([first?.capture, first?.taken]).toEqual([second?.capture, 1]);
    const outcome = (lease: string) => ({
      story: story.id,
      capture: first?.capture,
      lease,
      made: null,
      fault: 'unreachable',
    });
    expect(await perform(endCapture, outcome('first'), CAPTURE)).toMatchObject({
      ok: false,
      refusal: { code: 'not-found' },
    });
    expect((await read()).state).toBe('waiting');
    expect(await perform(endCapture, outcome('second'), CAPTURE)).toMatchObject({ ok: true });
    expect(await perform(endCapture, outcome('second'), CAPTURE)).toMatchObject({ ok: false });
    expect((await trail()).match(/capture\.failed/g)).toHaveLength(1);
  });

  test('a store that fails is said, and tried again', async () => {
    const { read } = await link(`${origin}/full`);
    const files = process.env.STET_FILES;
    process.env.STET_FILES = '/dev/full/files';
    await captureOnce(means());
    process.env.STET_FILES = files;
    expect(await read()).toMatchObject({
      state: 'failed',
      code: 'store-failed',
      nextTryAt: expect.any(String),
      sha256: null,
    });
  });
});
