import type { EvidenceRecord } from '@/domain/evidence';
import { captureLink } from '../enqueue-capture';
import type { StoryRow } from '../scope';
import { sourceNamed } from '../sources';
import type { Running } from './command';

/**
 * A new piece and the claim that rests on it, one revision further. `source`: the one that it was judged with, null where the
 * desk knew none. `fileId`: the row of its file, made when the claim is still as it was seen.
 */
export async function saveEvidence(
  { tx, story, actor, given }: Running<StoryRow>,
  record: EvidenceRecord,
  claim: { id: string; revision: number },
  more: {
    fileId: (by: { storyId: string; createdAt: Date; createdBy: string }) => Promise<string | null>;
    source: { id: string } | null;
    copiedFrom?: string;
  },
): Promise<'saved' | 'stale'> {
  const by = { storyId: story.id, createdAt: new Date(given.now), createdBy: actor.id };
  const { count } = await tx.claim.updateMany({
    where: { id: claim.id, revision: claim.revision },
    data: { revision: { increment: 1 } },
  });
  if (count === 0) return 'stale';
  const { source: _, file: __, ...facts } = record;
  await tx.evidence.create({
    data: {
      ...facts,
      ...by,
      fileId: await more.fileId(by),
      copiedFrom: more.copiedFrom ?? null,
      sourceId: more.source?.id ?? (await sourceNamed(tx, record, { actor, story }, given)),
      claims: { create: { claimId: claim.id, attachedAt: by.createdAt, attachedBy: actor.id } },
    },
    select: { id: true },
  });
  await captureLink(tx, facts, { story: story.id, by: actor.id, given });
  return 'saved';
}
