import { X509Certificate } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchPage } from './fetch-page';
import { CERTIFICATE, KEY } from './test-certificate';
import { warcOf } from './warc';

const server = createServer({ key: KEY, cert: CERTIFICATE }, (_asked, answer) => answer.end('eleven weeks'));
let address = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  process.env.STET_CAPTURE_ALLOW = `127.0.0.1:${port}`;
  address = `https://127.0.0.1:${port}/`;
});
afterAll(() => void server.close());

const fetched = () => fetchPage(address, { resolve: async () => [], now: () => new Date(0), seconds: 5 });

test('nothing is taken from a site whose certificate nobody vouches for', async () => {
  await expect(fetched()).rejects.toMatchObject({ fault: 'not-secure' });
});

test('over a secure connection the words are recorded as they were sent, and the certificate beside them', async () => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const { hops, last, body } = await fetched().finally(() => delete process.env.NODE_TLS_REJECT_UNAUTHORIZED);
  expect(body.toString()).toBe('eleven weeks');
  expect(last.response.toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(new X509Certificate(last.certificate ?? '').fingerprint256).toBe(
    new X509Certificate(CERTIFICATE).fingerprint256,
  );
  let records = 0;
  for await (const part of warcOf(hops)) records += part.length > 0 ? 1 : 0;
  expect(records).toBe(4);
});
