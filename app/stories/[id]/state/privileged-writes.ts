import type { Result } from '@/domain/refusal';
import type { PrivilegedNoteView } from '@/domain/views-privileged';
import { call } from '@/ui/call';
import { loadClaim } from './details';
import type { StoryStore } from './story-store';

/** A claim, or null for the whole story. */
type Subject = string | null;

const pathOf = (store: StoryStore) => `/stories/${store.get().story.id}/privileged`;
const about = (subject: Subject) => (subject === null ? {} : { claim: subject });

/** How many there are is another number now. */
async function countAgain(store: StoryStore, subject: Subject) {
  const { privileged } = store.get();
  if (subject !== null) await loadClaim(store, subject, true);
  else if (privileged) store.set({ privileged: { ...privileged, count: privileged.count + 1 } });
}

export async function writePrivileged(
  store: StoryStore,
  subject: Subject,
  text: string,
): Promise<Result<PrivilegedNoteView>> {
  const answer = await call<PrivilegedNoteView>('POST', pathOf(store), { ...about(subject), text });
  if (!answer.ok) return answer;
  await countAgain(store, subject);
  store.set({ said: 'The privileged note is saved.' });
  return answer;
}

/** Reading them is written into the trail; nothing else changes. */
export const openPrivileged = (store: StoryStore, subject: Subject): Promise<Result<{ notes: PrivilegedNoteView[] }>> =>
  call('POST', `${pathOf(store)}/opening`, about(subject));

export const editPrivileged = (note: PrivilegedNoteView, text: string): Promise<Result<PrivilegedNoteView>> =>
  call('PATCH', `/privileged/${note.id}`, { revision: note.revision, text });
