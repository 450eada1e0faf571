import { useEffect } from 'react';
import { blockAt } from '@/domain/sentences/place';
import type { Block } from '@/domain/story-text';
import { rangeOf } from '@/editor/selection';
import { type Word, wordsOf } from '@/editor/words';
import { startOf } from '../state/order';
import { type StoryStore, useStoryStore } from '../state/story-store';

/** Words from `anchor` to `focus`, both included; the selection shows them. */
interface Cursor {
  anchor: number;
  focus: number;
}

const MARGIN = 96;

const storyWords = (blocks: readonly Block[], language: string): Word[] =>
  blocks.flatMap((block) =>
    wordsOf(block.text, language).map(({ start, end }) => ({ start: block.start + start, end: block.start + end })),
  );

/** The word that stands at a position, or the first after it. */
function wordAt(words: readonly Word[], position: number): number {
  const at = words.findIndex((word) => word.end > position);
  return at === -1 ? words.length - 1 : at;
}

/** Where ↑ and ↓ lead: the first word of the block before or after; from within a block, ↑ leads to its first word. */
function blockStep(blocks: readonly Block[], words: readonly Word[], at: number, by: 1 | -1): number {
  const here = blockAt(blocks, words[at]?.start ?? 0);
  const first = wordAt(words, blocks[here]?.start ?? 0);
  if (by === -1 && at > first) return first;
  const next = blocks[here + by];
  return next ? wordAt(words, next.start) : at;
}

const STEPS: Record<string, (at: number, blocks: readonly Block[], words: readonly Word[]) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at, blocks, words) => blockStep(blocks, words, at, 1),
  ArrowUp: (at, blocks, words) => blockStep(blocks, words, at, -1),
};

function show(galley: HTMLElement, words: readonly Word[], { anchor, focus }: Cursor) {
  const [from, to] = [words[Math.min(anchor, focus)], words[Math.max(anchor, focus)]];
  const last = words[focus];
  if (!from || !to || !last) return;
  const range = rangeOf({ start: from.start, end: to.end }, galley);
  const seen = rangeOf(last, galley)?.getBoundingClientRect();
  if (!range || !seen) return;
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const box = galley.getBoundingClientRect();
  if (seen.bottom > box.bottom - MARGIN) galley.scrollTop += seen.bottom - box.bottom + MARGIN;
  if (seen.top < box.top + MARGIN) galley.scrollTop -= box.top + MARGIN - seen.top;
}

/** A selection made by the pointer, or the open claim, is where the first step starts from. */
function startAt(store: StoryStore): number {
  const { open, byId } = store.get();
  const claim = open === null ? undefined : byId.get(open);
  const start = claim ? startOf(claim) : 0;
  return Number.isFinite(start) ? start : 0;
}

/** ← → go word by word, ↑ ↓ block by block, Shift selects. They work in the text, and where nothing else has the focus. */
export function useWordCursor(galley: React.RefObject<HTMLElement | null>) {
  const store = useStoryStore();
  useEffect(() => {
    let known: readonly Block[] = [];
    let words: Word[] = [];
    let cursor: Cursor | null = null;
    const forget = () => {
      cursor = null;
    };
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const root = galley.current;
      if (!step || !root || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target !== document.body && event.target !== root) return;
      event.preventDefault();
      const { blocks, story } = store.get();
      if (blocks !== known) words = storyWords(blocks, story.language);
      known = blocks;
      if (words.length === 0) return;
      if (getSelection()?.isCollapsed !== false) cursor = null;
      const from = cursor?.focus ?? wordAt(words, startAt(store)) - (event.key === 'ArrowRight' ? 1 : 0);
      const focus = Math.min(Math.max(step(from, blocks, words), 0), words.length - 1);
      cursor = { focus, anchor: event.shiftKey && cursor ? cursor.anchor : focus };
      show(root, words, cursor);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', forget);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', forget);
    };
  }, [galley, store]);
}
