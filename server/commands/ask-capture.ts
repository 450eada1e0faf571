import { z } from 'zod';
import { type CaptureState, decideRecapture } from '@/domain/capture';
import { id } from '@/domain/text-input';
import { capturesAreOff, isCaptured } from '../capture/capture-setting';
import { enqueueCapture } from '../enqueue-capture';
import { evidenceView } from '../queries/evidence-view';
import { storyCommand } from './command';

/** A link's page is captured once more, to be compared with what it was. */
export const askCapture = storyCommand({
  name: 'ask-capture',
  action: 'evidence.write',
  input: z.object({ evidence: id }),
  scope: (input) => ({ evidence: input.evidence }),
  load: async ({ tx }, input) => {
    const found = await tx.evidence.findFirst({
      where: { id: input.evidence, visibility: 'story' },
      select: {
        id: true,
        url: true,
        type: true,
        source: { select: { name: true } },
        captures: { orderBy: { number: 'desc' }, take: 1 },
      },
    });
    if (!found) return null;
    const [last] = found.captures;
    return {
      evidence: { id: found.id, url: found.url, source: found.source.name },
      last: last
        ? {
            number: last.number,
            state: last.state as CaptureState,
            nextTryAt: last.nextTryAt?.toISOString() ?? null,
          }
        : null,
      isCaptured: found.type === 'link' && isCaptured(found.url),
      isOff: capturesAreOff(),
    };
  },
  decide: ({ given }, loaded) => decideRecapture(loaded, given),
  save: async ({ tx, story, actor, given }, capture) => {
    // An earlier one that failed is tried no more by itself: this one takes its place.
    await tx.job.deleteMany({
      where: { lease: null, about: { in: await waitingOf(tx, capture.evidence) } },
    });
    await tx.capture.updateMany({
      where: { evidenceId: capture.evidence, state: 'failed', nextTryAt: { not: null } },
      data: { nextTryAt: null },
    });
    await enqueueCapture(tx, capture, { story: story.id, by: actor.id, now: given.now });
    return 'saved';
  },
  answer: ({ tx }, capture) => evidenceView(tx, capture.evidence),
});

async function waitingOf(tx: Parameters<typeof enqueueCapture>[0], evidence: string): Promise<string[]> {
  const rows = await tx.capture.findMany({ where: { evidenceId: evidence, state: 'failed' }, select: { id: true } });
  return rows.map((row) => row.id);
}
