import Link from 'next/link';
import { useEffect, useReducer, useState } from 'react';
import type { Result } from '@/domain/refusal';
import type { ClaimView } from '@/domain/views';
import type { ClaimTrail as Trail } from '@/domain/views-desk';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { when } from '@/ui/time';
import { useStory } from '../state/story-store';

/** Longer than the step from one claim to the next: the trail comes where the hand rests. */
const REST = 400;

type Read = Result<Trail> | null;

/** The last of what happened to the claim, asked for again whenever the claim was, and on wish. */
function useTrail(detail: ClaimView): [Read, () => void] {
  const [read, setRead] = useState<Read>(null);
  const [asked, ask] = useReducer((count: number) => count + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await call<Trail>('GET', `/claims/${detail.id}/trail`, undefined, { signal: stop.signal });
      if (!stop.signal.aborted) setRead(answer);
    }, REST);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [detail, asked]);
  return [read, ask];
}

/** What happened to the claim, latest first; all of it is one click away. */
export const ClaimTrail = ({ detail }: { detail: ClaimView }) => {
  const [read, ask] = useTrail(detail);
  const trail = read?.ok ? read.value : null;
  const now = useStory((state) => state.now);
  return (
    <section className="sec">
      <h3>
        Trail {trail && <span className="count">{trail.total}</span>}
        <span className="act">
          <Link className="link" href={`/stories/${detail.story}/trail?claim=${detail.id}`}>
            All entries
          </Link>
        </span>
      </h3>
      <RefusalLine refusal={read?.ok === false ? { ...read.refusal, again: ask } : null} />
      <ol className="trail">
        {trail?.lines.map((line) => (
          <li key={line.seq}>
            <time dateTime={line.at}>{when(line.at, now)}</time>
            <span>
              {line.actor} {line.sentence}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
