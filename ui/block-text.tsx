import type { Block, BlockKind, Run } from '@/domain/story-text';
import './redline.css';

const TAGS: Partial<Record<BlockKind, 'h2' | 'h3' | 'blockquote'>> = {
  headline: 'h2',
  heading: 'h3',
  quote: 'blockquote',
  'pull-quote': 'blockquote',
};

/** A block of a story as it is set, with whatever stands in it. The page's own title is its only h1. */
export const BlockFrame = ({ block, children }: { block: Block; children: React.ReactNode }) => {
  const Tag = TAGS[block.kind] ?? 'p';
  return (
    <Tag className={`bt ${block.kind}`} data-depth={block.depth || undefined}>
      {block.marker && <span className="bullet">{block.marker} </span>}
      {children}
    </Tag>
  );
};

/** Words in their look. Where a link goes shows under the pointer: from a text that is being read for its words one does not follow it. */
export const Looked = ({ look, words }: { look: Omit<Run, 'text'>; words: string }) => {
  let shown: React.ReactNode = words;
  if (look.italic) shown = <em>{shown}</em>;
  if (look.bold) shown = <strong>{shown}</strong>;
  return look.href ? (
    <span className="linked" title={look.href}>
      {shown}
    </span>
  ) : (
    shown
  );
};

/** A text as it reads, block by block, without any mark. */
export const CleanText = ({ blocks }: { blocks: readonly Block[] }) => (
  <div className="clean-text">
    {blocks.map((block) => (
      <BlockFrame key={block.start} block={block}>
        {block.runs.map((run, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name than their place
          <Looked key={at} look={run} words={run.text} />
        ))}
      </BlockFrame>
    ))}
  </div>
);
