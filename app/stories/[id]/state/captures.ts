import type { Result } from '@/domain/refusal';
import type { EvidenceView } from '@/domain/views';
import { call } from '@/ui/call';
import { putEvidence } from './details';
import type { StoryStore } from './story-store';

/** Asks for a link's page once more. */
export async function captureAgain(store: StoryStore, evidence: EvidenceView): Promise<Result<EvidenceView>> {
  const answer = await call<EvidenceView>('POST', `/evidence/${evidence.id}/captures`, {});
  if (answer.ok) {
    putEvidence(store, answer.value);
    store.set({ said: `The page of the evidence from ${answer.value.source} is being captured.` });
  }
  return answer;
}

/** Looks whether a capture has come to an end. */
export async function lookAtCapture(store: StoryStore, evidence: EvidenceView): Promise<void> {
  const answer = await call<EvidenceView>('GET', `/evidence/${evidence.id}`);
  if (!answer.ok || answer.value.capture.state === 'waiting') return;
  putEvidence(store, answer.value);
  const { state, sentence } = answer.value.capture;
  store.set({ said: state === 'captured' ? 'The page is captured.' : (sentence ?? '') });
}
