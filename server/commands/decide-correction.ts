import type { z } from 'zod';
import {
  type CorrectionRecord,
  correctionDecisionInput,
  decideDecline,
  type EndedCorrection,
} from '@/domain/correction';
import { decideAcceptance } from '@/domain/correction-acceptance';
import { ok, type Refused } from '@/domain/refusal';
import type { Decision } from '@/domain/trail-event';
import type { VersionChange } from '@/domain/version';
import {
  type Acceptance,
  acceptanceAhead,
  acceptedWords,
  type PreparedAcceptance,
  prepareAcceptance,
  saveAcceptance,
  standingAcceptance,
} from '../acceptance';
import { findCorrection } from '../correction-records';
import { correctionOf } from '../queries/correction-view';
import { savedVersion } from '../queries/saved-version';
import { ownAfter, touchedClaims } from '../save-version';
import { storyCommand } from './command';
import { endCorrection } from './end-correction';

type Input = z.infer<typeof correctionDecisionInput>;

/** A correction that is declined, or the version that it makes. */
type Decided = { ended: EndedCorrection } | { acceptance: Acceptance; version: VersionChange; reason: string };

const asked = ({ correction, revision, replacement }: Input) => [{ correction, revision, replacement }];

/** One correction is no list: what is wrong with it is wrong with the fields that were sent. */
function ofOne({ refusal }: Refused): Refused {
  const fields = Object.entries(refusal.fields ?? {}).map(([path, said]) => [
    path.replace(/^decisions\.0\./, ''),
    said,
  ]);
  return { ok: false, refusal: refusal.fields ? { ...refusal, fields: Object.fromEntries(fields) } : refusal };
}

function declined(record: CorrectionRecord, input: Input): Decision<Decided> {
  const decision = decideDecline(record, input);
  return decision.ok ? { ...decision, change: { ended: decision.change } } : decision;
}

function accepted(acceptance: Acceptance, reason: string): Decision<Decided> {
  const decision = decideAcceptance(acceptance.standing, acceptance.accepted, { summary: '', reason });
  return decision.ok ? { ...decision, change: { acceptance, version: decision.change, reason } } : decision;
}

/** A correction is accepted, as it was proposed or amended, and makes a version; or it is declined with a reason. */
export const decideCorrection = storyCommand({
  name: 'decide-correction',
  action: 'correction.decide',
  input: correctionDecisionInput,
  scope: ({ correction }) => ({ correction }),
  prepare: async (input, _caller, before) =>
    input.accept ? prepareAcceptance(before, asked(input)) : ok<PreparedAcceptance | null>(null),
  ahead: async (tx, given, _input, prepared) => prepared && acceptanceAhead(tx, given, prepared, ''),
  load: async (running, input, prepared) => {
    const record = await findCorrection(running.tx, input.correction);
    if (!record || prepared === null) return record && { record };
    const acceptance = await standingAcceptance(running, asked(input), prepared);
    return acceptance === 'again' ? 'again' : { record, acceptance };
  },
  decide: (_running, { record, acceptance }, input): Decision<Decided> => {
    if (!acceptance) return declined(record, input);
    return 'refusal' in acceptance ? ofOne(acceptance) : accepted(acceptance, input.reason);
  },
  save: (running, change, { record }) =>
    'ended' in change
      ? endCorrection(running, change.ended, record)
      : saveAcceptance(running, change.acceptance, change.version, change.reason),
  touched: (change, { record }) =>
    'ended' in change
      ? [record.claim]
      : touchedClaims(change.acceptance.standing, change.version, acceptedWords(change.acceptance.accepted)),
  own: (change) => ('ended' in change ? undefined : ownAfter(change.acceptance.standing)),
  answer: async (running, change, input) => ({
    ...('ended' in change ? {} : await savedVersion(running, change.acceptance.standing)),
    correction: await correctionOf(running.tx, running.actor, input.correction),
  }),
  present: ({ tx, actor }, input) => correctionOf(tx, actor, input.correction),
});
