import { z } from 'zod';
import { invalid } from './refusal';
import { type Decision, decided } from './trail-event';

/** How the desk works, as an administrator sets it. */
export interface DeskSettings {
  /** Whether the first finding is hidden from second checkers until they have given theirs. */
  blindSecondCheck: boolean;
}

export const deskInput = z.object({ blindSecondCheck: z.boolean() });

export function decideDeskSettings(before: DeskSettings, after: DeskSettings): Decision<DeskSettings> {
  if (before.blindSecondCheck === after.blindSecondCheck)
    return invalid({ blindSecondCheck: 'The desk works so already.' });
  return decided(after, { type: 'desk.changed', payload: { before, after } });
}
