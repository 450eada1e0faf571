import { anonymousSource } from './sentences/sources';
import type { Unmet } from './views';

/** A claim may rest on an anonymous source only when an editor knows who it is (KSJ handbook). The sources, each once. */
export function anonymousMissing(
  supporting: readonly { source: string; identity?: 'known' | 'unknown' | null }[],
): Unmet[] {
  const unknown = supporting.flatMap((one) => (one.identity === 'unknown' ? one.source : []));
  return unknown.length > 0 ? [{ rule: 'anonymous-source', sentence: anonymousSource([...new Set(unknown)]) }] : [];
}
