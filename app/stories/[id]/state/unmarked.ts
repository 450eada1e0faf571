import type { BlockerView } from '@/domain/views';

const known = new WeakMap<readonly BlockerView[], ReadonlySet<number>>();

/** Where the paragraphs begin that may need a claim and have none. Every block of a long story asks at every change. */
export function unmarkedStarts(blockers: readonly BlockerView[]): ReadonlySet<number> {
  const starts = known.get(blockers) ?? new Set(blockers.flatMap((blocker) => blocker.starts ?? []));
  known.set(blockers, starts);
  return starts;
}
