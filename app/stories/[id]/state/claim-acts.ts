import type { Selector } from '@/domain/anchor/selector';
import type { Result } from '@/domain/refusal';
import type { ClaimRow, ClaimView } from '@/domain/views';
import type { Kind } from '@/domain/vocabulary';
import { call } from '@/ui/call';
import { dropClaim, loadClaim, putClaim, putClaims, refreshStory } from './details';
import type { Acting } from './story-state';
import type { StoryStore } from './story-store';
import { pushUndo } from './undo';
import { neighbour, openClaim } from './walk';
import { afterRefusal, inTurn, revisionOf } from './writes';

/** Opens the form of an act on a claim; once more shuts it. */
export function actOn(store: StoryStore, claim: string, what: Acting['what'], other?: string) {
  const { acting, open } = store.get();
  const shut = acting?.claim === claim && acting.what === what && !other;
  if (open !== claim) openClaim(store, claim);
  store.set({ listShown: false, acting: shut ? null : { claim, what, other } });
}

const NEVER = 'This stands: the trail has it. Mark the words again, split or merge, if it was a mistake.';

export interface ClaimPart {
  statement?: string;
  kind?: Kind;
  spans: readonly Selector[];
}

export async function splitClaim(
  store: StoryStore,
  claim: ClaimRow,
  parts: readonly ClaimPart[],
): Promise<Result<{ claims: ClaimView[] }>> {
  const answer = await inTurn(claim.id, () =>
    call<{ claims: ClaimView[] }>('POST', `/claims/${claim.id}/split`, {
      revision: revisionOf(store, claim.id),
      parts,
    }),
  );
  if (!answer.ok) return afterRefusal(store, claim.id, answer);
  putClaims(store, answer.value.claims);
  const numbers = answer.value.claims.map((one) => one.number).join(', ');
  store.set({ acting: null, told: `Claim ${claim.number} is split: ${numbers}. Each is to be checked.` });
  pushUndo(store, { never: NEVER });
  void refreshStory(store);
  return answer;
}

/** The other claim comes into this one, each as it was seen. */
export async function mergeClaims(store: StoryStore, claim: ClaimRow, other: ClaimRow): Promise<Result<ClaimView>> {
  const answer = await inTurn(claim.id, () =>
    call<ClaimView>('POST', `/claims/${claim.id}/merge`, {
      revision: revisionOf(store, claim.id),
      other: { claim: other.id, revision: revisionOf(store, other.id) },
    }),
  );
  if (!answer.ok) {
    if (answer.refusal.code === 'stale') await loadClaim(store, other.id, true);
    return afterRefusal(store, claim.id, answer);
  }
  dropClaim(store, other.id);
  putClaim(store, answer.value);
  openClaim(store, claim.id);
  store.set({ acting: null, told: `Claim ${other.number} is merged into claim ${claim.number}.` });
  pushUndo(store, { never: NEVER });
  void refreshStory(store);
  return answer;
}

export async function removeClaim(store: StoryStore, claim: ClaimRow, reason: string): Promise<Result<unknown>> {
  const answer = await inTurn(claim.id, () =>
    call('POST', `/claims/${claim.id}/removal`, { revision: revisionOf(store, claim.id), reason }),
  );
  if (!answer.ok) return afterRefusal(store, claim.id, answer);
  const next = neighbour(store, 1) ?? neighbour(store, -1);
  dropClaim(store, claim.id);
  openClaim(store, next?.id ?? null);
  store.set({ acting: null, told: `Claim ${claim.number} is removed. The trail keeps it, and why.` });
  pushUndo(store, { never: NEVER });
  void refreshStory(store);
  return answer;
}
