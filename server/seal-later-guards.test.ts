import { describe, expect, test } from 'vitest';
import { hand } from '@/prisma/builders';
import { capturedLink } from '@/prisma/builders-capture';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '@/scripts/parts/database.mjs';
import { correctEvidence } from './commands/correct-evidence';
import { sealEvidence } from './commands/seal-evidence';

const { appUrl } = await takeTestDatabase();
const [owner, editor] = [await hand('checker'), await hand('editor')];

describe('the database lets nothing go that is not sealed', () => {
  const asProgram = (sql: string) =>
    connected(appUrl, (client) => client.query(sql)).then(
      ({ rowCount }) => `${rowCount} gone`,
      (error: Error) => error.message,
    );

  test('not the evidence, its wordings, its captures, its file or what the trail said of it', async () => {
    const story = await newStory(editor);
    const link = await capturedLink(owner, await newClaim(owner, story.id, 'opened in 1931'), 'words');
    await owner.do(correctEvidence, { evidence: link.id, note: 'x' });
    for (const [table, which] of [
      ['evidence', `id = '${link.id}'`],
      ['evidence_wording', `evidence_id = '${link.id}'`],
      ['captured_page', `capture_id IN (SELECT id FROM capture WHERE evidence_id = '${link.id}')`],
      ['capture', `evidence_id = '${link.id}'`],
      ['trail_payload', `chain = '${story.id}'`],
    ])
      expect(await asProgram(`DELETE FROM ${table} WHERE ${which}`), table).toContain('is refused');
    await owner.do(sealEvidence, { evidence: link.id, revision: 2 });
    expect(await asProgram(`DELETE FROM trail_payload WHERE chain = '${story.id}'`)).toContain('is refused');
  });
});
