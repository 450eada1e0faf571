import { overrideGroups } from '@/domain/override-groups';
import { countOf } from '@/domain/sentences/progress';
import { moment } from '@/ui/time';
import { useStory } from '../state/story-store';

/** What editors let stand, and why: printed in every report. */
const PrintedOverrides = () => {
  const blockers = useStory((state) => state.blockers);
  const directory = useStory((state) => state.directory);
  return overrideGroups(blockers).map(({ override, blockers: those }) => (
    <p className="by printed" key={override.id}>
      <b>
        Overridden by {directory[override.by]?.name}, {moment(override.at)}:
      </b>{' '}
      “{override.reason}” {those.map((blocker) => blocker.sentence).join(' ')}
    </p>
  ));
};

/** What a printed galley says of itself: which text this is, how far it is proved, and whether it is signed. */
export const PrintedHead = () => {
  const { headline, version, progress, signOff } = useStory((state) => state.story);
  const directory = useStory((state) => state.directory);
  const now = useStory((state) => state.now);
  const me = useStory((state) => state.me);
  const signed = signOff?.valid
    ? `Signed off by ${directory[signOff.by]?.name ?? ''}, ${moment(signOff.at)}.`
    : 'Not signed off.';
  return (
    <div className="proof only-print">
      <p className="by printed">
        {headline}. Version {version.number}, {version.hash}. Printed {moment(now)}, by {directory[me]?.name}. Of{' '}
        {countOf(progress.claims, 'claim')} {progress.settled} are settled, {progress.clear} clear;{' '}
        {countOf(progress.blockers, 'blocker')}. <b>{signed}</b>
      </p>
      <PrintedOverrides />
    </div>
  );
};
