import { anonymousSource } from './sentences/sources';
import type { Unmet } from './views';

/** A claim may rest on an anonymous source only when an editor knows who it is (KSJ handbook). The sources, each once. */
export function anonymousMissing(
  supporting: readonly { source: string; identity?: 'known' | 'unknown' | null }[],
): Unmet[] {
  const unknown = supporting.filter((one) => one.identity === 'unknown');
  if (unknown.length === 0) return [];
  const names = new Set(unknown.map((one) => one.source));
  return [{ rule: 'anonymous-source', sentence: anonymousSource([...names]) }];
}
