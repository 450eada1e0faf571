import { besideNumber, whoseMove } from '@/domain/sentences/blocker-moves';
import type { BlockerView } from '@/domain/views';
import { showBlock } from '../galley/show-block';
import { useStory, useStoryStore } from '../state/story-store';
import { openClaim } from '../state/walk';

/** The unmarked paragraph after the one that was shown last; the first at the end. */
function nextOf(starts: readonly number[]): number | undefined {
  const from = Number(getSelection()?.anchorNode?.parentElement?.closest<HTMLElement>('[data-start]')?.dataset.start);
  return starts.find((start) => start > from) ?? starts[0];
}

interface Props {
  blocker: BlockerView;
  onGo: () => void;
}

/** A blocker as a link to its place: its claim, or the next paragraph that has none. */
export const BlockerLink = ({ blocker, onGo }: Props) => {
  const store = useStoryStore();
  const byId = useStory((state) => state.byId);
  const people = useStory((state) => state.story.people);
  const askable = useStory((state) => state.askable);
  const directory = useStory((state) => state.directory);
  const me = useStory((state) => state.me);
  const claim = byId.get(blocker.claim ?? '');
  const move = whoseMove(blocker, byId, { people, askable, me, nameOf: (person) => directory[person]?.name });
  const go = (event: React.MouseEvent) => {
    event.preventDefault();
    const next = nextOf(blocker.starts ?? []);
    onGo();
    if (claim) openClaim(store, claim.id);
    else if (next !== undefined) showBlock(store, next);
  };
  const href = claim ? `#claim-${claim.number}` : `#at-${blocker.starts?.[0] ?? 0}`;
  return (
    <a className="blk-go" href={href} onClick={go}>
      <span className="n num">{claim?.number}</span>
      <i className="i i-s" />
      <span className="says">{claim ? besideNumber(blocker.sentence) : blocker.sentence}</span>
      {!blocker.overridden && <span className="by">{move}</span>}
    </a>
  );
};
