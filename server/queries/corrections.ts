import { z } from 'zod';
import { id } from '@/domain/text-input';
import { CORRECTION_DECISIONS } from '@/domain/vocabulary';
import { readCorrections } from '../correction-records';
import { correctionView } from './correction-view';
import { BY_MOMENT, cursorOf, pageInput, pageOf, placeOf } from './page';
import { storyQuery } from './query';

const decision = z.enum(['undecided', ...CORRECTION_DECISIONS]).optional();

/** GET /stories/{id}/corrections: oldest first. */
export const correctionList = storyQuery({
  name: 'correction-list',
  action: 'story.see',
  input: z.object({ story: id, ...pageInput(BY_MOMENT), decision }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }, input) => {
    const rows = await readCorrections(tx, { story: story.id });
    const wanted = rows.filter((row) => !input.decision || (row.decision ?? 'undecided') === input.decision);
    const after = placeOf(input.after, BY_MOMENT);
    const from = after ? wanted.filter((row) => placeIn(row) > JSON.stringify(after)) : wanted;
    return pageOf(
      from.slice(0, input.limit + 1),
      input.limit,
      (row) => correctionView(actor, row),
      (row) => cursorOf(new Date(row.at).toISOString(), row.id),
    );
  },
});

const placeIn = (row: { at: Date | string; id: string }) => JSON.stringify([new Date(row.at).toISOString(), row.id]);
