import { correctionWithdrawalInput, decideWithdrawal } from '@/domain/correction';
import { findCorrection } from '../correction-records';
import { correctionOf } from '../queries/correction-view';
import { storyCommand } from './command';
import { endCorrection } from './end-correction';

/** Whoever proposed a correction takes it back before it is decided. */
export const withdrawCorrection = storyCommand({
  name: 'withdraw-correction',
  action: 'correction.propose',
  input: correctionWithdrawalInput,
  scope: ({ correction }) => ({ correction }),
  load: ({ tx }, input) => findCorrection(tx, input.correction),
  decide: ({ actor }, correction, input) => decideWithdrawal(actor, correction, input),
  save: endCorrection,
  touched: (_end, { claim }) => [claim],
  answer: ({ tx, actor }, { id }) => correctionOf(tx, actor, id),
  present: ({ tx, actor }, input) => correctionOf(tx, actor, input.correction),
});
