import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { ClaimView, EvidenceView } from '@/domain/views';
import { hand } from '@/prisma/builders';
import { fullStory } from '@/prisma/builders-bundle';
import { askSealed, bundleOf, bundlePath, PASSPHRASE, sealedBundleOf } from '@/prisma/builders-bundle-file';
import { tokenOf } from '@/prisma/builders-call';
import { attachFile } from '@/prisma/builders-file';
import { IN_CONFIDENCE } from '@/prisma/builders-sealed';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { filesOf, resigned } from '@/scripts/parts/bundle/test-alterations';
import { verifyBundle } from '@/scripts/parts/bundle/verify-bundle.mjs';
import { connected } from '@/scripts/parts/database.mjs';
import { attachEvidence } from './commands/attach-evidence';
import { changeSource } from './commands/change-source';
import { correctEvidence } from './commands/correct-evidence';
import { makeSealedBundle } from './commands/make-sealed-bundle';
import { makeSource } from './commands/make-source';
import { sealEvidence } from './commands/seal-evidence';
import { sendSealedBundle } from './export/bundle/send-sealed-bundle';
import { fileStore } from './files/file-store';

const { ownerUrl } = await takeTestDatabase();

/** A signed story whose signature fell for evidence that was made confidential since, as a file was; one for all tests. */
const { checker, editor, reporter, story, file } = await fullStory();
const [claim] = story.claims as [ClaimView];
const later = await checker.do(attachEvidence, { claim: claim.id, ...IN_CONFIDENCE });
await checker.do(correctEvidence, { evidence: later.id, excerpt: 'We knew in May.' });
await editor.do(sealEvidence, { evidence: later.id, revision: 2 });
await editor.do(sealEvidence, { evidence: file.id, revision: file.revision });

const ordinary = await bundleOf(reporter, story.id);
const sealed = await sealedBundleOf(editor, story.id);

test('a signature that fell for what is confidential now: both bundles hold, and the sealed one says why', async () => {
  expect(await verifyBundle(ordinary)).toMatchObject({ manifest: { sealed: false } });
  expect(await verifyBundle(sealed)).toMatchObject({ manifest: { sealed: true }, withheld: 0 });
  const why = async (path: string) =>
    JSON.parse(`${filesOf(await readFile(path)).find(([name]) => name === 'sign-offs.json')?.[1]}`).signOffs[0].voided
      .why;
  expect(await why(sealed)).toContain('evidence from Fenna Aaldering was attached');
  expect(await why(ordinary)).toBe('Something confidential changed.');
});

type Told = Record<string, unknown>;

/** A bundle in which the desk's own key signed another list. */
async function forged(path: string, name: string, change: (told: never) => unknown): Promise<Promise<unknown>> {
  const altered = await bundlePath();
  const whole = filesOf(await readFile(path));
  await writeFile(altered, await resigned(whole, name, (text) => JSON.stringify(change(JSON.parse(text) as never))));
  return verifyBundle(altered);
}

describe('what the desk’s own key signed and the trail does not tell is found', () => {
  test('a signature that fell, told as if it held, where why it fell is withheld', async () => {
    const standing = (told: { signOffs: Told[] }) => ({
      ...told,
      signOffs: told.signOffs.map((one) => ({ ...one, voided: null })),
    });
    await expect(forged(ordinary, 'sign-offs.json', standing)).rejects.toThrow('sign-offs.json: none fell at');
  });

  test.each([
    ['a piece left out', (told: Told[]) => told.slice(1), 'is missing, and the trail tells of it'],
    ['a piece twice', (told: Told[]) => [...told, told[0]], 'or it is there twice'],
    [
      'what a piece said before',
      (told: { before: { facts: Told }[] }[]) =>
        told.map((one) => ({
          ...one,
          before: one.before.map((was) => ({ ...was, facts: { ...was.facts, excerpt: 'We knew.' } })),
        })),
      'said before is not what the trail tells',
    ],
  ])('of what is confidential: %s', async (_, change, words) => {
    await expect(forged(sealed, 'confidential.json', change)).rejects.toThrow(/^confidential\.json: .*/);
    await expect(forged(sealed, 'confidential.json', change)).rejects.toThrow(words);
  });
});

test('a confidential file left out altogether is missing', async () => {
  const whole = filesOf(await readFile(sealed)).filter(([name]) => !name.startsWith('confidential/'));
  const without = (text: string) => JSON.stringify(JSON.parse(text).map((one: Told) => ({ ...one, files: [] })));
  const altered = await bundlePath();
  await writeFile(altered, await resigned(whole, 'confidential.json', without));
  await expect(verifyBundle(altered)).rejects.toThrow(`confidential.json: the file of ${file.id} is missing.`);
});

test('while the story is busy no sealed bundle is made, rather than one in which evidence is missing', async () => {
  const typed = { story: story.id, passphrase: PASSPHRASE, again: PASSPHRASE };
  const asked = await editor.do(makeSealedBundle, typed);
  await connected(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM story WHERE id = $1 FOR UPDATE', [story.id]);
    const answer = await sendSealedBundle(asked, editor.caller);
    expect(answer.status).toBe(503);
    await client.query('ROLLBACK');
  });
}, 60_000);

test('evidence whose file was lost before it was made confidential: no sealed bundle is made as if it were whole', async () => {
  const plain = await newStory(editor);
  const about = await newClaim(checker, plain.id, 'opened in 1931');
  const bytes = Buffer.from('%PDF-1.7\n% lost\n%%EOF\n');
  const facts = { source: 'Harbour office', tier: 'primary', stance: 'supports' };
  const { body } = await attachFile<EvidenceView>(await tokenOf(checker), about.id, facts, 'lost.pdf', bytes);
  await fileStore().remove(body.file?.sha256 ?? '');
  await editor.do(sealEvidence, { evidence: body.id, revision: 1 });
  const answer = await askSealed(editor, plain.id, { passphrase: PASSPHRASE, again: PASSPHRASE });
  expect(answer.status).toBe(503);
  expect((await answer.json()).detail).toContain('no whole bundle can be made');
});

test('a source that was renamed before a piece from it was made confidential: the other piece’s bundle holds', async () => {
  const leader = await hand('editor');
  const plain = await newStory(leader);
  const first = await newClaim(checker, plain.id, 'opened in 1931');
  const source = await leader.do(makeSource, { name: 'The Gazette', kind: 'body' });
  const from = { ...IN_CONFIDENCE, source: 'The Gazette', claim: first.id };
  const pieces: EvidenceView[] = [];
  for (const excerpt of ['It opened in May.', 'It opened in June.'])
    pieces.push(await checker.do(attachEvidence, { ...from, excerpt }));
  await leader.do(changeSource, { source: source.id, revision: source.revision, name: 'The Evening Gazette' });
  await checker.do(sealEvidence, { evidence: pieces[0]?.id, revision: 1 });
  const path = await bundleOf(leader, plain.id);
  expect(await verifyBundle(path)).toMatchObject({ claims: 1, manifest: { sealed: false } });
  expect(`${await readFile(path)}`).toContain('The Evening Gazette');
});
