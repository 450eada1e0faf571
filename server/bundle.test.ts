import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { notFound } from '@/domain/refusal';
import { value } from '@/prisma/builders';
import { fullStory } from '@/prisma/builders-bundle';
import { bundleOf, bundlePath } from '@/prisma/builders-bundle-file';
import { takeTestDatabase } from '@/prisma/test-database';
import { verifyBundle } from '@/scripts/parts/bundle/verify-bundle.mjs';
import { makeBundle } from './export/bundle/send-bundle';
import { takePlace } from './export/places';
import { fileStore } from './files/file-store';
import { view } from './gate';
import { storyById } from './queries/stories';

await takeTestDatabase();

/** One for all tests: making it is most of the work. */
const { reporter, story } = await fullStory();

/** Something that is waited for until it is given. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describe('a bundle', () => {
  test('holds all of a story, and holds', async () => {
    const { signOff } = value(await view(storyById, { story: story.id }, reporter.caller));
    expect(signOff?.valid).toBe(true);
    const found = await verifyBundle(await bundleOf(reporter, story.id));
    expect(found).toMatchObject({ claims: 3, versions: 2, withheld: 0, signed: { bound: 1, unbound: 0 } });
    const paths = found.manifest.files.map((file: { path: string }) => file.path.replace(/[0-9a-f-]{36,}/, 'x'));
    expect(paths).toEqual([
      'captures/x.warc.gz',
      'checkpoints.ndjson',
      'claims.json',
      'corrections.json',
      'evidence.json',
      'evidence/x.pdf',
      'notes.json',
      'people.json',
      'queries.json',
      'sign-offs.json',
      'story.json',
      'text/1.json',
      'text/1.txt',
      'text/2.json',
      'text/2.txt',
      'trail.ndjson',
    ]);
  });

  test('signed with another key than the one that is named is found', async () => {
    const path = await bundleOf(reporter, story.id);
    const { manifest } = await verifyBundle(path);
    await expect(verifyBundle(path, manifest.key)).resolves.toBeTruthy();
    await expect(verifyBundle(path, `ed25519:${'0'.repeat(64)}`)).rejects.toThrow('not by the key that was named');
  });

  test('one byte more at its end, or one less, is no bundle', async () => {
    const bytes = await readFile(await bundleOf(reporter, story.id));
    for (const altered of [Buffer.concat([bytes, Buffer.from(' ')]), bytes.subarray(0, -1), Buffer.alloc(0)]) {
      const path = await bundlePath();
      await writeFile(path, altered);
      await expect(verifyBundle(path)).rejects.toThrow('The archive');
    }
  });

  test('is read in one of the few places that long reads have', async () => {
    const places = [signal(), signal(), signal(), signal()];
    const done = signal();
    const made = places.map((begun) =>
      makeBundle(async () => {
        begun.give();
        await done.given;
        return notFound();
      }),
    );
    await Promise.all(places.map((begun) => begun.given));
    let isMine = false;
    const fifth = takePlace().then((leave) => {
      isMine = true;
      return leave;
    });
    await new Promise(setImmediate);
    expect(isMine).toBe(false);
    done.give();
    (await fifth)();
    expect((await Promise.all(made)).map((one) => one.ok)).toEqual([false, false, false, false]);
  });

  test('is not made with bytes that are gone from the store', async () => {
    const { manifest } = await verifyBundle(await bundleOf(reporter, story.id));
    const file = manifest.files.find((one: { path: string }) => one.path.startsWith('evidence/'));
    await fileStore().remove(file.sha256);
    await expect(bundleOf(reporter, story.id)).rejects.toThrow('no whole bundle can be made');
  });
});
