import { memo, useEffect, useRef } from 'react';
import type { GalleyBlock } from '@/domain/galley';
import type { BlockKind } from '@/domain/story-text';
import { useStory } from '../state/story-store';
import { unmarkedStarts } from '../state/unmarked';
import { setMarginInSight } from './margin';
import { Words } from './words';

const LOOK: Record<BlockKind, { tag: 'h1' | 'h2' | 'p' | 'blockquote'; name: string; place: string }> = {
  headline: { tag: 'h1', name: 'head', place: 'pl-head' },
  dek: { tag: 'p', name: 'dek', place: 'pl-dek' },
  byline: { tag: 'p', name: 'by', place: '' },
  paragraph: { tag: 'p', name: 'para', place: 'pl-para' },
  heading: { tag: 'h2', name: 'sub', place: 'pl-sub' },
  quote: { tag: 'blockquote', name: 'para quoted', place: 'pl-para' },
  'pull-quote': { tag: 'blockquote', name: 'pull', place: 'pl-pull' },
  caption: { tag: 'p', name: 'cap', place: 'pl-cap' },
  credit: { tag: 'p', name: 'cap credit', place: 'pl-cap' },
  item: { tag: 'p', name: 'para item', place: 'pl-para' },
};

/** The margin of these kinds says nothing that the look does not say. */
const UNNAMED: readonly BlockKind[] = ['byline', 'heading', 'item'];

/** Whether a paragraph that may need one has no claim, as the blockers found it. */
const useBare = (start: number) => useStory((state) => unmarkedStarts(state.blockers).has(start));

interface Props {
  part: GalleyBlock;
  place: string;
}

/** One block of the story with its margins. It is painted again when its own marks change, and at no other time. */
export const Part = memo(({ part, place }: Props) => {
  const { block, nodes } = part;
  const { tag: Tag, name, place: placeName } = LOOK[block.kind];
  const bare = useBare(block.start);
  const text = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other marks have other markers to set
  useEffect(() => {
    if (text.current) setMarginInSight(text.current);
  }, [nodes]);
  return (
    <div className="proof part">
      {!UNNAMED.includes(block.kind) && (
        <span className={`pl ${placeName}`} aria-hidden="true">
          {place}
        </span>
      )}
      <Tag
        ref={(element: HTMLElement | null) => {
          text.current = element;
        }}
        className={`blk ${name}${bare ? ' unmarked' : ''}`}
        data-start={block.start}
        data-depth={block.depth || undefined}
        id={`at-${block.start}`}
      >
        {block.marker && (
          <span className="bullet" data-aside>
            {block.marker}
          </span>
        )}
        <Words nodes={nodes} />
      </Tag>
    </div>
  );
});
