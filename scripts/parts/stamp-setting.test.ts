import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CERTIFICATE } from '../../server/capture/test-certificate';
import { refuseBadAuthority } from './stamp-setting.mjs';

const folder = mkdtempSync(join(tmpdir(), 'stet-stamp-setting-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (text: string) => {
  const path = join(folder, String(text.length));
  writeFileSync(path, text);
  return path;
};
const address = 'https://tsa.example.com/tsr';

test.each([
  ['none', {}],
  ['one that the roots vouch for', { STET_TSA_URL: address }],
  ['one with a file', { STET_TSA_URL: 'http://127.0.0.1:318/', STET_TSA_CA: file(`ours\n${CERTIFICATE}\n`) }],
])('an authority that can be asked: %s', (_, env) => {
  expect(() => refuseBadAuthority(env)).not.toThrow();
});

test.each([
  ['STET_TSA_URL names no', { STET_TSA_CA: file(CERTIFICATE) }],
  ['is no http or https address', { STET_TSA_URL: 'tsa.example.com' }],
  ['is no http or https address', { STET_TSA_URL: 'ftp://tsa.example.com' }],
  ['cannot be read: ENOENT', { STET_TSA_URL: address, STET_TSA_CA: join(folder, 'none') }],
  ['holds no certificate', { STET_TSA_URL: address, STET_TSA_CA: file('nothing') }],
  [
    'cannot be read',
    { STET_TSA_URL: address, STET_TSA_CA: file('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----') },
  ],
])('one that never could is refused before anything starts: %s', (sentence, env) => {
  expect(() => refuseBadAuthority(env)).toThrow(sentence);
});
