import Link from 'next/link';
import type { DeskScreen } from '@/domain/views-desk';
import { addressOf, type Choice, type Show } from './desk-address';
import { StagePick } from './stage-pick';

const PICKS: { show: Show; label: string }[] = [
  { show: 'all', label: 'All' },
  { show: 'mine', label: 'My move' },
  { show: 'due', label: 'Due soon' },
];

/** Which stories the desk shows. */
export const Picks = ({ choice, counts }: { choice: Choice; counts: DeskScreen['counts'] }) => (
  <nav className="pick" aria-label="Which stories">
    {PICKS.map(({ show, label }) => (
      <Link key={show} href={addressOf(choice, { show })} aria-current={show === choice.show ? 'true' : undefined}>
        {label} {counts[show]}
      </Link>
    ))}
    <StagePick choice={choice} />
  </nav>
);
