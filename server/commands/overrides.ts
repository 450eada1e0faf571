import { decideOverride, decideOverrideWithdrawal, overrideInput, overrideWithdrawalInput } from '@/domain/override';
import { blockersIn } from '../queries/story-blockers';
import { signedStory } from '../sign-off-binding';
import { storyCommand } from './command';

/** An editor lets blockers stand, with one reason for all of them. */
export const giveOverride = storyCommand({
  name: 'give-override',
  action: 'override.give',
  input: overrideInput,
  scope: (input) => ({ story: input.story }),
  load: ({ tx, story }) => signedStory(tx, story),
  decide: ({ actor, given }, story, input) => decideOverride(actor, story, input, given),
  save: async ({ tx, story, actor, given }, made) => {
    await tx.override.createMany({
      data: made.map(({ id, key, code, claim, reason }) => ({
        id,
        storyId: story.id,
        claimId: claim,
        code,
        key,
        reason,
        createdAt: new Date(given.now),
        createdBy: actor.id,
      })),
    });
    return 'saved';
  },
  touched: (made) => made.flatMap((one) => one.claim ?? []),
  answer: async ({ tx, story }) => ({ blockers: await blockersIn(tx, story) }),
  present: async ({ tx, story }) => ({ blockers: await blockersIn(tx, story) }),
});

/** An editor takes an override back. */
export const withdrawOverride = storyCommand({
  name: 'withdraw-override',
  action: 'override.give',
  input: overrideWithdrawalInput,
  scope: (input) => ({ override: input.override }),
  load: async ({ tx }, input) => {
    const row = await tx.override.findUnique({ where: { id: input.override } });
    if (!row) return null;
    const claim = row.claimId && (await tx.claim.findUnique({ where: { id: row.claimId }, select: { number: true } }));
    return {
      id: row.id,
      key: row.key,
      code: row.code,
      claim: row.claimId,
      number: claim ? claim.number : null,
      withdrawn: row.withdrawnAt !== null,
    };
  },
  decide: (_running, override, input) => decideOverrideWithdrawal(override, input.reason),
  save: async ({ tx, actor, given }, { id, reason }) => {
    const { count } = await tx.override.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: new Date(given.now), withdrawnBy: actor.id, withdrawnWhy: reason },
    });
    return count === 0 ? 'stale' : 'saved';
  },
  touched: ({ claim }) => (claim ? [claim] : []),
  answer: async ({ tx, story }) => ({ blockers: await blockersIn(tx, story) }),
});
