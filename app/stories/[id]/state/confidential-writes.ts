import type { Result } from '@/domain/refusal';
import type { EvidenceView } from '@/domain/views';
import type { OpenedConfidential, SealedNow, SealingView } from '@/domain/views-confidential';
import { call, callBytes } from '@/ui/call';
import { loadClaim, refreshStory } from './details';
import { type EvidenceFields, sentOf } from './draft';
import type { StoryStore } from './story-store';
import { inTurn } from './writes';

type Answer = Promise<Result<OpenedConfidential>>;

/** Sends it, then reads the claim and the story again: what it counts for may have changed both. */
async function sent(store: StoryStore, claim: string, said: string, send: () => Answer): Answer {
  const answer = await inTurn(claim, send);
  if (!answer.ok) return answer;
  await loadClaim(store, claim, true);
  void refreshStory(store);
  store.set({ said });
  return answer;
}

const comingFrom = (source: string | null) => (source === null ? {} : { confidentialSource: source });

export const attachConfidential = (
  store: StoryStore,
  claim: string,
  {
    fields,
    people,
    vouches,
    from,
  }: { fields: EvidenceFields; people: string[]; vouches: boolean; from: string | null },
) =>
  sent(store, claim, 'Confidential evidence is attached.', () =>
    call('POST', `/claims/${claim}/confidential`, { ...sentOf(fields), people, vouches, ...comingFrom(from) }),
  );

/** Reading it is written into the trail; nothing else changes. */
export const openConfidential = (id: string): Answer => call('POST', `/confidential/${id}/opening`, {});

export const correctConfidential = (
  store: StoryStore,
  claim: string,
  which: { id: string; revision: number },
  { fields, from }: { fields: EvidenceFields; from: string | null },
) =>
  sent(store, claim, 'The confidential evidence is corrected.', () =>
    call('PATCH', `/confidential/${which.id}`, { ...fields, revision: which.revision, ...comingFrom(from) }),
  );

export const nameOnConfidential = (store: StoryStore, claim: string, id: string, people: string[]) =>
  sent(store, claim, 'Who may see it is set.', () => call('PUT', `/confidential/${id}/people`, { people }));

export const vouchForConfidential = (store: StoryStore, claim: string, id: string, vouches: boolean) =>
  sent(store, claim, vouches ? 'You vouch for it.' : 'You no longer vouch for it.', () =>
    call('PUT', `/confidential/${id}/vouching`, { vouches }),
  );

export const detachConfidential = (store: StoryStore, claim: string, id: string, reason: string) =>
  sent(store, claim, 'The confidential evidence is taken off.', () =>
    call('POST', `/confidential/${id}/claims/${claim}/detachment`, { reason }),
  );

/** Its bytes, each time an act of its own in the trail. */
export const confidentialBytes = (id: string, part: string): Promise<Result<Blob>> =>
  callBytes(`/confidential/${id}/file`, { part });

/** What making a piece confidential would come to. */
export const sealingOf = (evidence: string): Promise<Result<SealingView>> =>
  call('GET', `/evidence/${evidence}/sealing`);

/** A piece becomes confidential, on all claims that rest on it. */
export async function sealEvidence(
  store: StoryStore,
  evidence: EvidenceView,
  how: { revision: number; people: string[]; vouches: boolean },
): Promise<Result<SealedNow>> {
  const [claim = ''] = evidence.claims;
  const answer = await inTurn(claim, () => call<SealedNow>('POST', `/evidence/${evidence.id}/sealing`, how));
  if (!answer.ok) return answer;
  for (const one of evidence.claims) if (store.get().details.has(one)) await loadClaim(store, one, true);
  void refreshStory(store);
  store.set({ said: 'It is confidential. Only those named can open it.' });
  return answer;
}
