import { z } from 'zod';
import { NOBODY_TO_ASK } from '@/domain/sentences/queries';
import { blocksOf } from '@/domain/story-text';
import { id } from '@/domain/text-input';
import type { StoryScreen } from '@/domain/views';
import { wholeClaims } from '../claim-records';
import { directory } from '../people';
import { privilegedOn } from '../sealing/privileged';
import { addresseesOn } from '../story-addressees';
import { wordsOf } from '../story-records';
import { ability } from './ability';
import { rowOf } from './claim-view';
import { undecidedCorrections } from './correction-view';
import { threadsOf } from './notes';
import { storyQuery } from './query';
import { blockersIn } from './story-blockers';
import { storyView } from './story-view';

/** The story, its claims and what stands in the way; the open claim's own details come by GET /claims/{id}. */
export const storyScreen = storyQuery({
  name: 'story-screen',
  action: 'story.see',
  input: z.object({ story: id }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }): Promise<StoryScreen> => {
    const version = await tx.version.findUniqueOrThrow({
      where: { storyId_number: { storyId: story.id, number: story.current } },
    });
    const claims = await wholeClaims(tx, { story: story.id });
    const askable = (await addresseesOn(tx, story)).map((one) => one.id);
    const ask = ability(actor, 'query.ask');
    const noneToAsk = ask.may && askable.every((one) => one === actor.id);
    return {
      me: actor.id,
      story: await storyView(tx, story.id),
      blocks: blocksOf(wordsOf(version)),
      claims: claims.map((claim) => rowOf(actor, claim)),
      blockers: await blockersIn(tx, story, claims),
      threads: await threadsOf(tx, actor, { storyId: story.id, claimId: null }),
      privileged: await privilegedOn(tx, actor, story, null),
      askable,
      corrections: await undecidedCorrections(tx, actor, story.id),
      directory: await directory(tx),
      abilities: {
        edit: ability(actor, 'text.write'),
        mark: ability(actor, 'claim.write'),
        ask: noneToAsk ? { may: false, why: NOBODY_TO_ASK } : ask,
        correct: ability(actor, 'correction.propose'),
        decide: ability(actor, 'correction.decide'),
        attach: ability(actor, 'evidence.write'),
        note: ability(actor, 'note.write'),
        check: ability(actor, 'check.record'),
        override: ability(actor, 'override.give'),
        people: ability(actor, 'story.people'),
        sign: ability(actor, 'sign-off.give'),
        withdraw: ability(actor, 'sign-off.withdraw'),
        trail: ability(actor, 'trail.read'),
      },
    };
  },
});
