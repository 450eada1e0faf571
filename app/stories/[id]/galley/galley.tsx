'use client';

import { useEffect, useRef } from 'react';
import { wordCount } from '@/domain/story-text';
import { when } from '@/ui/time';
import { useStory, useStoryStore } from '../state/story-store';
import { openClaim } from '../state/walk';
import { keepMargins } from './margin';
import { Marking } from './marking';
import { Part } from './part';
import { PrintedHead } from './printed-head';

const Slug = () => {
  const story = useStory((state) => state.story);
  const now = useStory((state) => state.now);
  return (
    <div className="proof">
      <div className="slug">
        <span>{story.slug}</span>
        <span>{wordCount(story.version.text)} words</span>
        <span className="grow" />
        {story.dueAt && <time dateTime={story.dueAt}>due {when(story.dueAt, now)}</time>}
      </div>
    </div>
  );
};

/** The mark or marker under the pointer; the innermost is the shorter claim, whose words these are first. */
const claimAt = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-claim]')?.dataset.claim : undefined;

/** The story as it will be printed, its claims marked under the words and in the margin. */
export const Galley = () => {
  const store = useStoryStore();
  const galley = useStory((state) => state.galley);
  const places = useStory((state) => state.places);
  const root = useRef<HTMLElement>(null);
  useEffect(() => (root.current ? keepMargins(root.current) : undefined), []);
  const onClick = (event: React.MouseEvent) => {
    const claim = claimAt(event.target);
    if (!claim) return;
    event.preventDefault();
    if (getSelection()?.isCollapsed !== false) openClaim(store, claim);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, claims are opened from the list and with j and k
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the word cursor walks in it
    <main className="galley" ref={root} tabIndex={0} aria-label="The story, as it will be printed" onClick={onClick}>
      <PrintedHead />
      <Slug />
      <article>
        {galley.map((part, at) => (
          <Part key={part.block.start} part={part} place={places[at] ?? ''} />
        ))}
      </article>
      <Marking galley={root} />
    </main>
  );
};
