import { blockerGroups } from '@/domain/sentences/blocker-moves';
import type { BlockerView } from '@/domain/views';
import { useStory } from '../state/story-store';
import { BlockerRow } from './blocker-row';

interface Props {
  blockers: readonly BlockerView[];
  ticked: ReadonlySet<string>;
  onTick: (keys: readonly string[], on: boolean) => void;
  onGo: () => void;
}

/** What stands in the way, by what it asks for. Whoever may let blockers stand ticks them here. */
export const BlockerList = ({ blockers, ticked, onTick, onGo }: Props) => {
  const byId = useStory((state) => state.byId);
  const may = useStory((state) => state.abilities.override.may);
  return blockerGroups(blockers, byId).map(({ name, blockers: those }) => {
    const keys = those.map((blocker) => blocker.key);
    const all = keys.every((key) => ticked.has(key));
    return (
      <section key={name} aria-label={name}>
        <h3>
          {name} <span className="count">{those.length}</span>
          <span className="grow" />
          {may && keys.length > 1 && (
            <button className="btn quiet" type="button" onClick={() => onTick(keys, !all)}>
              {all ? 'Tick none' : 'Tick all'}
              <span className="vh"> of “{name}”</span>
            </button>
          )}
        </h3>
        <ul>
          {those.map((blocker) => (
            <BlockerRow
              key={blocker.key}
              blocker={blocker}
              ticked={may ? ticked.has(blocker.key) : undefined}
              onTick={() => onTick([blocker.key], !ticked.has(blocker.key))}
              onGo={onGo}
            />
          ))}
        </ul>
      </section>
    );
  });
};
