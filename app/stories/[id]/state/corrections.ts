import type { Result } from '@/domain/refusal';
import { decidedSentence } from '@/domain/sentences/corrections';
import type { ClaimRow } from '@/domain/views';
import type { CorrectionDecided, CorrectionView } from '@/domain/views-correction';
import { call } from '@/ui/call';
import { loadClaim, refreshStory } from './details';
import type { StoryStore } from './story-store';
import { afterRefusal, inTurn, revisionOf } from './writes';

export interface NewCorrection {
  span: string;
  replacement: string;
  reason: string;
}

/** The claim with what became of its corrections, and what stands in the way now. */
async function shown(store: StoryStore, claim: string) {
  await loadClaim(store, claim, true);
  void refreshStory(store);
}

/** Proposes other words for a place of the claim, on the revision that the person sees. */
export async function proposeCorrection(
  store: StoryStore,
  claim: ClaimRow,
  proposed: NewCorrection,
): Promise<Result<CorrectionView>> {
  const answer = await inTurn(claim.id, () =>
    call<CorrectionView>('POST', `/claims/${claim.id}/corrections`, {
      revision: revisionOf(store, claim.id),
      ...proposed,
    }),
  );
  if (!answer.ok) return afterRefusal(store, claim.id, answer);
  await shown(store, claim.id);
  store.set({ acting: null, told: `A correction of claim ${claim.number} is proposed. It waits for a decision.` });
  return answer;
}

/** Takes back a correction of one's own. */
export async function withdrawCorrection(
  store: StoryStore,
  { id, claim, claimNumber, revision }: CorrectionView,
): Promise<Result<CorrectionView>> {
  const answer = await inTurn(claim, () => call<CorrectionView>('POST', `/corrections/${id}/withdrawal`, { revision }));
  if (!answer.ok) return afterRefusal(store, claim, answer);
  await shown(store, claim);
  store.set({ told: `The correction of claim ${claimNumber} is taken back.` });
  return answer;
}

/** Accepts a correction, amended or as it is, or declines it. Accepted, it makes a version: the page comes anew. */
export async function decideCorrection(
  store: StoryStore,
  { id, claim, claimNumber, revision }: CorrectionView,
  decision: { accept: boolean; replacement?: string; reason?: string },
): Promise<Result<CorrectionDecided>> {
  const answer = await inTurn(claim, () =>
    call<CorrectionDecided>('POST', `/corrections/${id}/decision`, { revision, ...decision }),
  );
  if (!answer.ok) {
    if (answer.refusal.code === 'stale') await loadClaim(store, claim, true);
    return answer;
  }
  if (!decision.accept) await shown(store, claim);
  const { version } = answer.value;
  store.set({
    told: decidedSentence([claimNumber], version?.number ?? null),
  });
  return answer;
}
