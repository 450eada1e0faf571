import { countOf } from '@/domain/sentences/progress';
import { useStory } from '../state/story-store';

/** How many things stand in the way, and how many were let stand; opens the list of them. */
export const BlockersButton = () => {
  const blockers = useStory((state) => state.blockers);
  const overridden = blockers.filter((blocker) => blocker.overridden).length;
  const open = blockers.length - overridden;
  return (
    <button className="btn quiet" type="button" popoverTarget="blockers">
      {open === 0 ? 'No blockers' : countOf(open, 'blocker')}
      {overridden > 0 && `, ${countOf(overridden, 'override')}`} <kbd>b</kbd>
    </button>
  );
};
