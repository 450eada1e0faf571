import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signingKey } from '../../server/signing/signing-key';
import { newSigningKey, nextSigningKeyFile, prepareSigningKey, signingFingerprint } from './signing-key.mjs';

let data = '';
let said = '';
const out = { write: (text: string) => (said += text) };

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'stet-signing-'));
  said = '';
});
afterEach(() => {
  rmSync(data, { recursive: true, force: true });
  delete process.env.STET_SIGNING_KEY_FILE;
});

test('the program names a key as the launcher does', () => {
  process.env.STET_SIGNING_KEY = newSigningKey();
  expect(signingKey().fingerprint).toBe(signingFingerprint(process.env.STET_SIGNING_KEY));
});

test('a first start makes the key in the data folder, for its owner alone, and names it once', () => {
  const key = prepareSigningKey({ data, out });
  expect(readFileSync(join(data, 'signing.key'), 'utf8')).toBe(key);
  expect(statSync(join(data, 'signing.key')).mode & 0o777).toBe(0o600);
  expect(said).toContain(signingFingerprint(key));
  expect(said).not.toContain('PRIVATE');
  said = '';
  expect(prepareSigningKey({ data, out })).toBe(key);
  expect(said).toBe('');
});

test('the key lies where STET_SIGNING_KEY_FILE says', () => {
  process.env.STET_SIGNING_KEY_FILE = join(data, 'elsewhere.key');
  const key = prepareSigningKey({ data, out });
  expect(readFileSync(join(data, 'elsewhere.key'), 'utf8')).toBe(key);
});

test('what is no key is refused, and so is a start in the middle of a change', () => {
  writeFileSync(join(data, 'signing.key'), 'secret');
  expect(() => prepareSigningKey({ data, out })).toThrow('Put back the one you kept');
  writeFileSync(nextSigningKeyFile(data), newSigningKey());
  expect(() => prepareSigningKey({ data, out })).toThrow('npm run rotate-signing-key');
});
