import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EvidenceView } from '@/domain/views';
import { hand } from '@/prisma/builders';
import { tokenOf } from '@/prisma/builders-call';
import { capturedLink } from '@/prisma/builders-capture';
import { attachFile } from '@/prisma/builders-file';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '@/scripts/parts/database.mjs';
import { correctEvidence } from './commands/correct-evidence';
import { sealEvidence } from './commands/seal-evidence';
import { destroyBytes } from './files/destroy-bytes';
import { everythingFor } from './test-everything';

/**
 * A secret string in evidence that everybody could read and that was made confidential: in its words, in the page that was
 * captured of it, in the name and the bytes of a file, in what was said before corrections. It is then looked for wherever
 * anything comes out, and in all that lies on the disk.
 */
const CANARY = 'canary-later-c41f';
const { ownerUrl } = await takeTestDatabase();

const [owner, other, auditor, legal] = [
  await hand('checker'),
  await hand('editor'),
  await hand('auditor'),
  await hand('legal'),
];

/** All that lies in the database and in the folder of files, as text. */
async function lying(): Promise<string> {
  const tables = await connected(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    const texts: string[] = [];
    for (const { name } of rows) {
      const held = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      texts.push(...held.rows.map((row) => row.text));
    }
    return texts;
  });
  const root = process.env.STET_FILES ?? '';
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const bytes = files.map((one) => readFileSync(join(one.parentPath, one.name)).toString('latin1'));
  return [...tables, ...bytes].join('\n');
}

const forms = (text: string) => [text, ...(['base64', 'hex'] as const).map((form) => Buffer.from(text).toString(form))];

test('what was made confidential is found by nobody, and lies nowhere in the clear', async () => {
  const story = await newStory(other);
  const claim = await newClaim(owner, story.id, 'opened in 1931');
  const link = await capturedLink(owner, claim, `The page said ${CANARY}.`);
  const words = { excerpt: `It said ${CANARY}`, note: `Met at ${CANARY}`, locator: `p. 4, ${CANARY}` };
  await owner.do(correctEvidence, { evidence: link.id, ...words });
  await owner.do(correctEvidence, { evidence: link.id, excerpt: `They knew, ${CANARY}` });
  const facts = { source: 'Harbour office', tier: 'primary', stance: 'supports' };
  const bytes = Buffer.from(`Minutes, ${CANARY}.\n`);
  const key = { 'idempotency-key': 'k1' };
  const sent = await attachFile<EvidenceView>(await tokenOf(owner), claim.id, facts, `${CANARY}.txt`, bytes, key);
  expect(await lying()).toContain(CANARY);

  await owner.do(sealEvidence, { evidence: link.id, revision: 3 });
  await owner.do(sealEvidence, { evidence: sent.body.id, revision: 1 });
  await destroyBytes(new Date(Date.now() + 1000));
  const left = await lying();
  for (const form of forms(CANARY)) expect(left).not.toContain(form);

  const none = { note: 'x', override: 'x', signOff: 'x', correction: 'x', query: 'x', upload: 'x' };
  const more = { privileged: 'x', confidentialSource: 'x', confidential: link.id, link: link.id };
  const place = { story: story.id, claim: claim.id, evidence: sent.body.id, ...none, ...more };
  for (const by of [other, auditor, legal])
    for (const [name, answer] of await everythingFor(by, place)) expect(answer, name).not.toContain(CANARY);
  for (const [name, answer] of await everythingFor(owner, place)) expect(answer, name).not.toContain(CANARY);
}, 90_000);
