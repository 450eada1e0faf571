import type { Block } from '@/domain/story-text';

/** As many as fill a screen. */
const MOST = 24;

/** The beginning of the text, to be read until it can be edited. */
export const FirstWords = ({ blocks }: { blocks: readonly Block[] }) => (
  <main className="first-words" aria-busy="true" aria-label="The text, not yet to be edited">
    {blocks.slice(0, MOST).map((block) => (
      <p key={block.start} className={block.kind}>
        {block.text}
      </p>
    ))}
  </main>
);
