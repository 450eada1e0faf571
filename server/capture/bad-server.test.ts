import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MadeCapture, madeCapture } from '@/domain/capture';
import { failedSentence } from '@/domain/sentences/captures';
import { folderStore } from '../files/folder-store';
import { runCapture } from './run-capture';
import { type Listener, listen, type Say, says } from './test-listener';

let server: Listener;
let folder: string;
beforeAll(async () => {
  server = await listen('127.0.0.1');
  process.env.STET_CAPTURE_ALLOW = `127.0.0.1:${server.port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-bad-server-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
const captured = (say: Say, seconds = 20) => {
  server.say = say;
  const means = { store: folderStore(folder), resolve: async () => [], seconds };
  return runCapture({ url: `http://127.0.0.1:${server.port}/0`, excerpt: 'eleven weeks' }, means);
};

const head = (lines: string, status = '200 OK') => `HTTP/1.1 ${status}\r\n${lines}\r\n`;
const whole = (body: string | Buffer, lines = '', status = '200 OK') =>
  Buffer.concat([Buffer.from(head(`Content-Length: ${body.length}\r\n${lines}`, status)), Buffer.from(body)]);
const answers = (status: string) => says(head('Content-Length: 0\r\n', status));

/** Goes on with this for as long as anybody listens. */
const endless =
  (first: string, more: () => string | Buffer, each = 1): Say =>
  (socket) => {
    socket.write(first);
    const flood = setInterval(() => socket.writableLength === 0 && socket.write(more()), each);
    socket.once('close', () => clearInterval(flood));
  };
const onTo = (location: string | Buffer) =>
  Buffer.concat([
    Buffer.from('HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: '),
    Buffer.from(location),
    Buffer.from('\r\n\r\n'),
  ]);
const MB = 1024 * 1024;
const filler = Buffer.alloc(MB, 'x');

const SENTENCES: Record<string, RegExp> = {
  'wrong-length': /^The site sent more or less than it said it would\. It is tried again/,
  'too-large': /^The page is larger than 50 MB\. It is not tried again\. Save the page yourself/,
  'too-slow': /^The site took longer than 30 seconds\. It is tried again/,
  'too-many-hops': /^The address leads on to another more than five times\. It is not tried again/,
  'not-understood': /^The site answered in a way that is no page\. It is tried again/,
  'answer-refused': /^The site refuses to show this page to a program, or asks for a sign-in\. It is not tried again/,
  'answer-gone': /^The site says that there is no such page\. It is not tried again/,
  'answer-later': /^The site is too busy, or has a fault of its own\. It is tried again/,
  'answer-empty': /^The site answered with nothing\. It is tried again/,
};
const FOR_GOOD = ['too-large', 'too-many-hops', 'answer-refused', 'answer-gone'];

describe('a bad answer ends in a clear sentence, and nothing of it is kept', () => {
  test.each<[string, Say, string]>([
    ['shorter than it said', says(head('Content-Length: 100\r\n').concat('short')), 'wrong-length'],
    ['longer than it said', says(head('Content-Length: 3\r\n').concat('much longer')), 'wrong-length'],
    ['chunks without an end', says(head('Transfer-Encoding: chunked\r\n').concat('5\r\nshort\r\n')), 'wrong-length'],
    [
      'a chunk shorter than it said',
      says(head('Transfer-Encoding: chunked\r\n').concat('ff\r\nshort')),
      'wrong-length',
    ],
    ['cut off within its headers', says('HTTP/1.1 200 OK\r\nConte'), 'wrong-length'],
    ['hung up on at once', (socket) => void socket.destroy(), 'wrong-length'],
    [
      'reset in the middle',
      (socket) => void socket.write(head('Content-Length: 9\r\n'), () => socket.resetAndDestroy()),
      'wrong-length',
    ],
    [
      'chunks that are none',
      says(head('Transfer-Encoding: chunked\r\n').concat('zz\r\nrubbish\r\n0\r\n\r\n')),
      'not-understood',
    ],
    [
      'a chunk of more than there is',
      says(head('Transfer-Encoding: chunked\r\n').concat(`${'f'.repeat(17)}\r\n`)),
      'not-understood',
    ],
    ['two lengths', says(head('Content-Length: 3\r\nContent-Length: 4\r\n').concat('four')), 'not-understood'],
    [
      'a length and chunks',
      says(head('Content-Length: 3\r\nTransfer-Encoding: chunked\r\n').concat('0\r\n\r\n')),
      'not-understood',
    ],
    ['a length that is none', says(head('Content-Length: -1\r\n').concat('x')), 'not-understood'],
    ['no HTTP', says('SSH-2.0-OpenSSH_9.7\r\n'), 'not-understood'],
    ['HTTP/0.9', says('<p>shut for eleven weeks</p>'), 'not-understood'],
    ['another HTTP', says('HTTP/3.7 200 OK\r\n\r\nx'), 'not-understood'],
    ['a status that is none', says('HTTP/1.1 OK\r\n\r\nx'), 'not-understood'],
    ['nothing but zeros', says(Buffer.alloc(1000)), 'not-understood'],
    ['a zero within a header', says(head('X-Odd: a\0b\r\n').concat('x')), 'not-understood'],
    [
      'headers without an end',
      endless('HTTP/1.1 200 OK\r\n', () => `X-More: ${'x'.repeat(4000)}\r\n`),
      'not-understood',
    ],
    ['one header without an end', endless('HTTP/1.1 200 OK\r\nX-More: ', () => 'x'.repeat(4000)), 'not-understood'],
    ['a thousand hints before it', endless('', () => 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100)), 'not-understood'],
    ['a page without an end', endless(head(''), () => filler), 'too-large'],
    [
      'chunks for ever',
      endless(head('Transfer-Encoding: chunked\r\n'), () =>
        Buffer.concat([Buffer.from('100000\r\n'), filler, Buffer.from('\r\n')]),
      ),
      'too-large',
    ],
    ['a page of 50 MB and its headers', says(whole(Buffer.alloc(50 * MB, 'x'))), 'too-large'],
    ['a bomb of gzip', says(whole(gzipSync(Buffer.alloc(60 * MB)), 'Content-Encoding: gzip\r\n')), 'too-large'],
    [
      'a bomb of deflate',
      says(whole(deflateSync(Buffer.alloc(60 * MB)), 'Content-Encoding: deflate\r\n')),
      'too-large',
    ],
    [
      'a bomb of Brotli',
      says(whole(brotliCompressSync(Buffer.alloc(60 * MB)), 'Content-Encoding: br\r\n')),
      'too-large',
    ],
    ['compressed by its word alone', says(whole('plain', 'Content-Encoding: gzip\r\n')), 'not-understood'],
    [
      'compressed and cut off',
      says(whole(gzipSync('x'.repeat(9999)).subarray(0, 20), 'Content-Encoding: gzip\r\n')),
      'not-understood',
    ],
    ['compressed in a way that is none', says(whole('x', 'Content-Encoding: klingon\r\n')), 'not-understood'],
    ['compressed twice', says(whole(gzipSync(gzipSync('x')), 'Content-Encoding: gzip, gzip\r\n')), 'not-understood'],
    [
      'a part that nobody asked for',
      says(whole('part', 'Content-Range: bytes 0-3/100\r\n', '206 Partial Content')),
      'not-understood',
    ],
    ['not changed since never', answers('304 Not Modified'), 'not-understood'],
    ['a redirect to nowhere', answers('302 Found'), 'not-understood'],
    ['a choice of pages', answers('300 Multiple Choices'), 'not-understood'],
    [
      'another protocol',
      says(head('Upgrade: websocket\r\nConnection: Upgrade\r\n', '101 Switching Protocols')),
      'not-understood',
    ],
    ['an address longer than any', says(onTo(Buffer.alloc(12_000, 0xe9))), 'not-understood'],
    ['nothing', answers('200 OK'), 'answer-empty'],
    ['no content', says(head('', '204 No Content')), 'answer-empty'],
    ['no more content', says(head('Content-Length: 0\r\n', '205 Reset Content')), 'answer-empty'],
    ['itself, for ever', says(onTo('/0')), 'too-many-hops'],
    ...[
      '400 Bad Request',
      '401 Unauthorized',
      '402 Pay',
      '403 Forbidden',
      '405 No',
      '418 Teapot',
      '451 Unavailable',
    ].map((status): [string, Say, string] => [status, answers(status), 'answer-refused']),
    ...['404 Not Found', '410 Gone'].map((status): [string, Say, string] => [status, answers(status), 'answer-gone']),
    ...['408 Slow', '429 Too Many', '500 Oh', '502 Bad Gateway', '503 Busy', '504 Late', '599 Odd'].map(
      (status): [string, Say, string] => [status, answers(status), 'answer-later'],
    ),
  ])('%s', async (_, say, fault) => {
    expect(await captured(say)).toBe(fault);
    expect(failedSentence(fault, !FOR_GOOD.includes(fault))).toMatch(SENTENCES[fault] ?? /never/);
    expect(kept()).toBe(0);
  });

  test('a page of six hops', async () => {
    let socketOf: Socket[] = [];
    const hops =
      (most: number): Say =>
      (socket, asked) => {
        socketOf = [...socketOf, socket];
        const at = Number(/GET \/(\d*)/.exec(asked)?.[1]);
        socket.end(at < most ? onTo(`/${at + 1}`) : whole('<p>shut for eleven weeks</p>'));
      };
    expect([await captured(hops(6)), kept(), socketOf.length]).toEqual(['too-many-hops', 0, 6]);
    expect(await captured(hops(5))).toMatchObject({ excerpt: 'exact' });
  });

  test.each<[string, Say]>([
    ['says nothing', () => undefined],
    ['drips its headers', endless('HTTP/1.1 200 OK\r\n', () => 'X', 50)],
    ['drips its page', endless(head('Content-Length: 999999\r\n'), () => 'x', 50)],
    ['drips hints', endless('', () => 'HTTP/1.1 103 Early Hints\r\n\r\n', 50)],
    ['leads on, slowly', (socket, asked) => void setTimeout(() => socket.end(onTo(`${asked.length}`)), 400)],
  ])('one that %s is left in time', async (_, say) => {
    expect(await captured(say, 1)).toBe('too-slow');
    expect(failedSentence('too-slow', true)).toMatch(SENTENCES['too-slow'] ?? /never/);
    expect(kept()).toBe(0);
  });
});

