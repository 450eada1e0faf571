import { z } from 'zod';
import type { Actor } from '@/domain/given';
import { sealingRefusal } from '@/domain/seal-evidence';
import { type LeftOpen, type SealedAlong, staysOpen, willBeSealed } from '@/domain/sentences/sealing';
import { id } from '@/domain/text-input';
import type { SealingView } from '@/domain/views-confidential';
import type { Tx } from '../database';
import type { StoryRow } from '../scope';
import { signatureAfterSealing } from '../sign-off-binding';
import { readable } from '../sources';
import { storyQuery } from './query';

/** Claims in other stories, of those the person may read, that rest on a copy of it, or on a copy of one. */
async function copiesOf(tx: Tx, actor: Actor, evidence: string): Promise<number> {
  const [found] = await tx.$queryRaw<{ count: number }[]>`
    WITH RECURSIVE copy AS (
      SELECT id, story_id FROM evidence WHERE copied_from = ${evidence}
      UNION SELECT e.id, e.story_id FROM evidence e JOIN copy c ON e.copied_from = c.id)
    SELECT count(DISTINCT r.claim_id)::int AS count FROM copy c JOIN story s ON s.id = c.story_id
      JOIN claim_evidence r ON r.evidence_id = c.id JOIN claim k ON k.id = r.claim_id AND k.removed_at IS NULL
    WHERE ${readable(actor)}`;
  return found?.count ?? 0;
}

/** What of a piece stays in the clear when it is sealed. */
export const leftOpen = async (
  tx: Tx,
  actor: Actor,
  evidence: { id: string; source: { name: string } },
): Promise<LeftOpen> => ({ source: evidence.source.name, copies: await copiesOf(tx, actor, evidence.id) });

async function sealedAlong(
  tx: Tx,
  story: StoryRow,
  { id: evidenceId, fileId }: { id: string; fileId: string | null },
): Promise<SealedAlong> {
  return {
    hasFile: fileId !== null,
    captures: await tx.capture.count({ where: { evidenceId, state: 'captured' } }),
    signature: await signatureAfterSealing(tx, story, evidenceId),
  };
}

/** GET /evidence/{id}/sealing: what would be sealed, and what would stay, were it made confidential. */
export const evidenceSealing = storyQuery({
  name: 'evidence-sealing',
  action: 'story.see',
  input: z.object({ evidence: id }),
  scope: ({ evidence }) => ({ evidence }),
  read: async ({ tx, actor, story }, { evidence }): Promise<SealingView | null> => {
    const found = await tx.evidence.findFirst({
      where: { id: evidence, visibility: 'story' },
      include: { source: { select: { name: true } } },
    });
    if (!found) return null;
    const refused = sealingRefusal(actor, found);
    return {
      revision: found.revision,
      attachedBy: found.createdBy,
      ability: refused === null ? { may: true } : { may: false, why: refused },
      sealed: willBeSealed(await sealedAlong(tx, story, found)),
      stays: staysOpen(await leftOpen(tx, actor, found)),
    };
  },
});
