import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { type Hand, hand, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { writeBackup } from '@/scripts/parts/backup.mjs';
import { connected } from '@/scripts/parts/database.mjs';
import { attachConfidential } from './commands/attach-confidential';
import { contactConfidentialSource } from './commands/change-confidential-source';
import { correctConfidential } from './commands/correct-confidential';
import { editPrivileged } from './commands/edit-privileged';
import { makeConfidentialSource } from './commands/make-confidential-source';
import { openConfidential } from './commands/open-confidential';
import { openPrivileged } from './commands/open-privileged';
import { writePrivileged } from './commands/write-privileged';
import { view } from './gate';
import { openApi } from './http/openapi';
import { OPERATIONS } from './http/operations';
import { claimById } from './queries/claims';
import { everythingFor } from './test-everything';
import type { Place } from './test-permissions';

/**
 * A secret string in confidential evidence, in a confidential source and in a privileged note, looked for wherever anything
 * comes out. Every command and query is asked as everybody in permission-matrix.test.ts, which looks for it too; here: what
 * those named see, what others can infer, every call of the interface by token, and what lies in the database.
 */
const CANARY = 'canary-7f3a';
/** What the privileged note says: others read it than read the evidence. */
const NOTE = 'canary-2b8d';
const SECRETS = [CANARY, NOTE];
const { ownerUrl } = await takeTestDatabase();

const SECRET = {
  type: 'link',
  source: `Fenna ${CANARY}`,
  tier: 'secondary',
  stance: 'supports',
  locator: `p. 4 ${CANARY}`,
  excerpt: `We knew ${CANARY}`,
  url: `https://example.org/${CANARY}`,
  note: `Met at ${CANARY}`,
};

const [owner, other, auditor, lawyer] = [
  await hand('checker'),
  await hand('editor'),
  await hand('auditor'),
  await hand('legal'),
];
let place: Place;

const everything = (by: Hand) => everythingFor(by, place);

beforeAll(async () => {
  const story = await newStory(other);
  const claim = await settle(other, await newClaim(other, story.id, 'opened in 1931'));
  place = {
    story: story.id,
    claim: claim.id,
    evidence: claim.evidence[0]?.id ?? '',
    note: 'x',
    override: 'x',
    signOff: 'x',
    correction: 'x',
    query: 'x',
    upload: 'x',
    link: 'x',
    confidential: 'x',
    privileged: 'x',
    confidentialSource: 'x',
  };
});

/** A digest changes with what it takes: a hash of salted hashes. */
const withoutDigest = (answer: string | undefined) => answer?.replace(/"claimsDigest":"[^"]*"/g, '');

/** The trail discloses that something confidential was done, and when; a list of sessions, when one was used. */
const DISCLOSE: readonly string[] = [
  'storyTrailLines',
  'trailScreen',
  'deskTrailLines',
  'deskTrailScreen',
  'storyChain',
  'deskChain',
  'accountScreen',
  // With the trail in them.
  'bundleParts',
  'sealedBundleParts',
];

test('others can infer nothing of it: every answer but the trail’s is the same as before', async () => {
  const before = [await everything(other), await everything(auditor)];
  const piece = await owner.do(attachConfidential, { claim: place.claim, ...SECRET });
  await owner.do(correctConfidential, { confidential: piece.id, excerpt: `They knew ${CANARY}` });
  const source = await owner.do(makeConfidentialSource, { name: CANARY, reach: CANARY, note: CANARY });
  const contact = { at: '2026-01-01T12:00:00Z', how: 'phone', said: `She said ${CANARY}` };
  await owner.do(contactConfidentialSource, { source: source.id, ...contact });
  const from = { ...SECRET, claim: place.claim, confidentialSource: source.id };
  await owner.do(attachConfidential, from);
  const note = await lawyer.do(writePrivileged, { story: place.story, claim: place.claim, text: NOTE });
  await lawyer.do(editPrivileged, { privileged: note.id, revision: 1, text: `${NOTE}, again` });
  place = { ...place, confidential: piece.id, confidentialSource: source.id, privileged: note.id };
  const after = [await everything(other), await everything(auditor)];
  for (const [at, answers] of after.entries())
    for (const [name, answer] of answers) {
      for (const secret of SECRETS) expect(answer, name).not.toContain(secret);
      if (!DISCLOSE.includes(name)) expect(withoutDigest(answer), name).toBe(withoutDigest(before[at]?.get(name)));
    }
  expect(before[0]?.size).toBeGreaterThan(30);
}, 90_000);

test('those named read it by opening it, and nowhere else; of a source, its name where it is listed', async () => {
  const opened = await owner.do(openConfidential, { confidential: place.confidential });
  expect(JSON.stringify(opened)).toContain(CANARY);
  const found = [...(await everything(owner))].filter(([, answer]) => answer.includes(CANARY)).map(([name]) => name);
  expect(found.sort()).toEqual(['confidentialSourceScreen', 'confidentialSourcesFound', 'sourcesScreen']);
});

test('legal readers read privileged notes by opening them, and nowhere else', async () => {
  const asked = { story: place.story, claim: place.claim };
  expect(JSON.stringify(await lawyer.do(openPrivileged, asked))).toContain(NOTE);
  for (const by of [lawyer, owner])
    for (const [name, answer] of await everything(by)) expect(answer, name).not.toContain(NOTE);
  for (const [name, answer] of await everything(lawyer)) expect(answer, name).not.toContain(CANARY);
});

test.each([
  ['its owner’s', owner],
  ['the legal reader’s', lawyer],
])('no call of the interface gives it to a token, not even %s; nor do errors', async (_, person) => {
  const token = await tokenOf(person);
  for (const { method, path } of OPERATIONS.filter((one) => one.path !== '/sessions')) {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => ({ ...place, form: 'html' })[name] ?? 'x');
    const body = method === 'GET' ? undefined : { ...SECRET, source: 'x', excerpt: '', locator: '', url: '', note: '' };
    const answer = await call<unknown>(token, method, filled, body);
    for (const secret of SECRETS) expect(JSON.stringify(answer.body), `${method} ${path}`).not.toContain(secret);
  }
  expect(JSON.stringify(openApi())).not.toContain(CANARY);
});

