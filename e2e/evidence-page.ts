import type { ClaimView, EvidenceView, StoryView } from '../domain/views';
import { expect, type SignedIn } from './fixtures';
import { openStory, panel } from './story-page';

/** Evidence on a claim, as a person attaches it. */

export const claimOn = (who: SignedIn, story: StoryView, exact: string) =>
  who.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact }] });

export const QUOTATION = {
  type: 'quotation',
  source: 'Ines Maroto',
  tier: 'primary',
  stance: 'supports',
  locator: 'Interview, recording, 00:07:41',
  excerpt: 'Nine of them.',
};

export const attach = (who: SignedIn, claim: { id: string }, more: object = {}) =>
  who.api.post<EvidenceView>(`/claims/${claim.id}/evidence`, { ...QUOTATION, ...more });

/** A checker at the story screen, with two claims, the first of them open. */
export async function atFirstClaim(
  signedIn: (role: 'checker') => Promise<SignedIn>,
  newStory: (by: SignedIn) => Promise<StoryView>,
) {
  const checker = await signedIn('checker');
  const story = await newStory(checker);
  const claims = [
    await claimOn(checker, story, '43,800 people'),
    await claimOn(checker, story, 'the harbour office'),
  ] as const;
  const open = async (hash = '#claim-1') => {
    await openStory(checker, story, hash);
    await expect(panel(checker.page, Number(hash.at(-1))).getByText('on their way')).toHaveCount(0);
  };
  return {
    checker,
    story,
    claims,
    page: checker.page,
    first: panel(checker.page, 1),
    second: panel(checker.page, 2),
    open,
  };
}

export const field = (page: SignedIn['page'], label: string) =>
  page.locator('.evidence-form').getByLabel(label, { exact: true });
export const choose = (page: SignedIn['page'], option: string) =>
  page.locator('.evidence-form').getByText(option, { exact: true }).click();
