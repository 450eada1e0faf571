import { decideWithdrawal, withdrawInput } from '@/domain/sign-off';
import { signOffViewOf } from '../queries/story-view';
import { validSignOff } from '../sign-off-binding';
import { storyCommand } from './command';

/** An editor takes the signature back, with a reason. */
export const withdrawSignOff = storyCommand({
  name: 'withdraw-sign-off',
  action: 'sign-off.withdraw',
  input: withdrawInput,
  scope: (input) => ({ story: input.story }),
  load: async ({ tx, story }) => ({ valid: await validSignOff(tx, story.id) }),
  decide: (_running, { valid }, input) => decideWithdrawal(valid, input.reason),
  save: async ({ tx, actor, given }, { id, reason }) => {
    const { count } = await tx.signOff.updateMany({
      where: { id, voidedAt: null },
      data: { voidedAt: new Date(given.now), voidedBy: actor.id, voidedWhy: reason },
    });
    return count === 0 ? 'stale' : 'saved';
  },
  answer: async ({ tx }, { id }) => signOffViewOf(await tx.signOff.findUniqueOrThrow({ where: { id } })),
});
