import { correctionsDecisionInput, decideAcceptance } from '@/domain/correction-acceptance';
import { staleVersion } from '@/domain/version';
import { acceptanceAhead, acceptedWords, prepareAcceptance, saveAcceptance, standingAcceptance } from '../acceptance';
import { readCorrections } from '../correction-records';
import { correctionViews } from '../queries/correction-view';
import { savedVersion } from '../queries/saved-version';
import { ownAfter, touchedClaims } from '../save-version';
import { storyCommand } from './command';

/** Several corrections accepted together: one version. */
export const acceptCorrections = storyCommand({
  name: 'accept-corrections',
  action: 'correction.decide',
  input: correctionsDecisionInput,
  scope: ({ story }) => ({ story }),
  prepare: (input, _caller, before) => prepareAcceptance(before, input.decisions),
  ahead: (tx, given, { summary }, prepared) => acceptanceAhead(tx, given, prepared, summary),
  load: async (running, input, prepared) =>
    input.base === running.story.current
      ? standingAcceptance(running, input.decisions, prepared)
      : staleVersion(running.story.current),
  decide: (_running, loaded, input) => {
    if ('refusal' in loaded) return loaded;
    const decision = decideAcceptance(loaded.standing, loaded.accepted, input);
    return decision.ok ? { ...decision, change: { ...decision.change, ...loaded } } : decision;
  },
  save: (running, change) => saveAcceptance(running, change, change, ''),
  touched: (change) => touchedClaims(change.standing, change, acceptedWords(change.accepted)),
  own: (change) => ownAfter(change.standing),
  answer: async (running, { standing, accepted }) => {
    const ids = accepted.map((one) => one.correction.id);
    const rows = await readCorrections(running.tx, { ids, story: running.story.id });
    return { ...(await savedVersion(running, standing)), corrections: correctionViews(running.actor, rows) };
  },
  present: async ({ tx, actor, story }) => ({
    version: story.current,
    corrections: correctionViews(actor, await readCorrections(tx, { undecidedOf: story.id })),
  }),
});
