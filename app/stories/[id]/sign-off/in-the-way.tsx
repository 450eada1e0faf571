import Link from 'next/link';
import { countOf } from '@/domain/sentences/progress';
import type { BlockerView } from '@/domain/views';
import type { SignOffScreen } from '@/domain/views-sign-off';

/** What still stands in the way, each a link to its place, and the way to let one stand. */
export const InTheWay = ({ screen, blockers }: { screen: SignOffScreen; blockers: readonly BlockerView[] }) => {
  const numbers = new Map(screen.rows.map(({ claim }) => [claim.id, claim.number]));
  const { story, abilities } = screen;
  const href = (blocker: BlockerView) => {
    const number = numbers.get(blocker.claim ?? '');
    return `/stories/${story.id}#${number === undefined ? `at-${blocker.starts?.[0] ?? 0}` : `claim-${number}`}`;
  };
  return (
    <section className="in-the-way">
      <h3>
        {countOf(blockers.length, 'thing')} {blockers.length === 1 ? 'stands' : 'stand'} in the way
      </h3>
      <ul>
        {blockers.map((blocker) => (
          <li key={blocker.key}>
            <Link className="link" href={href(blocker)}>
              {blocker.sentence}
            </Link>
          </li>
        ))}
      </ul>
      {abilities.override.may ? (
        <Link className="btn" href={`/stories/${story.id}#blockers`}>
          <i className="i i-override i-s" /> Let some of it stand, with a reason
        </Link>
      ) : (
        <p className="why-not">{abilities.override.why}</p>
      )}
    </section>
  );
};
