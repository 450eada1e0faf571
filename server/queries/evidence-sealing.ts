import { z } from 'zod';
import type { Actor } from '@/domain/given';
import { sealingRefusal } from '@/domain/seal-evidence';
import { staysOpen, type ToBeSealed, willBeSealed } from '@/domain/sentences/sealing';
import { id } from '@/domain/text-input';
import type { SealingView } from '@/domain/views-confidential';
import type { Tx } from '../database';
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

/** What the sentences about the sealing of a piece speak of. */
export async function toBeSealed(
  tx: Tx,
  actor: Actor,
  evidence: { id: string; storyId: string; fileId: string | null; source: { name: string } },
): Promise<ToBeSealed> {
  const { id: evidenceId, storyId } = evidence;
  return {
    source: evidence.source.name,
    hasFile: evidence.fileId !== null,
    captures: await tx.capture.count({ where: { evidenceId, state: 'captured' } }),
    copies: await copiesOf(tx, actor, evidenceId),
    signed: (await tx.signOff.count({ where: { storyId, voidedAt: null } })) > 0,
  };
}

/** GET /evidence/{id}/sealing: what would be sealed, and what would stay, were it made confidential. */
export const evidenceSealing = storyQuery({
  name: 'evidence-sealing',
  action: 'story.see',
  input: z.object({ evidence: id }),
  scope: ({ evidence }) => ({ evidence }),
  read: async ({ tx, actor }, { evidence }): Promise<SealingView | null> => {
    const found = await tx.evidence.findFirst({
      where: { id: evidence, visibility: 'story' },
      include: { source: { select: { name: true } } },
    });
    if (!found) return null;
    const refused = sealingRefusal(actor, found);
    const told = await toBeSealed(tx, actor, found);
    return {
      revision: found.revision,
      attachedBy: found.createdBy,
      ability: refused === null ? { may: true } : { may: false, why: refused },
      sealed: willBeSealed(told),
      stays: staysOpen(told),
    };
  },
});
