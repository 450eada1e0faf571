import { rangeOf } from '@/editor/selection';
import { wordsOf } from '@/editor/words';
import { backToText } from '../panel/hand';
import type { StoryStore } from '../state/story-store';

/** Brings a block into sight, with the word cursor on its first word. */
export function showBlock(store: StoryStore, start: number) {
  const { blocks, story } = store.get();
  const block = blocks.find((one) => one.start === start);
  const galley = document.querySelector<HTMLElement>('.galley');
  const [word] = block ? wordsOf(block.text, story.language) : [];
  document.getElementById(`at-${start}`)?.scrollIntoView({ block: 'center' });
  backToText();
  if (!galley || !word) return;
  const range = rangeOf({ start: start + word.start, end: start + word.end }, galley);
  if (!range) return;
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}
