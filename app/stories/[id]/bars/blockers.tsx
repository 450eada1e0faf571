import { useEffect, useRef, useState } from 'react';
import { countOf } from '@/domain/sentences/progress';
import { useKeys } from '@/ui/use-keys';
import { useStory } from '../state/story-store';
import { onBlockerKey } from './blocker-keys';
import { BlockerList } from './blocker-list';
import { Overridden } from './overridden';
import { OverrideForm } from './override-form';

const titleOf = (count: number) => {
  if (count === 0) return 'Nothing stands in the way of sign-off';
  return `${countOf(count, 'thing')} ${count === 1 ? 'stands' : 'stand'} in the way of sign-off`;
};

/** The address `#blockers` leads straight here: from the sign-off page, and from a reason that was not sent. */
function useNamed(panel: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const show = (hash: string) => {
      if (hash === '#blockers' && !panel.current?.matches(':popover-open')) panel.current?.showPopover();
    };
    // By then the address may be another again: the claim that comes to rest writes its own.
    const follow = ({ newURL }: HashChangeEvent) => show(new URL(newURL).hash);
    show(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [panel]);
}

/** Ticks by key: one whose blocker changed or went is no longer ticked. */
function useTicks() {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = (keys: readonly string[], on: boolean) => {
    const after = new Set(ticked);
    for (const key of keys) {
      if (on) after.add(key);
      else after.delete(key);
    }
    setTicked(after);
  };
  return { ticked, tick, clear: () => setTicked(new Set()) };
}

interface BodyProps {
  ticks: ReturnType<typeof useTicks>;
  onGo: () => void;
}

const Body = ({ ticks: { ticked, tick, clear }, onGo }: BodyProps) => {
  const blockers = useStory((state) => state.blockers);
  const ability = useStory((state) => state.abilities.override);
  const open = blockers.filter((blocker) => !blocker.overridden);
  return (
    <>
      <h2>
        {titleOf(open.length)}
        <span className="grow" />
        {open.length > 0 && <span className="least">whose move</span>}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="blk-rows" tabIndex={0} aria-label="What stands in the way">
        <BlockerList blockers={open} ticked={ticked} onTick={tick} onGo={onGo} />
        <Overridden blockers={blockers} onGo={onGo} />
      </section>
      {open.length > 0 && ability.may && (
        <OverrideForm ticked={open.filter((blocker) => ticked.has(blocker.key))} onDone={clear} />
      )}
      {open.length > 0 && !ability.may && <p className="blk-hint">{ability.why}</p>}
    </>
  );
};

/**
 * What stands between the story and its sign-off, each a link to its place, and what was let stand. There while it is open
 * only: a long story has a thousand rows, which would hear of every key that is typed.
 */
export const Blockers = () => {
  const [isOpen, setOpen] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const ticks = useTicks();
  useKeys({ b: () => panel.current?.togglePopover() });
  useNamed(panel);
  const first = () => panel.current?.querySelector<HTMLElement>('.blk-go')?.focus();
  return (
    <section
      id="blockers"
      popover="auto"
      ref={panel}
      aria-label="Blockers"
      onKeyDown={onBlockerKey}
      onBeforeToggle={(event) => setOpen(event.newState === 'open')}
      onToggle={(event) => event.newState === 'open' && first()}
    >
      {isOpen && <Body ticks={ticks} onGo={() => panel.current?.hidePopover()} />}
    </section>
  );
};
