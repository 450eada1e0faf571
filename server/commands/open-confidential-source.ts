import { z } from 'zod';
import { decideSourceOpening } from '@/domain/confidential-source';
import { id } from '@/domain/text-input';
import { deskCommand } from './command';
import { openedSourceNow, sourceHere } from './confidential-source-now';

/** Reads a confidential source. An act, so that who read it is in the trail. */
export const openConfidentialSource = deskCommand({
  name: 'open-confidential-source',
  action: 'source.open',
  secret: true,
  scope: 'desk',
  input: z.object({ source: id }),
  load: (running, input) => sourceHere(running, input.source),
  decide: (_running, source) => decideSourceOpening(source),
  save: async () => 'saved',
  sealed: (_change, source) => source.id,
  answer: (running, _change, input) => openedSourceNow(running, input.source),
});
