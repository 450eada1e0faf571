import { z } from 'zod';
import { decideOpening } from '@/domain/confidential-evidence';
import { id } from '@/domain/text-input';
import { openedView } from '../sealing/confidential-view';
import { storyCommand } from './command';
import { confidentialHere } from './confidential-now';

/** Reads confidential evidence. An act, so that who read it is in the trail. */
export const openConfidential = storyCommand({
  name: 'open-confidential',
  action: 'evidence.open',
  secret: true,
  input: z.object({ confidential: id }),
  scope: (input) => ({ confidential: input.confidential }),
  load: (running, input) => confidentialHere(running, input.confidential),
  decide: (_running, evidence) => decideOpening(evidence),
  save: async () => 'saved',
  sealed: (_change, evidence) => evidence.id,
  answer: ({ tx, actor, story }, _change, _input, _judged, evidence) => openedView(tx, actor, story, evidence),
});