describe('an odd answer that is a page is kept once, and read', () => {
  const made = async (say: Say) => {
    const capture = (await captured(say)) as MadeCapture;
    expect([kept(), typeof capture]).toEqual([1, 'object']);
    return capture;
  };
  const words = '<title>Shut</title><p>Shut for eleven weeks</p>';

  test.each<[string, Say]>([
    ['without a length', says(head('').concat(words))],
    ['in HTTP/1.0', says(`HTTP/1.0 200 OK\r\n\r\n${words}`)],
    ['after hints', says(`HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n${head('').concat(words)}`)],
    ['with bare line ends in it', says(whole(words.replaceAll('><', '>\n\r\n<')))],
    ['with zeros in it', says(whole(`${words.replace('for', 'for\0')}\0`))],
    ['of letters that nobody knows', says(whole(words, 'Content-Type: text/html; charset=klingon\r\n'))],
    [
      'of other letters than it said',
      says(whole(Buffer.from(`${words}Café`, 'latin1'), 'Content-Type: text/html; charset=utf-8\r\n')),
    ],
    [
      'of letters of two bytes',
      says(whole(Buffer.from(words, 'utf16le'), 'Content-Type: text/html; charset=utf-16le\r\n')),
    ],
    ['of a kind with odd signs in it', says(whole(words, 'Content-Type: text/html;\t\xff\x80 odd\r\n'))],
    ['of no kind', says(whole(words))],
    ['with characters that are none', says(whole(`${words}&#0;&#xd800;&#x1f600;&#x110000;`))],
    ['in 201', says(whole(words, '', '201 Created'))],
  ])('%s', async (_, say) => {
    const capture = await made(say);
    expect(capture.excerpt).toBe('exact');
    // As the command takes it, and as the database does: no zero and no half of a pair, in the document either.
    expect(madeCapture.parse(capture)).toEqual(capture);
    expect(JSON.stringify(capture.page)).not.toMatch(/\\u(?:0000|d[89a-f])/i);
  });

  test('just under 50 MB', async () => {
    const { size, page } = await made(says(whole(Buffer.alloc(50 * MB - 500, 'x'))));
    expect([size, page]).toEqual([50 * MB - 500, null]);
  });

  test('of a kind that has no words', async () => {
    expect(await made(says(whole('%PDF-1.7', 'Content-Type: application/pdf\r\n')))).toMatchObject({ page: null });
  });
});
