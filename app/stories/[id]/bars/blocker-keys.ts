import { isTyping } from '@/ui/use-keys';

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** In the list of blockers: arrows, or j and k, go from one to the next, and x ticks the one that has the focus. */
export function onBlockerKey(event: React.KeyboardEvent<HTMLElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.nativeEvent)) return;
  const row = document.activeElement?.closest('.blk-row');
  const by = STEPS[event.key];
  if (by !== undefined) {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.blk-go')];
    const here = links.findIndex((link) => row?.contains(link));
    links[Math.min(links.length - 1, Math.max(0, here + by))]?.focus();
  } else if (event.key === 'x') row?.querySelector<HTMLInputElement>(':scope > input')?.click();
  else return;
  event.preventDefault();
}
