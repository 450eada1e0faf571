import { type OverrideGroup, overrideGroups } from '@/domain/override-groups';
import { countOf } from '@/domain/sentences/progress';
import type { BlockerView } from '@/domain/views';
import { when } from '@/ui/time';
import { useStory } from '../state/story-store';
import { BlockerLink } from './blocker-link';
import { TakeBack } from './take-back';

const Row = ({ blocker, onGo }: { blocker: BlockerView; onGo: () => void }) => {
  const sign = useStory((state) => state.byId.get(blocker.claim ?? '')?.sign ?? 'unassigned');
  const may = useStory((state) => state.abilities.override.may);
  return (
    <li className="blk-row" data-sign={sign}>
      <BlockerLink blocker={blocker} onGo={onGo} />
      {may && blocker.override && <TakeBack blocker={blocker} override={blocker.override.id} />}
    </li>
  );
};

const Group = ({ group, onGo }: { group: OverrideGroup; onGo: () => void }) => {
  const { override, blockers } = group;
  const name = useStory((state) => state.directory[override.by]?.name ?? 'Somebody');
  const now = useStory((state) => state.now);
  return (
    <article className="overbox">
      <q>{override.reason}</q>
      <p className="small dim">
        {name}, {when(override.at, now)}
      </p>
      <ul>
        {blockers.map((blocker) => (
          <Row key={blocker.key} blocker={blocker} onGo={onGo} />
        ))}
      </ul>
    </article>
  );
};

/** What editors let stand, and why: each act of theirs with its reason. */
export const Overridden = ({ blockers, onGo }: { blockers: readonly BlockerView[]; onGo: () => void }) => {
  const groups = overrideGroups(blockers);
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, group) => sum + group.blockers.length, 0);
  return (
    <section className="blk-over" aria-label="Overridden">
      <h3>
        <i className="i i-override i-s" /> {countOf(count, 'override')}, printed in every report
      </h3>
      {groups.map((group) => (
        <Group key={group.override.id} group={group} onGo={onGo} />
      ))}
    </section>
  );
};
