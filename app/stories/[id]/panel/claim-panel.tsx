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
  return (
    <aside className="panel" aria-label={`Claim ${claim.number}`}>
      <Face key={claim.id} claim={claim} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="body" key={`${claim.id} body`} tabIndex={0} aria-label="Evidence, checks and notes">
        {detail ? (
          <>
            <Evidence claim={detail} />
            <Checks checks={detail.checks} />
            <Thread key={detail.id} subject={detail.id} notes={detail.notes} ability={detail.abilities.note} />
          </>
        ) : (
          <p className="coming">Evidence and notes are on their way.</p>
        )}
      </section>
      <FindingPad key={`${claim.id} pad`} claim={claim} detail={detail} />
    </aside>
  );
};
