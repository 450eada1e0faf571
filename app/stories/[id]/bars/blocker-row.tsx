import type { BlockerView } from '@/domain/views';
import { when } from '@/ui/time';
import { useStory } from '../state/story-store';
import { BlockerLink } from './blocker-link';
import { UnmarkedPlaces } from './unmarked-places';

/** An override that let it stand until the claim or the text changed. */
const Lapsed = ({ lapsed }: { lapsed: NonNullable<BlockerView['lapsed']> }) => {
  const name = useStory((state) => state.directory[lapsed.by]?.name ?? 'Somebody');
  const now = useStory((state) => state.now);
  return (
    <p className="blk-under">
      <span>
        {name} let it stand, {when(lapsed.at, now)}: “{lapsed.reason}” It changed after that, so the override lapsed.
      </span>
    </p>
  );
};

interface Props {
  blocker: BlockerView;
  /** Undefined where the reader may not let it stand. */
  ticked?: boolean;
  onTick: () => void;
  onGo: () => void;
}

export const BlockerRow = ({ blocker, ticked, onTick, onGo }: Props) => {
  const sign = useStory((state) => state.byId.get(blocker.claim ?? '')?.sign ?? 'unassigned');
  return (
    <li className="blk-row" data-sign={sign}>
      {ticked !== undefined && (
        <input type="checkbox" aria-label={`Let it stand: ${blocker.sentence}`} checked={ticked} onChange={onTick} />
      )}
      <BlockerLink blocker={blocker} onGo={onGo} />
      {blocker.starts && blocker.starts.length > 1 && <UnmarkedPlaces starts={blocker.starts} onGo={onGo} />}
      {blocker.lapsed && <Lapsed lapsed={blocker.lapsed} />}
    </li>
  );
};
