import type { BlockerView, OverrideView } from './views';

/** What a blocker's key is about, whatever kind of blocker and whichever revision it names. */
function subjectOf(key: string): string {
  const [code, of, , span] = key.split(':');
  return code === 'no-claims' || code === 'unmarked' ? code : `${of}:${span ?? ''}`;
}

/**
 * The override that let each blocker stand until claim or text changed, by the blocker's key: the latest one given for the
 * same claim and place that fits nothing any more (design: an override lapses when what it names changes).
 */
export function lapsedOverrides(
  blockers: readonly Pick<BlockerView, 'key'>[],
  overrides: readonly (OverrideView & { key: string })[],
): ReadonlyMap<string, OverrideView> {
  if (overrides.length === 0) return new Map();
  const present = new Set(blockers.map((blocker) => blocker.key));
  const latest = new Map<string, OverrideView>();
  for (const { key, id, reason, by, at } of overrides) {
    const subject = subjectOf(key);
    if (!present.has(key) && at >= (latest.get(subject)?.at ?? '')) latest.set(subject, { id, reason, by, at });
  }
  return new Map(
    blockers.flatMap(({ key }) => {
      const lapsed = latest.get(subjectOf(key));
      return lapsed ? [[key, lapsed]] : [];
    }),
  );
}
