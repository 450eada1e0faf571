import { checkInput, decideCheck } from '@/domain/check';
import { wholeClaim } from '../claim-records';
import { claimView } from '../queries/claim-view';
import { storyCommand } from './command';

/** One person's finding on a claim, on the revision they saw. */
export const recordCheck = storyCommand({
  name: 'record-check',
  action: 'check.record',
  input: checkInput,
  scope: (input) => ({ claim: input.claim }),
  load: ({ tx }, input) => wholeClaim(tx, input.claim),
  decide: ({ actor, given }, claim, input) => decideCheck(actor, claim, input, given),
  save: async ({ tx, story }, check, claim) => {
    const { count } = await tx.claim.updateMany({
      where: { id: claim.id, revision: claim.revision },
      data: { revision: { increment: 1 } },
    });
    if (count === 0) return 'stale';
    await tx.check.create({
      data: {
        id: check.id,
        claimId: claim.id,
        claimRevision: check.claimRevision,
        finding: check.finding,
        rationale: check.rationale,
        wording: check.wording,
        seen: { statement: check.seen.statement, spans: check.seen.spans },
        version: story.current,
        createdAt: new Date(check.at),
        createdBy: check.by,
      },
      select: { id: true },
    });
    return 'saved';
  },
  touched: (_check, claim) => [claim.id],
  answer: async ({ tx, actor }, check, input) => {
    const claim = await claimView(tx, actor, input.claim);
    return { check: claim.checks.find((one) => one.id === check.id), claim, unmet: claim.unmet };
  },
  present: ({ tx, actor }, input) => claimView(tx, actor, input.claim),
});
