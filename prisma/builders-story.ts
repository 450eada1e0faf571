import type { ClaimView, StoryView } from '@/domain/views';
import type { Part } from '@/domain/vocabulary';
import { attachEvidence } from '@/server/commands/attach-evidence';
import { createStory } from '@/server/commands/create-story';
import { makeClaim } from '@/server/commands/make-claim';
import { recordCheck } from '@/server/commands/record-check';
import type { Hand } from './builders';

/** A story of two paragraphs, each of which needs a claim. */
export const BODY = 'The bridge opened in 1931.\n\nIt carries 18,400 vehicles a day, said Ines Maroto.';

export const newStory = (
  by: Hand,
  more: { people?: { person: string; as: Part }[]; restricted?: boolean; headline?: string; body?: string } = {},
): Promise<StoryView> =>
  by.do(createStory, {
    format: 'text',
    headline: more.headline ?? 'Bridge to close for eleven weeks',
    body: more.body ?? BODY,
    people: more.people ?? [],
    restricted: more.restricted ?? false,
  });

export const newClaim = (by: Hand, story: string, exact: string, more: object = {}): Promise<ClaimView> =>
  by.do(makeClaim, { story, spans: [{ exact }], ...more });

/** Evidence that supports it, and the finding `confirmed`: settled and clear. */
export async function settle(by: Hand, claim: { id: string; revision: number }): Promise<ClaimView> {
  await by.do(attachEvidence, {
    claim: claim.id,
    type: 'quotation',
    source: 'Works department',
    tier: 'primary',
    stance: 'supports',
    excerpt: 'It is so.',
  });
  const { claim: settled } = await by.do(recordCheck, {
    claim: claim.id,
    revision: claim.revision + 1,
    finding: 'confirmed',
  });
  return settled;
}

/** A story whose every paragraph has a settled, clear claim: ready to be signed off. */
export async function readyStory(author: Hand, checker: Hand): Promise<StoryView & { claims: ClaimView[] }> {
  const story = await newStory(author);
  const claims: ClaimView[] = [];
  for (const exact of ['eleven weeks', 'opened in 1931', '18,400 vehicles a day'])
    claims.push(await settle(checker, await newClaim(checker, story.id, exact)));
  return { ...story, claims };
}
