import { overrideGroups } from '@/domain/override-groups';
import { countOf } from '@/domain/sentences/progress';
import type { BlockerView, Directory } from '@/domain/views';
import { moment } from '@/ui/time';

/** What editors let stand, with their reasons: part of what is signed, and of what is printed. */
export const Overrides = ({ blockers, directory }: { blockers: readonly BlockerView[]; directory: Directory }) => {
  const groups = overrideGroups(blockers);
  const count = blockers.filter((blocker) => blocker.overridden).length;
  if (count === 0) return null;
  return (
    <section className="overrides">
      <h3>
        <i className="i i-override i-s" /> {countOf(count, 'override')}, printed in every report
      </h3>
      {groups.map(({ override, blockers: those }) => (
        <article className="overbox" key={override.id}>
          {those.map((blocker) => (
            <p key={blocker.key}>{blocker.sentence}</p>
          ))}
          <q>{override.reason}</q>
          <p className="small dim">
            {directory[override.by]?.name}, {moment(override.at)}
          </p>
        </article>
      ))}
    </section>
  );
};
