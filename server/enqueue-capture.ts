import type { NewCapture } from '@/domain/capture';
import { excerptIn } from '@/domain/captured-words';
import type { Given } from '@/domain/given';
import { isCaptured } from './capture/capture-setting';
import type { Tx } from './database';

/** A capture that waits, and the job that makes it, in the transaction that asks for it. */
export async function enqueueCapture(
  tx: Tx,
  capture: NewCapture,
  { story, by, now }: { story: string; by: string; now: string },
): Promise<void> {
  const at = new Date(now);
  const { id, number, url, evidence } = capture;
  await tx.capture.create({
    data: { id, number, url, evidenceId: evidence, storyId: story, askedAt: at, askedBy: by },
    select: { id: true },
  });
  await tx.job.create({ data: { id, kind: 'capture', about: id, dueAt: at }, select: { id: true } });
}

/** A link that comes in, or leads elsewhere now, is captured without being asked; a confidential one never. */
export async function captureLink(
  tx: Tx,
  evidence: { id: string; type: string; url: string; visibility?: string },
  on: { story: string; by: string; given: Given },
): Promise<void> {
  if (evidence.type !== 'link' || (evidence.visibility ?? 'story') !== 'story' || !isCaptured(evidence.url)) return;
  const number = 1 + (await tx.capture.count({ where: { evidenceId: evidence.id } }));
  const { id, url } = evidence;
  await enqueueCapture(tx, { id: on.given.newId(), evidence: id, number, url }, { ...on, now: on.given.now });
}

/** Another excerpt is looked for in the pages that were captured already. */
export async function lookForExcerpt(tx: Tx, evidence: string, excerpt: string): Promise<void> {
  const captures = await tx.capture.findMany({
    where: { evidenceId: evidence, state: 'captured' },
    select: { id: true, page: { select: { text: true } } },
    orderBy: { number: 'desc' },
    take: 1,
  });
  for (const { id, page } of captures)
    if (page)
      await tx.capture.update({
        where: { id },
        data: { excerpt: excerptIn(page.text, excerpt), lookedFor: excerpt },
        select: { id: true },
      });
}
