import { countOf } from '@/domain/sentences/progress';
import type { SignOffScreen } from '@/domain/views-sign-off';

/** In the bar: what stands in the way, what was let stand, and what is closed as cut. */
export const Stands = ({ screen: { rows, blockers } }: { screen: SignOffScreen }) => {
  const overridden = blockers.filter((blocker) => blocker.overridden).length;
  const open = blockers.length - overridden;
  const cut = rows.filter(({ claim }) => claim.clear && claim.finding === 'cut').length;
  return (
    <span className="why">
      <span>
        {open === 0 && <i className="i i-check i-s" />} {open === 0 ? 'No blockers' : countOf(open, 'blocker')}
      </span>
      {overridden > 0 && (
        <span className="let-stand">
          <i className="i i-override i-s" /> {countOf(overridden, 'override')}
        </span>
      )}
      {cut > 0 && (
        <span className="dim">
          <i className="i i-cut i-s" /> {cut} closed as cut
        </span>
      )}
    </span>
  );
};
