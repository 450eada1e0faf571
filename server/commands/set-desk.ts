import { decideDeskSettings, deskInput } from '@/domain/desk';
import { deskCommand } from './command';

/** How the desk works: whether second checks are blind. */
export const setDesk = deskCommand({
  name: 'set-desk',
  action: 'desk.set',
  scope: 'desk',
  input: deskInput,
  load: ({ tx }) =>
    tx.desk.findUniqueOrThrow({ where: { id: 1 }, select: { blindSecondCheck: true, authorsDecide: true } }),
  decide: (_running, before, input) => decideDeskSettings(before, input),
  save: async ({ tx }, after) => {
    await tx.desk.update({ where: { id: 1 }, data: after, select: { id: true } });
    return 'saved';
  },
  answer: async (_running, after) => after,
});
