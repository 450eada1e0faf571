'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { countOf } from '@/domain/sentences/progress';
import type { CorrectionsScreen } from '@/domain/views-correction';
import { call } from '@/ui/call';
import { KeysBar } from '@/ui/keys-bar';
import { useFreshPage } from '@/ui/use-fresh-page';
import { useKeys } from '@/ui/use-keys';
import { AcceptTogether } from './accept-together';
import { DecidedCorrections } from './decided-corrections';
import { useTicks } from './ticks';
import { WaitingCorrections } from './waiting-corrections';

const HINTS = [
  { keys: ['j', 'k'], does: 'next, previous' },
  { keys: ['x'], does: 'tick' },
  { keys: ['Esc'], does: 'back to the text' },
];

const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.waiting-correction .tick-it input')];

/** The keys go from box to box down the page. */
function step(by: 1 | -1) {
  const all = boxes();
  const here = all.indexOf(document.activeElement as HTMLInputElement);
  const next = here === -1 && by === -1 ? all.length - 1 : here + by;
  all[Math.min(all.length - 1, Math.max(0, next))]?.focus();
}

/** Where the corrections of a story are decided: one by one where they stand, or those that are ticked as one version. */
export const CorrectionsDesk = ({ screen, now }: { screen: CorrectionsScreen; now: string }) => {
  const router = useRouter();
  const ticks = useTicks(screen);
  useFreshPage(now, () => call('GET', `/stories/${screen.story.id}?text=none`));
  const [told, setTold] = useState('');
  const { story, waiting, decided, directory } = screen;
  const count = ticks.ticked.length;
  const done = (sentence: string) => {
    setTold(sentence);
    ticks.clear();
    router.refresh();
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    x: () => (boxes().find((box) => box === document.activeElement) ?? boxes()[0])?.click(),
    Escape: () => document.querySelector(':popover-open') ?? router.push(`/stories/${story.id}`),
  });
  return (
    <>
      <section className="strip" aria-label="Corrections">
        <span>
          <b>{waiting.length}</b> undecided, <b>{decided.length}</b> decided
        </span>
        <span className="grow" />
        <Link className="btn" href={`/stories/${story.id}`}>
          Back to the text <kbd>Esc</kbd>
        </Link>
      </section>
      <main aria-label="Corrections">
        <h1 className="vh">Corrections of {story.headline}</h1>
        {waiting.length === 0 && (
          <p className="empty">
            {decided.length === 0 ? 'No correction is proposed yet.' : 'Every correction is decided.'} Open a claim in
            the text and press c to propose other words for it.
          </p>
        )}
        <WaitingCorrections screen={screen} now={now} ticks={ticks} onDone={done} />
        {decided.length > 0 && <DecidedCorrections decided={decided} directory={directory} now={now} />}
      </main>
      <aside aria-label="Accept together">
        <h2>{count === 0 ? 'Accept together' : `${countOf(count, 'correction')} ticked`}</h2>
        <AcceptTogether screen={screen} ticked={ticks.ticked} onDone={done} />
        <p className="small" role="status">
          {told}
        </p>
      </aside>
      <KeysBar hints={HINTS} />
    </>
  );
};
