import { type CaptureEnd, captureOutcome, decideCaptureEnd, type MadeCapture } from '@/domain/capture';
import { blocksOf, type DocumentNode } from '@/domain/story-text';
import { creditOfPage } from '@/domain/wire-credit';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { stampAuthority } from '../stamp/stamp-setting';
import { storyCommand } from './command';

const rowOf = ({ page, ...made }: MadeCapture) => made;

/** The job is done, is done again later, or goes on as another: what was captured is stamped. */
async function saveJob(tx: Tx, about: string, next: Date | null, stamping: Date | null): Promise<void> {
  const due = next ?? stamping;
  const waits = { lease: null, leasedUntil: null, taken: 0 };
  if (!due) await tx.job.delete({ where: { about } });
  else await tx.job.update({ where: { about }, data: { ...waits, kind: next ? 'capture' : 'stamp', dueAt: due } });
}

async function savePage(tx: Tx, capture: string, { page }: MadeCapture): Promise<void> {
  if (!page) return;
  const { title, byline, text } = page;
  const document = page.document as Prisma.InputJsonValue;
  const blocks = blocksOf({ headline: '', dek: '', byline: '', document: page.document as DocumentNode });
  const credit = creditOfPage({ byline, text: blocks.map((block) => block.text).join('\n') });
  await tx.capturedPage.create({
    data: { captureId: capture, title, byline, text, document, credit },
    select: { captureId: true },
  });
}

async function saveEnd(tx: Tx, capture: string, { made, fault, tries, nextTryAt }: CaptureEnd, now: string) {
  const next = nextTryAt === null ? null : new Date(nextTryAt);
  const state = made ? 'captured' : 'failed';
  const stamping = made && stampAuthority() ? new Date(now) : null;
  await tx.capture.update({
    where: { id: capture },
    data: { state, fault, tries, at: new Date(now), nextTryAt: next, nextStampAt: stamping, ...(made && rowOf(made)) },
    select: { id: true },
  });
  if (made) await savePage(tx, capture, made);
  await saveJob(tx, capture, next, stamping);
}

/** A worker's word on a capture, while its lease holds: two that took up the same one never both end it. */
export const endCapture = storyCommand({
  name: 'end-capture',
  action: 'capture.end',
  input: captureOutcome,
  scope: (input) => ({ story: input.story }),
  load: async ({ tx, story }, input) => {
    const held = await tx.job.findFirst({ where: { about: input.capture, lease: input.lease } });
    const found = await tx.capture.findFirst({
      where: { id: input.capture, storyId: story.id, state: { not: 'captured' } },
      include: { evidence: { select: { source: { select: { name: true } } } } },
    });
    if (!held || !found) return null;
    const { id, evidenceId: evidence, number, url, tries } = found;
    return { id, evidence, number, url, tries, source: found.evidence.source.name };
  },
  decide: ({ given }, waiting, outcome) => decideCaptureEnd(waiting, outcome, given),
  save: async ({ tx, given }, end, { id }) => {
    await saveEnd(tx, id, end, given.now);
    return 'saved';
  },
  answer: async (_running, end) => ({ nextTryAt: end.nextTryAt }),
});
