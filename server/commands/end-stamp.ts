import { decideStampEnd, type StampEnd, stampOutcome } from '@/domain/stamp';
import type { Tx } from '../database';
import { storyCommand } from './command';

async function saveEnd(tx: Tx, capture: string, { made, fault, tries, nextTryAt }: StampEnd): Promise<void> {
  const next = nextTryAt === null ? null : new Date(nextTryAt);
  const given = made && { stampSha256: made.sha256, stampedBy: made.by, stampedAt: new Date(made.at) };
  await tx.capture.update({
    where: { id: capture },
    data: { stampFault: fault, stampTries: tries, nextStampAt: next, ...given },
    select: { id: true },
  });
  if (next)
    await tx.job.update({ where: { about: capture }, data: { dueAt: next, lease: null, leasedUntil: null, taken: 0 } });
  else await tx.job.delete({ where: { about: capture } });
}

/** A worker's word on a capture's trusted timestamp, while its lease holds. */
export const endStamp = storyCommand({
  name: 'end-stamp',
  action: 'capture.end',
  input: stampOutcome,
  scope: (input) => ({ story: input.story }),
  load: async ({ tx, story }, input) => {
    const held = await tx.job.findFirst({ where: { about: input.capture, kind: 'stamp', lease: input.lease } });
    const found = await tx.capture.findFirst({
      where: { id: input.capture, storyId: story.id, state: 'captured', stampSha256: null },
      include: { evidence: { select: { source: { select: { name: true } } } } },
    });
    if (!held || !found?.warcSha256) return null;
    const { id, evidenceId: evidence, number, warcSha256: warc, stampTries: tries } = found;
    return { id, evidence, number, warc, tries, source: found.evidence.source.name };
  },
  decide: ({ given }, capture, outcome) => decideStampEnd(capture, outcome, given),
  save: async ({ tx }, end, { id }) => {
    await saveEnd(tx, id, end);
    return 'saved';
  },
  answer: async (_running, end) => ({ nextTryAt: end.nextTryAt }),
});
