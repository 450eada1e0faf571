import { z } from 'zod';
import { id, plainText } from '@/domain/text-input';
import { contains } from './contains';
import { evidenceOn } from './evidence-view';
import { BY_MOMENT, cursorOf, pageInput, pageOf, placeOf } from './page';
import { storyQuery } from './query';

function pastOf(after: string | undefined): { at: Date; id: string } | null {
  const place = placeOf(after, BY_MOMENT);
  return place && { at: new Date(place[0]), id: place[1] };
}

/** GET /stories/{id}/evidence: what is there already, to be attached to one more claim. Latest first. */
export const evidenceList = storyQuery({
  name: 'evidence-list',
  action: 'story.see',
  input: z.object({ story: id, ...pageInput(BY_MOMENT), q: plainText(200).default('') }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, story }, input) => {
    const asked = { like: contains(input.q), past: pastOf(input.after), limit: input.limit + 1 };
    const found = await evidenceOn(tx, story.id, asked);
    return pageOf(
      found,
      input.limit,
      (evidence) => evidence,
      (evidence) => cursorOf(evidence.createdAt, evidence.id),
    );
  },
});
