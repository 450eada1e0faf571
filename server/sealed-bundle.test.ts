import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type Hand, hand, value } from '@/prisma/builders';
import { fullStory } from '@/prisma/builders-bundle';
import { askSealed, bundleOf, bundlePath, PASSPHRASE as passphrase, saved } from '@/prisma/builders-bundle-file';
import { call, tokenOf } from '@/prisma/builders-call';
import { takeTestDatabase } from '@/prisma/test-database';
import { openSealedBundle } from '@/scripts/parts/bundle/open-sealed-bundle.mjs';
import { verifyBundle } from '@/scripts/parts/bundle/verify-bundle.mjs';
import { sealEvidence } from './commands/seal-evidence';
import { view } from './gate';
import { storyTrailLines } from './queries/trail-lines';

await takeTestDatabase();

const SECRET = 'Works department';

const typesOf = async (by: Hand, story: string) =>
  value(await view(storyTrailLines, { story }, by.caller)).lines.map((line) => line.type);

/** A signed story, of which a file was made confidential by its editor since; one for all tests. */
const { checker, editor, reporter, story, file } = await fullStory();
await editor.do(sealEvidence, { evidence: file.id, revision: file.revision });

test('holds what its maker may read of what is confidential, and the whole of it can be verified', async () => {
  const before = await typesOf(editor, story.id);
  const answer = await askSealed(editor, story.id, { passphrase, again: passphrase });
  expect(answer.headers.get('content-disposition')).toContain('.bundle.sealed');
  const length = Number(answer.headers.get('content-length'));
  const path = await saved(answer);
  const bytes = await readFile(path);
  expect(bytes.length).toBe(length);
  for (const word of [SECRET, 'eleven weeks', 'count.pdf']) expect(bytes.includes(word)).toBe(false);

  const opened = await bundlePath();
  await openSealedBundle(path, opened, passphrase);
  const found = await verifyBundle(opened);
  expect(found).toMatchObject({ withheld: 0, signed: { bound: 1, unbound: 0 }, manifest: { sealed: true } });
  expect(found.manifest.files.map((one: { path: string }) => one.path)).toContain(`confidential/${file.id}/original`);
  // For those named: that it left, and that the piece and its file were read. Others learn of nobody by name.
  expect((await typesOf(editor, story.id)).slice(before.length)).toEqual(['sealed', 'sealed', 'sealed']);

  const ordinary = await bundleOf(reporter, story.id);
  expect(await verifyBundle(ordinary)).toMatchObject({ signed: { bound: 0, unbound: 1 }, manifest: { sealed: false } });
  expect((await readFile(ordinary)).includes('count.pdf')).toBe(false);
});

test('does not open with another passphrase, nor altered, and leaves nothing then', async () => {
  const path = await saved(await askSealed(editor, story.id, { passphrase, again: passphrase }));
  const opened = await bundlePath();
  await expect(openSealedBundle(path, opened, `${passphrase}.`)).rejects.toThrow('This passphrase does not open it');
  const bytes = await readFile(path);
  for (const at of [5, 120, 200, bytes.length - 1]) {
    const altered = Buffer.from(bytes);
    altered[at] = (altered[at] ?? 0) ^ 1;
    await writeFile(path, altered);
    await expect(openSealedBundle(path, opened, passphrase)).rejects.toThrow(/altered|no sealed bundle/);
  }
  await expect(readFile(opened)).rejects.toThrow('ENOENT');
  await expect(readFile(`${opened}.part`)).rejects.toThrow('ENOENT');
});

test('is not called broken by who verifies it unopened: it says how to open it; what is opened is verified', async () => {
  const verify = (path: string) =>
    promisify(execFile)('node', ['scripts/verify.mjs', path]).catch(
      (failed) => failed as { stdout: string; stderr: string },
    );
  const path = await saved(await askSealed(editor, story.id, { passphrase, again: passphrase }));
  expect(await verify(path)).toMatchObject({ code: 1, stdout: '' });
  const told = (await verify(path)).stderr;
  expect(told).toContain(`This bundle is sealed, so it cannot be verified as it is.`);
  expect(told).toContain(`npm run -s open-bundle -- ${path}\n`);
  expect(told).not.toContain('does not hold');

  const opened = await bundlePath();
  await openSealedBundle(path, opened, passphrase);
  expect((await verify(opened)).stdout).toContain('Confidential evidence is in it.');
  // What only looks like one at a first glance is a broken bundle.
  await writeFile(opened, '{"format":"stet"}\n');
  expect((await verify(opened)).stderr).toContain('This bundle does not hold.');
});

test('opens whole or not at all: where the disk takes only a part of it, nothing is left', async () => {
  const path = await saved(await askSealed(editor, story.id, { passphrase, again: passphrase }));
  // The disk takes all but some of the last chunk.
  const blocks = Math.floor(((await readFile(path)).length - 1000) / 512);
  const opening = execFile('sh', ['-c', `ulimit -f ${blocks}; exec node scripts/open-bundle.mjs "$0"`, path]);
  opening.stdin?.end(`${passphrase}\n`);
  const [code] = await once(opening, 'exit');
  expect(code).toBe(1);
  await expect(readFile(`${path}.zip`)).rejects.toThrow('ENOENT');
  await expect(readFile(`${path}.zip.part`)).rejects.toThrow('ENOENT');
});

test('without anything confidential that its maker is named on, it is the bundle alone', async () => {
  const before = await typesOf(editor, story.id);
  const path = await saved(await askSealed(await hand('editor'), story.id, { passphrase, again: passphrase }));
  const opened = await bundlePath();
  await openSealedBundle(path, opened, passphrase);
  expect(await verifyBundle(opened)).toMatchObject({ manifest: { sealed: false }, signed: { unbound: 1 } });
  expect((await typesOf(editor, story.id)).slice(before.length)).toEqual(['story.exported']);
});

test.each<[object, string, string]>([
  [{ passphrase: 'too short', again: 'too short' }, 'passphrase', 'at least 20 characters'],
  [
    { passphrase: 'abababababababababababab', again: 'abababababababababababab' },
    'passphrase',
    'repeats a few letters',
  ],
  [{ passphrase, again: `${passphrase}.` }, 'again', 'not the same'],
  // What no terminal takes as one line could never be typed again.
  ...['\n', '\r', '\t', '\u2028'].map((end): [object, string, string] => {
    const several = `${passphrase}${end}more`;
    return [{ passphrase: several, again: several }, 'passphrase', 'one line'];
  }),
])(
  'a passphrase that will not do is refused in a sentence, and nothing is written: %o',
  async (typed, field, words) => {
    const before = await typesOf(editor, story.id);
    const answer = await askSealed(editor, story.id, typed);
    expect(answer.status).toBe(422);
    expect((await answer.json()).fields[field]).toContain(words);
    expect(await typesOf(editor, story.id)).toEqual(before);
  },
);

test('a token makes none, nor does a checker', async () => {
  const typed = { passphrase, again: passphrase };
  const byToken = await call(await tokenOf(editor), 'POST', `/stories/${story.id}/export/sealed-bundle`, typed);
  expect(byToken.status).toBe(403);
  expect((await askSealed(checker, story.id, typed)).status).toBe(403);
});
