import Link from 'next/link';
import { useEffect, useState } from 'react';
import type { ClaimView } from '@/domain/views';
import type { ClaimTrail as Trail } from '@/domain/views-desk';
import { call } from '@/ui/call';
import { when } from '@/ui/time';
import { useStory } from '../state/story-store';

/** Longer than the step from one claim to the next: the trail comes where the hand rests. */
const REST = 400;

/** The last of what happened to the claim, asked for again whenever the claim was. */
function useTrail(detail: ClaimView): Trail | null {
  const [trail, setTrail] = useState<Trail | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await call<Trail>('GET', `/claims/${detail.id}/trail`, undefined, { signal: stop.signal });
      if (answer.ok && !stop.signal.aborted) setTrail(answer.value);
    }, REST);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [detail]);
  return trail;
}

/** What happened to the claim, latest first; all of it is one click away. */
export const ClaimTrail = ({ detail }: { detail: ClaimView }) => {
  const trail = useTrail(detail);
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
