import { blockAt } from '@/domain/sentences/place';
import { showBlock } from '../galley/show-block';
import { useStory, useStoryStore } from '../state/story-store';

const MOST = 12;

/** The unmarked paragraphs by their names in the margin, each a link to it. */
export const UnmarkedPlaces = ({ starts, onGo }: { starts: readonly number[]; onGo: () => void }) => {
  const store = useStoryStore();
  const blocks = useStory((state) => state.blocks);
  const places = useStory((state) => state.places);
  const to = (start: number) => (event: React.MouseEvent) => {
    event.preventDefault();
    onGo();
    showBlock(store, start);
  };
  return (
    <p className="blk-under">
      {starts.slice(0, MOST).map((start) => (
        <a className="link" key={start} href={`#at-${start}`} onClick={to(start)}>
          {places[blockAt(blocks, start)] || 'Here'}
        </a>
      ))}
      {starts.length > MOST && <span>and {starts.length - MOST} more, one after another by the line above</span>}
    </p>
  );
};
