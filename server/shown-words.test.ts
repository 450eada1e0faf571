import { expect, test } from 'vitest';
import type { ClaimView } from '@/domain/views';
import { type Hand, hand, value } from '@/prisma/builders';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachEvidence } from './commands/attach-evidence';
import { changeClaim } from './commands/change-claim';
import { giveOverride } from './commands/overrides';
import { recordCheck } from './commands/record-check';
import { view } from './gate';
import { claimById } from './queries/claims';
import { storyBlockers } from './queries/stories';

await takeTestDatabase();

const EVIDENCE = { type: 'link', url: 'https://a.example', source: 'Register', tier: 'primary', stance: 'supports' };

const read = async (by: Hand, { id }: { id: string }): Promise<ClaimView> =>
  value(await view(claimById, { claim: id }, by.caller));
const find = async (by: Hand, claim: { id: string }, finding: string) =>
  by.do(recordCheck, { claim: claim.id, revision: (await read(by, claim)).revision, finding, rationale: 'So.' });

async function marked() {
  const [checker, editor] = [await hand('checker'), await hand('editor', { name: 'Ruth Amsel' })];
  const story = await newStory(await hand('reporter'));
  return { checker, editor, story, claim: await newClaim(checker, story.id, 'eleven weeks') };
}

test('what confirming would lack is told until somebody has checked', async () => {
  const { checker, claim } = await marked();
  const rules = async () => (await read(checker, claim)).toConfirm.map((one) => one.rule);
  expect(await rules()).toEqual(['supporting-evidence']);
  await checker.do(attachEvidence, { claim: claim.id, ...EVIDENCE, tier: 'secondary' });
  expect(await rules()).toEqual(['independent-sources']);
  await find(checker, claim, 'wrong');
  expect(await rules()).toEqual([]);
});

test('a check tells the words it was made on, whatever they became', async () => {
  const { checker, claim } = await marked();
  await find(checker, claim, 'confirmed');
  const { revision, statement } = await read(checker, claim);
  await checker.do(changeClaim, { claim: claim.id, revision, statement: 'It closes for twelve weeks' });
  const after = await read(checker, claim);
  expect(after.checks[0]?.seen).toMatchObject({ statement, spans: [{ exact: 'eleven weeks' }] });
  expect(after.statement).toBe('It closes for twelve weeks');
});

test('a blocker tells the override that let it stand until its claim changed', async () => {
  const { checker, editor, story, claim } = await marked();
  const first = async () => {
    const { blockers } = value(await view(storyBlockers, { story: story.id }, editor.caller));
    return blockers.find((one) => one.claim === claim.id);
  };
  await find(checker, claim, 'wrong');
  await editor.do(giveOverride, { story: story.id, blockers: [(await first())?.key], reason: 'The register is shut.' });
  expect(await first()).toMatchObject({ overridden: true, override: { reason: 'The register is shut.' } });
  expect((await first())?.lapsed).toBeUndefined();
  await checker.do(changeClaim, { claim: claim.id, revision: (await read(checker, claim)).revision, kind: 'name' });
  expect(await first()).toMatchObject({ overridden: false, lapsed: { reason: 'The register is shut.' } });
  expect((await first())?.override).toBeUndefined();
});
