import type { Result } from '@/domain/refusal';
import { countOf } from '@/domain/sentences/progress';
import type { BlockerView } from '@/domain/views';
import { call } from '@/ui/call';
import { refreshStory } from './details';
import type { StoryStore } from './story-store';

interface Blockers {
  blockers: BlockerView[];
}

/** What stands in the way now: the answer says it, and so does a refusal because it is no longer as it was seen. */
function putBlockers(store: StoryStore, answer: Result<Blockers>, said: string): Result<Blockers> {
  const now = answer.ok ? answer.value : (answer.refusal.present as Partial<Blockers> | undefined);
  if (now?.blockers) store.set({ blockers: now.blockers });
  if (answer.ok) {
    store.set({ said });
    void refreshStory(store);
  }
  return answer;
}

/** Lets these blockers stand, each as it was seen, with one reason for all of them. */
export async function letStand(store: StoryStore, keys: readonly string[], reason: string): Promise<Result<Blockers>> {
  const path = `/stories/${store.get().story.id}/overrides`;
  const answer = await call<Blockers>('POST', path, { blockers: keys, reason });
  return putBlockers(store, answer, `${countOf(keys.length, 'blocker')} let stand.`);
}

/** Takes an override back: its blocker stands in the way again. */
export async function takeBack(store: StoryStore, override: string, reason: string): Promise<Result<Blockers>> {
  const answer = await call<Blockers>('POST', `/overrides/${override}/withdrawal`, { reason });
  return putBlockers(store, answer, 'The override is taken back.');
}
