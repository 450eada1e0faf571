import { z } from 'zod';
import { invalid } from './refusal';
import { type Decision, decided } from './trail-event';

/** How the desk works, as an administrator sets it. */
export interface DeskSettings {
  /** Whether the first finding is hidden from second checkers until they have given theirs. */
  blindSecondCheck: boolean;
  /** Whether authors, too, decide corrections of their own stories. */
  authorsDecide: boolean;
}

export const deskInput = z.object({ blindSecondCheck: z.boolean(), authorsDecide: z.boolean().optional() });

export function decideDeskSettings(before: DeskSettings, input: z.infer<typeof deskInput>): Decision<DeskSettings> {
  const after: DeskSettings = {
    blindSecondCheck: input.blindSecondCheck,
    authorsDecide: input.authorsDecide ?? before.authorsDecide,
  };
  if (before.blindSecondCheck === after.blindSecondCheck && before.authorsDecide === after.authorsDecide)
    return invalid({ blindSecondCheck: 'The desk works so already.' });
  return decided(after, { type: 'desk.changed', payload: { before, after } });
}
