import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { folderComing } from '../files/folder-coming';
import { temporaryFolder } from '../files/test-stores';
import { openUpload, sealedComing, sealUpload } from './sealed-coming';

async function* of(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part);
}

process.env.STET_KEY = randomBytes(32).toString('hex');
const root = join(await temporaryFolder(), 'files');
const coming = folderComing(root);

test('bytes that come in several goes are read again, whole and in part, and lie sealed', async () => {
  const upload = openUpload('u1', sealUpload('u1', 'notes.txt'));
  expect(upload.name).toBe('notes.txt');
  const here = sealedComing(coming, upload);
  expect(await here.write('u1', 0, of('forty-', 'nine '))).toBe(11);
  expect(await here.write('u1', 11, of('thousand people a'))).toBe(28);
  expect(await here.write('u1', 28, of(' year'))).toBe(33);
  const words = 'forty-nine thousand people a year';
  expect((await buffer(await here.read('u1'))).toString()).toBe(words);
  expect((await buffer(await here.read('u1', { first: 17, last: 25 }))).toString()).toBe(words.slice(17, 26));
  expect(await here.size('u1')).toBe(33);
  const lying = (await readFile(join(root, 'coming', 'u1'))).toString('latin1');
  expect(lying).toHaveLength(33);
  expect(lying).not.toContain('nine');
  await expect(here.keep('u1')).rejects.toThrow('not kept as it is');
});

test('name and key open for this upload alone', () => {
  const sealed = sealUpload('u2', 'notes.txt');
  expect(sealed).not.toContain('notes');
  expect(() => openUpload('u3', sealed)).toThrow();
});
