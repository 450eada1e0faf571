import { claimSplitInput, decideSplit, type SplitClaim } from '@/domain/claim-split';
import type { ClaimView } from '@/domain/views';
import { wholeClaim } from '../claim-records';
import { claimSince } from '../queries/claim-since';
import { claimView } from '../queries/claim-view';
import type { StoryRow } from '../scope';
import { alsoRestOn } from '../sealing/uses';
import { storyTextOf } from '../story-records';
import { type Running, storyCommand } from './command';
import { spanRows } from './save-spans';

/** The other parts, each a claim of its own that rests on the same evidence. */
async function createParts(
  { tx, story, actor, given }: Running<StoryRow>,
  { claim, parts }: SplitClaim,
  rests: readonly { id: string }[],
): Promise<void> {
  const at = new Date(given.now);
  await tx.claim.createMany({
    data: parts.map(({ id, number, statement, kind, risk, assignee }) => ({
      id,
      storyId: story.id,
      number,
      statement,
      kind,
      risk,
      assigneeId: assignee,
      state: 'unassigned',
      createdAt: at,
      createdBy: actor.id,
    })),
  });
  const spans = [claim, ...parts].flatMap((part) =>
    spanRows(story.id, part.spans).map((row) => ({ ...row, claimId: part.id })),
  );
  await tx.span.createMany({ data: spans });
  const links = parts.flatMap((part) =>
    rests.map(({ id }) => ({ claimId: part.id, evidenceId: id, attachedAt: at, attachedBy: actor.id })),
  );
  await tx.claimEvidence.createMany({ data: links });
  await alsoRestOn(
    tx,
    claim.id,
    parts.map((part) => part.id),
  );
}

/** Makes several claims of one that says several things. */
export const splitClaim = storyCommand({
  name: 'split-claim',
  action: 'claim.write',
  input: claimSplitInput,
  scope: (input) => ({ claim: input.claim }),
  load: async ({ tx, story }, input) => {
    const claim = await wholeClaim(tx, input.claim);
    return claim && { claim, text: await storyTextOf(tx, story), nextNumber: story.nextNumber };
  },
  decide: ({ actor, given }, { claim, ...story }, input) => decideSplit(actor, claim, story, input, given),
  save: async (running, split, { claim }) => {
    const { tx, story } = running;
    const { revision, statement, kind, risk } = split.claim;
    const { count } = await tx.claim.updateMany({
      where: { id: claim.id, revision: claim.revision },
      // Checks of the claim as it was before do not count for what is left of it.
      data: { revision, statement, kind, risk, checkedFrom: revision },
    });
    if (count === 0) return 'stale';
    await tx.span.deleteMany({ where: { claimId: claim.id } });
    await createParts(running, split, claim.rests);
    const nextNumber = story.nextNumber + split.parts.length;
    await tx.story.update({ where: { id: story.id }, data: { nextNumber }, select: { id: true } });
    return 'saved';
  },
  touched: ({ claim, parts }) => [claim.id, ...parts.map((part) => part.id)],
  answer: async ({ tx, actor }, { claim, parts }, _input, judged) => {
    const claims: ClaimView[] = [];
    for (const part of [claim, ...parts]) claims.push(await claimView(tx, actor, part.id, judged.get(part.id)));
    return { claims };
  },
  present: claimSince,
});
