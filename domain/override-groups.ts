import type { BlockerView, OverrideView } from './views';

/** Blockers that were let stand in one act, with the one reason they share. */
export interface OverrideGroup {
  override: OverrideView;
  blockers: BlockerView[];
}

/** The blockers that an override lets stand, by the act that did: one editor, one moment, one reason. */
export function overrideGroups(blockers: readonly BlockerView[]): OverrideGroup[] {
  const groups = new Map<string, OverrideGroup>();
  for (const blocker of blockers) {
    const { override } = blocker;
    if (!override) continue;
    const act = JSON.stringify([override.by, override.at, override.reason]);
    const group = groups.get(act) ?? { override, blockers: [] };
    groups.set(act, { ...group, blockers: [...group.blockers, blocker] });
  }
  return [...groups.values()];
}
