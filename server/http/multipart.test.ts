import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { BrokenBody, boundaryOf, partsOf } from './multipart';
import { rangeOf } from './range';

/** In pieces of every length, so that each mark is cut everywhere once. */
async function* inPieces(body: string, length: number) {
  for (let at = 0; at < body.length; at += length) yield Buffer.from(body.slice(at, at + length), 'latin1');
}

const BODY = [
  'a preamble\r\n--xyz\r\n',
  'Content-Disposition: form-data; name="data"\r\n\r\n{"type":"file"}\r\n--xyz\r\n',
  'Content-Disposition: form-data; name="file"; filename="a %22b%22.txt"\r\nContent-Type: text/plain\r\n\r\n',
  'one\r\n--xy two\r\n\r\n--xyz--\r\n',
].join('');

async function readAll(body: string, length: number) {
  const found: object[] = [];
  for await (const { name, filename, bytes } of partsOf(inPieces(body, length), 'xyz'))
    found.push({ name, filename, said: await text(bytes) });
  return found;
}

describe('a body of several parts', () => {
  test.each([1, 2, 3, 5, 7, 64, 4096])('is read in pieces of %d bytes', async (length) => {
    expect(await readAll(BODY, length)).toEqual([
      { name: 'data', filename: null, said: '{"type":"file"}' },
      { name: 'file', filename: 'a "b".txt', said: 'one\r\n--xy two\r\n' },
    ]);
  });

  test('is read on where nobody wanted a part', async () => {
    const names: string[] = [];
    for await (const part of partsOf(inPieces(BODY, 11), 'xyz')) names.push(part.name);
    expect(names).toEqual(['data', 'file']);
  });

  test.each(['', '--xyz', BODY.slice(0, -12), BODY.slice(0, 60), `--xyz\r\n${'x'.repeat(40_000)}`])(
    'that breaks off is said to (%#)',
    async (body) => {
      await expect(readAll(body, 13)).rejects.toThrow(BrokenBody);
    },
  );

  test.each([
    ['multipart/form-data; boundary=xyz', 'xyz'],
    ['Multipart/Form-Data; charset=utf-8; boundary="x y"', 'x y'],
    ['multipart/form-data', null],
    ['application/json', null],
  ])('%s is parted by %j', (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary);
  });
});

test.each([
  ['bytes=0-3', { first: 0, last: 3 }],
  ['bytes=4-', { first: 4, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-99', { first: 0, last: 9 }],
  ['bytes=8-99', { first: 8, last: 9 }],
  ['bytes=10-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=5-2', null],
  ['bytes=-', null],
  ['bytes=0-1,4-5', null],
  ['lines=0-1', null],
  [null, null],
])('of ten bytes, %j are %j', (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range);
});
