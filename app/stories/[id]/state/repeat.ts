import type { StoryStore } from './story-store';

/** Which claim `.` gave the last piece to, and whether that supports it, once the server has said so. */
const repeats = new WeakMap<StoryStore, { claim: string; supports: Promise<boolean> }>();

export const noteRepeat = (store: StoryStore, claim: string, supports: Promise<boolean>) =>
  repeats.set(store, { claim, supports });

/** Any other act on evidence, and leaving the claim, ends it. */
export const forgetRepeat = (store: StoryStore) => repeats.delete(store);

/** Whether Enter, without a finding chosen, confirms the claim: straight after `.` attached what supports it. */
export async function confirmsAgain(store: StoryStore, claim: string): Promise<boolean> {
  const repeat = repeats.get(store);
  return repeat?.claim === claim && (await repeat.supports);
}
