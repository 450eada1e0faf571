import { describe, expect, test } from 'vitest';
import type { ClaimView, EvidenceView, StoryView } from '@/domain/views';
import { type Hand, hand, value } from '@/prisma/builders';
import { call } from '@/prisma/builders-call';
import { around, fresh, trailOf } from '@/prisma/builders-source';
import { newClaim, readyStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { changeClaim } from './commands/change-claim';
import { giveOverride } from './commands/overrides';
import { sealEvidence } from './commands/seal-evidence';
import { signOffStory } from './commands/sign-off-story';
import { view } from './gate';
import { evidenceSealing } from './queries/evidence-sealing';
import { signOffScreen } from './queries/sign-off-screen';
import { storyById } from './queries/stories';

await takeTestDatabase();

const password = 'a password of ten or more';

/** An editor lets everything stand that is in the way, and signs. */
async function sign(editor: Hand, story: string) {
  const screen = async () => value(await view(signOffScreen, { story }, editor.caller));
  const blockers = (await screen()).blockers.map((one) => one.key);
  if (blockers.length > 0) await editor.do(giveOverride, { story, blockers, reason: 'The lawyer has read it.' });
  const { claimsDigest } = await screen();
  await editor.do(signOffStory, { story, password, version: 1, claimsDigest });
}

const willBe = async (by: Hand, evidence: string) =>
  value(await view(evidenceSealing, { evidence }, by.caller)).sealed.join(' ');

const signatureOn = async (by: Hand, story: string) => value(await view(storyById, { story }, by.caller)).signOff;

describe('a signature on evidence that is made confidential', () => {
  test('holds, as was said before, and goes on holding whatever is done that it does not bind', async () => {
    const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
    const story = await readyStory(reporter, checker);
    await sign(editor, story.id);
    const claim = story.claims[0] as ClaimView;
    const { id, revision } = claim.evidence[0] as EvidenceView;
    expect(await willBe(checker, id)).toContain('The signature on the story holds');
    await checker.do(sealEvidence, { evidence: id, revision });
    await checker.do(changeClaim, { claim: claim.id, revision: claim.revision, assignee: checker.id });
    expect(await signatureOn(checker, story.id)).toMatchObject({ valid: true });
  });

  test('falls where an override of it let stand what goes with the evidence, as was said before', async () => {
    const { attach, patch, confirm, read, checker, editor, story, asChecker } = await around();
    const { id, sourceId } = await attach(fresh('A clerk'), { tier: 'primary' });
    await confirm();
    await patch(sourceId, { revision: 1, terms: 'anonymous', kind: 'person' });
    expect(await read()).toMatchObject({ state: 'open', unmet: [{ rule: 'anonymous-source' }] });
    await newClaim(checker, story.id, '18,400 vehicles');
    await sign(editor, story.id);
    expect(await willBe(checker, id)).toContain('The signature on the story will be void');
    await checker.do(sealEvidence, { evidence: id, revision: 1 });
    expect(await read()).toMatchObject({ state: 'settled', unmet: [] });
    const { signOff } = (await call<StoryView>(asChecker, 'GET', `/stories/${story.id}`)).body;
    expect(signOff).toMatchObject({ valid: false, voidedWhy: expect.stringMatching(/^An override no longer holds/) });
    expect((await trailOf(asChecker, story.id)).at(-1)).toMatchObject({ type: 'sign-off.voided', actor: 'withheld' });
  });
});
