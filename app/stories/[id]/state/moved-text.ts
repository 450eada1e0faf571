import type { Result } from '@/domain/refusal';
import { NO_UNDO_OF_RECHECKS } from '@/domain/sentences/recheck';
import type { ClaimView } from '@/domain/views';
import { putClaim, refreshStory } from './details';
import type { Acted, Target } from './recheck-acts';
import type { StoryStore } from './story-store';
import { pushUndo } from './undo';
import { afterRefusal, inTurn, revisionOf } from './writes';

/** An act that a new version asks for, on the claim that is open: what it made stands at once in list, text and panel. */
export async function actOnText(
  store: StoryStore,
  claim: ClaimView,
  work: (target: Target & Pick<ClaimView, 'spans'>) => Promise<Result<Acted>>,
): Promise<Result<Acted>> {
  const answer = await inTurn(claim.id, async () => {
    const sent = await work({ ...claim, revision: revisionOf(store, claim.id) ?? claim.revision });
    if (sent.ok) putClaim(store, sent.value.claim);
    return sent;
  });
  if (!answer.ok) return afterRefusal(store, claim.id, answer);
  store.set({ acting: null, told: `Claim ${claim.number}: ${answer.value.sentence}` });
  pushUndo(store, { never: NO_UNDO_OF_RECHECKS });
  void refreshStory(store);
  return answer;
}
