import Link from 'next/link';
import type { ClaimRow } from '@/domain/views';
import { useStory } from '../state/story-store';
import { Checks } from './checks';
import { Evidence } from './evidence';
import { Face } from './face';
import { FindingPad } from './finding-pad';
import { Thread } from './thread';

/** The open claim: its words above, evidence and talk between, the finding always at the same place below. */
export const ClaimPanel = ({ claim }: { claim: ClaimRow }) => {
  const detail = useStory((state) => state.details.get(claim.id));
  const story = useStory((state) => state.story.id);
  const trail = useStory((state) => state.abilities.trail.may);
  const ability = useStory((state) => state.abilities.note);
  return (
    <aside className="panel" aria-label={`Claim ${claim.number}`}>
      <Face key={claim.id} claim={claim} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="body" key={`${claim.id} body`} tabIndex={0} aria-label="Evidence, checks and notes">
        <Evidence claim={claim} detail={detail} />
        {detail && <Checks checks={detail.checks} />}
        <Thread subject={claim.id} notes={detail?.notes} ability={detail?.abilities.note ?? ability} />
        {trail && (
          <p className="sec small">
            <Link className="link" href={`/stories/${story}/trail?claim=${claim.id}`}>
              What happened to this claim
            </Link>
          </p>
        )}
      </section>
      <FindingPad key={`${claim.id} pad`} claim={claim} detail={detail} />
    </aside>
  );
};