test('nothing in the database says it without the key: what a backup holds is that', async () => {
  await connected(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { name } of rows) {
      const held = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      const text = held.rows.map((row) => row.text).join('\n');
      for (const secret of SECRETS)
        for (const form of ['utf8', 'base64', 'hex', 'base64url'] as const)
          expect(text.includes(Buffer.from(secret).toString(form)), `${name} as ${form}`).toBe(false);
    }
    const told = await client.query<{ text: string }>('SELECT DISTINCT person_id AS text FROM named_on');
    expect(told.rows.map((row) => row.text)).toEqual([owner.id]);
  });
});

test('nor does a backup, which is written without the key', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-canary-'));
  const file = join(folder, 'desk.tar.gz');
  await writeBackup({ ownerUrl, files: join(folder, 'files'), file });
  const bytes = gunzipSync(readFileSync(file));
  rmSync(folder, { recursive: true });
  expect(bytes.length).toBeGreaterThan(10_000);
  expect(bytes.includes(place.confidentialSource)).toBe(true);
  for (const held of [...SECRETS, process.env.STET_KEY ?? 'no key'])
    for (const form of ['utf8', 'base64', 'hex'] as const)
      expect(bytes.includes(Buffer.from(held).toString(form)), `as ${form}`).toBe(false);
});

test('the owner’s answers are of this story', async () => {
  const seen = value(await view(claimById, { claim: place.claim }, owner.caller));
  expect(JSON.stringify(seen)).toContain(place.confidential);
});
