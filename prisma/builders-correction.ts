import type { ClaimView } from '@/domain/views';
import { proposeCorrection } from '@/server/commands/propose-correction';
import { recordCheck } from '@/server/commands/record-check';
import { view } from '@/server/gate';
import { claimById } from '@/server/queries/claims';
import { storyById } from '@/server/queries/stories';
import { type Hand, hand, value } from './builders';
import { newClaim, newStory } from './builders-story';

/** For tests of corrections: people, a story with claims, and what is done to them. */
export const PASSWORD = 'a password of ten or more';

export const people = async () => ({
  reporter: await hand('reporter', { name: 'Reporter' }),
  checker: await hand('checker', { name: 'Checker' }),
  editor: await hand('editor', { name: 'Editor', password: PASSWORD }),
});
export const read = async (by: Hand, claim: string) => value(await view(claimById, { claim }, by.caller));
export const storyOf = async (by: Hand, story: string) => value(await view(storyById, { story }, by.caller));
export const propose = (by: Hand, claim: ClaimView, replacement: string, span = claim.spans[0]?.id) =>
  by.do(proposeCorrection, {
    claim: claim.id,
    revision: claim.revision,
    span,
    replacement,
    reason: 'The order says so.',
  });
export const find = (by: Hand, claim: ClaimView, finding: string, more: object = {}) =>
  by.do(recordCheck, { claim: claim.id, revision: claim.revision, finding, rationale: 'So.', ...more });

export async function withClaims(...words: string[]) {
  const who = await people();
  const story = await newStory(who.reporter);
  const claims: ClaimView[] = [];
  for (const exact of words) claims.push(await newClaim(who.checker, story.id, exact));
  return { ...who, story, claims, claim: claims[0] as ClaimView, other: claims[1] as ClaimView };
}
