import { RefusalLine } from '@/ui/refusal-line';
import { useStory, useStoryStore } from '../state/story-store';
import { readOpen } from '../state/walk';

/** In place of what could not be read of the open claim. */
export const Unread = () => {
  const store = useStoryStore();
  const refusal = useStory((state) => state.unread);
  return <RefusalLine refusal={refusal && { ...refusal, again: () => void readOpen(store) }} />;
};
