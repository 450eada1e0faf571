import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@/domain/canonical-json';
import { fullStory } from '@/prisma/builders-bundle';
import { bundleOf, bundlePath } from '@/prisma/builders-bundle-file';
import { takeTestDatabase } from '@/prisma/test-database';
import {
  altered,
  archive,
  type Files,
  filesOf,
  ownPair,
  resigned,
  signedAnew,
  stranger,
} from '@/scripts/parts/bundle/test-alterations';
import { verifyBundle } from '@/scripts/parts/bundle/verify-bundle.mjs';
import { signingKey } from './signing/signing-key';

await takeTestDatabase();

/** STET_ALTERATIONS sets how many are tried. */
const MANY = Number(process.env.STET_ALTERATIONS ?? 300);

const { reporter, story } = await fullStory();
const path = await bundlePath();
const zip = await readFile(await bundleOf(reporter, story.id));
const files = filesOf(zip);
const { fingerprint: key } = signingKey();

async function problemOf(bytes: Buffer): Promise<string | null> {
  await writeFile(path, bytes);
  return verifyBundle(path, key).then(
    () => null,
    (error: Error) => `${error.constructor.name}: ${error.message}`,
  );
}

/** What the sentence names: an entry, a file, or the archive itself. */
const NAMES = new RegExp(
  `^Problem: .*(${[...files.map(([name]) => name), 'archive', 'entry', 'text/', 'no bundle'].join('|')})`,
  's',
);

test(`each of ${MANY} random alterations is found, and the first thing that is wrong is named`, async () => {
  const missed: string[] = [];
  for (let seed = 1; seed <= MANY; seed += 1) {
    const { by, bytes } = await altered(zip, seed);
    const problem = bytes.equals(zip) ? 'Problem: nothing was altered' : await problemOf(bytes);
    if (problem === null || !NAMES.test(problem)) missed.push(`${seed} (${by}): ${problem}`);
  }
  expect(missed).toEqual([]);
  expect(await problemOf(zip)).toBeNull();
}, 3_600_000);

test('a whole bundle that a stranger signed is found by the key alone', async () => {
  expect(await problemOf(await archive(signedAnew(files, stranger())))).toContain('not by the key that was named');
});

/** One file changed, in a bundle that the desk's own key signs again. */
async function forged(name: string, change: (text: string) => string | null): Promise<string | null> {
  const bytes = await resigned(files, name, (text) => {
    const changed = change(text);
    expect(changed, 'it is altered').not.toBe(text);
    return changed;
  });
  return problemOf(bytes);
}

/** Whoever has the desk's key can sign anything, and still not tell another story than the trail does. */
describe('what the desk’s own key signed and the trail does not tell is found', () => {
  test.each([
    ['text/2.txt', 'twelve weeks', 'eleven weeks', 'text/2.txt'],
    ['text/1.json', '1931', '1932', 'text/1'],
    ['claims.json', '"finding":"confirmed"', '"finding":"wrong"', 'claims.json'],
    ['claims.json', '],"finding":"confirmed"', '],"finding":"wrong"', 'claims.json: the finding of claim 1'],
    ['claims.json', '"risk":"normal"', '"risk":"low"', 'claims.json'],
    ['evidence.json', 'It is so, he said.', 'It is not so.', 'evidence.json'],
    ['evidence.json', '"record":{"excerpt":"It is so.', '"record":{"excerpt":"It is not so.', 'said before'],
    ['evidence.json', '"tier":"primary"', '"tier":"tertiary"', 'evidence.json'],
    ['queries.json', 'From March.', 'From May.', 'queries.json'],
    ['corrections.json', '"decision":"accepted"', '"decision":"declined"', 'corrections.json'],
    ['notes.json', 'again', 'never', 'notes.json'],
    ['notes.json', '"before":[]', '"before":[{"revision":1,"text":"Never."}]', 'notes.json: before of'],
    ['sign-offs.json', '"rulesVersion":1', '"rulesVersion":2', 'sign-offs.json'],
    ['sign-offs.json', '"kind":"', '"kind":"x', 'sign-offs.json'],
    ['story.json', '"restricted":false', '"restricted":true', 'story.json'],
    ['trail.ndjson', 'From March.', 'From May.', 'trail.ndjson, entry'],
    ['trail.ndjson', '"type":"claim.made"', '"type":"claim.lost"', 'trail.ndjson, entry'],
    ['checkpoints.ndjson', '"size":', '"size":1', 'checkpoints.ndjson'],
    // Half of a surrogate pair, which JSON can say and canonical JSON cannot.
    ['trail.ndjson', '"actor":"', '"actor":"\\ud800', 'trail.ndjson, entry 1:'],
    ['trail.ndjson', '"payload":{', '"payload":{"\\ud800":1,', 'trail.ndjson, entry 1:'],
    ['checkpoints.ndjson', '"chain":"', '"chain":"\\ud800', 'checkpoints.ndjson, line 1:'],
  ])('%s, %s', async (name, from, to, words) => {
    expect(await forged(name, (text) => text.replace(from, to))).toContain(words);
  });

  test.each(['people.json', 'notes.json', 'checkpoints.ndjson'])('%s, taken out', async (name) => {
    expect(await forged(name, () => null)).toContain(`${name} is missing`);
  });

  test.each(['extra/forged.pdf', 'evidence/forged.pdf', 'captures/forged.png', 'confidential/forged', 'text/9.txt'])(
    '%s, put in',
    async (name) => {
      const more: Files = [...files, [name, Buffer.from('more')]];
      more.sort(([one], [other]) => (one < other ? -1 : 1));
      expect(await problemOf(await archive(signedAnew(more, ownPair())))).toContain(`Problem: ${name} is`);
    },
  );

  test('lines that are not UTF-8', async () => {
    const changed: Files = files.map(([name, bytes]) => [
      name,
      name === 'trail.ndjson' ? Buffer.concat([Buffer.from([0xff]), bytes]) : bytes,
    ]);
    const problem = await problemOf(await archive(signedAnew(changed, ownPair())));
    expect(problem).toBe('Problem: trail.ndjson is not UTF-8.');
  });

  test('a trail whose newest entries are cut off, by a checkpoint', async () => {
    const lines = `${files.find(([name]) => name === 'trail.ndjson')?.[1]}`.trimEnd().split('\n');
    const signed = lines.findIndex((line) => line.includes('"type":"sign-off.given"'));
    const left = lines.slice(0, signed - 1);
    const { seq, hash } = JSON.parse(left.at(-1) ?? '');
    const changed: Files = files.map(([name, bytes]) => {
      if (name === 'trail.ndjson') return [name, Buffer.from(`${left.join('\n')}\n`)];
      if (name !== 'manifest.json') return [name, bytes];
      return [name, Buffer.from(canonicalJson({ ...JSON.parse(`${bytes}`), head: { size: seq, hash } }))];
    });
    const problem = await problemOf(await archive(signedAnew(changed, ownPair())));
    expect(problem).toContain('signed over more entries than the trail has');
  });
});
