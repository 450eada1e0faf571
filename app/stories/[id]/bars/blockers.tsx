import { useRef } from 'react';
import { countOf } from '@/domain/sentences/progress';
import type { BlockerView } from '@/domain/views';
import { useKeys } from '@/ui/use-keys';
import { useStory, useStoryStore } from '../state/story-store';
import { openClaim } from '../state/walk';

const ofClaim = /^Claim \d+ /;

/** The number stands in its own column, so the sentence does not say it again. */
const shortOf = (sentence: string) => sentence.replace(ofClaim, '').replace(/^./u, (first) => first.toUpperCase());

const Row = ({ blocker, onGo }: { blocker: BlockerView; onGo: () => void }) => {
  const claim = useStory((state) => (blocker.claim === undefined ? undefined : state.byId.get(blocker.claim)));
  const name = useStory((state) => (claim?.assignee ? state.directory[claim.assignee]?.name : undefined));
  const me = useStory((state) => state.me);
  const store = useStoryStore();
  const go = (event: React.MouseEvent) => {
    event.preventDefault();
    onGo();
    if (claim) openClaim(store, claim.id);
    else if (blocker.start !== undefined)
      document.getElementById(`at-${blocker.start}`)?.scrollIntoView({ block: 'center' });
  };
  const href = claim ? `#claim-${claim.number}` : `#at-${blocker.start ?? 0}`;
  return (
    <a className="blk-row" data-sign={claim?.sign ?? 'unassigned'} href={href} onClick={go}>
      <span className="n num">{claim?.number}</span>
      <i className="i i-s" />
      <span className="cut-off">{claim ? shortOf(blocker.sentence) : blocker.sentence}</span>
      <span className="by">{claim?.assignee === me ? 'you' : (name ?? (claim ? 'nobody' : ''))}</span>
    </a>
  );
};

const titleOf = (count: number) => {
  if (count === 0) return 'Nothing stands in the way of sign-off';
  return `${countOf(count, 'thing')} ${count === 1 ? 'stands' : 'stand'} in the way of sign-off`;
};

/** What stands between the story and its sign-off, each a link to its place. */
export const Blockers = () => {
  const blockers = useStory((state) => state.blockers);
  const panel = useRef<HTMLElement>(null);
  useKeys({ b: () => panel.current?.togglePopover() });
  return (
    <section id="blockers" popover="auto" ref={panel} aria-label="Blockers">
      <h2>
        {titleOf(blockers.length)}
        <span className="grow" />
        {blockers.length > 0 && <span className="least">whose move</span>}
      </h2>
      <div className="blk-rows">
        {blockers.map((blocker) => (
          <Row
            key={`${blocker.code} ${blocker.claim ?? ''}`}
            blocker={blocker}
            onGo={() => panel.current?.hidePopover()}
          />
        ))}
      </div>
    </section>
  );
};
