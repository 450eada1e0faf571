import type { ClaimRow } from '@/domain/views';
import { ClaimThreads } from '../queries/claim-threads';
import { useStory } from '../state/story-store';
import { Checks } from './checks';
import { ClaimActForm } from './claim-act-form';
import { ClaimTrail } from './claim-trail';
import { Confidential } from './confidential/confidential';
import { Corrections } from './corrections';
import { Evidence } from './evidence';
import { Face } from './face';
import { FindingPad } from './finding-pad';
import { NewText } from './new-text';
import { Privileged } from './privileged/privileged';
import { Unread } from './unread';

/** The open claim: its words above, evidence and talk between, the finding always at the same place below. */
export const ClaimPanel = ({ claim }: { claim: ClaimRow }) => {
  const detail = useStory((state) => state.details.get(claim.id));
  const trail = useStory((state) => state.abilities.trail.may);
  // Whoever rules, or checks changed words, reads what was found before they read what it rests on.
  const checksFirst = claim.state === 'disputed' || claim.state === 'recheck';
  // So does whoever decides a correction.
  const decides = detail?.corrections.some((one) => one.abilities.decide.may) ?? false;
  return (
    <aside className="panel" aria-label={`Claim ${claim.number}`}>
      <Face key={claim.id} claim={claim} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="body" key={`${claim.id} body`} tabIndex={0} aria-label="Evidence, checks, notes and trail">
        {!detail && <Unread />}
        {detail && checksFirst && <Checks claim={detail} />}
        {detail && <NewText claim={detail} />}
        <ClaimActForm claim={claim} />
        {detail && decides && <Corrections claim={detail} />}
        <Evidence claim={claim} detail={detail} />
        {detail && <Confidential key={detail.id} claim={detail} />}
        {detail && !checksFirst && <Checks claim={detail} />}
        {detail && !decides && <Corrections claim={detail} />}
        <ClaimThreads claim={claim} detail={detail} />
        {detail?.privileged && <Privileged key={detail.id} subject={detail.id} on={detail.privileged} />}
        {trail && detail && <ClaimTrail detail={detail} />}
      </section>
      <FindingPad key={`${claim.id} pad`} claim={claim} detail={detail} />
    </aside>
  );
};
