import { claimMergeInput, decideMerge, type Mergeable } from '@/domain/claim-merge';
import { wholeClaims } from '../claim-records';
import type { Tx } from '../database';
import { claimSince } from '../queries/claim-since';
import { claimView } from '../queries/claim-view';
import type { StoryRow } from '../scope';
import { alsoRestOn } from '../sealing/uses';
import { storyCommand } from './command';
import { takeOff } from './remove-claim';
import { spanRows } from './save-spans';

/** The threads of a claim, by the note that began each. */
async function threadsOf(tx: Tx, claim: string): Promise<string[]> {
  const rows = await tx.note.findMany({
    where: { claimId: claim },
    distinct: ['threadId'],
    orderBy: { threadId: 'asc' },
    select: { threadId: true },
  });
  return rows.map((row) => row.threadId);
}

async function mergeable(tx: Tx, story: StoryRow, id: string): Promise<Mergeable | null> {
  const [claim] = await wholeClaims(tx, { ids: [id] });
  return claim?.story === story.id ? { ...claim, threads: await threadsOf(tx, id) } : null;
}

/** Makes two claims one: places, evidence, threads, queries and corrections come together, and the other is removed. */
export const mergeClaims = storyCommand({
  name: 'merge-claims',
  action: 'claim.write',
  input: claimMergeInput,
  scope: (input) => ({ claim: input.claim }),
  load: async ({ tx, story }, input) => {
    const claim = await mergeable(tx, story, input.claim);
    return claim && { claim, other: await mergeable(tx, story, input.other.claim) };
  },
  decide: ({ actor }, { claim, other }, input) => decideMerge(actor, claim, other, input),
  save: async (running, { claim: after, removed, evidence }, { claim, other }) => {
    const { tx, story, actor, given } = running;
    const { count } = await tx.claim.updateMany({
      where: { id: claim.id, revision: claim.revision },
      data: { revision: after.revision },
    });
    if (count === 0 || (await takeOff(running, removed, other?.revision ?? 0)) === 'stale') return 'stale';
    await tx.span.deleteMany({ where: { claimId: claim.id } });
    const rows = spanRows(story.id, after.spans).map((row) => ({ ...row, claimId: claim.id }));
    await tx.span.createMany({ data: rows });
    const attached = { claimId: claim.id, attachedAt: new Date(given.now), attachedBy: actor.id };
    await tx.claimEvidence.createMany({ data: evidence.map((evidenceId) => ({ ...attached, evidenceId })) });
    await alsoRestOn(tx, removed.id, [claim.id], { withNotes: true });
    const goOver = { where: { claimId: removed.id }, data: { claimId: claim.id } };
    await tx.note.updateMany(goOver);
    await tx.correction.updateMany(goOver);
    await tx.query.updateMany(goOver);
    return 'saved';
  },
  touched: ({ claim }) => [claim.id],
  answer: ({ tx, actor }, { claim }, _input, judged) => claimView(tx, actor, claim.id, judged.get(claim.id)),
  present: claimSince,
});
