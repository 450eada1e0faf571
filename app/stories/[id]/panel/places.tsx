import { useRef } from 'react';
import { blockAt } from '@/domain/sentences/place';
import type { ClaimRow } from '@/domain/views';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { useKeys } from '@/ui/use-keys';
import { useStoryStore } from '../state/story-store';
import { removePlace } from '../state/writes';

/** Where the claim stands, when that is more than one place; each can be taken off again. `p` goes to them. */
export const Places = ({ claim, may }: { claim: ClaimRow; may: boolean }) => {
  const store = useStoryStore();
  const list = useRef<HTMLDetailsElement>(null);
  const { busy, refusal, act } = useAct();
  const { blocks, places } = store.get();
  useKeys({
    p: () => {
      if (!list.current)
        return store.set({ told: `Claim ${claim.number} has one place. Select other words and press M.` });
      list.current.open = true;
      (
        list.current.querySelector<HTMLElement>('button') ?? list.current.querySelector<HTMLElement>('summary')
      )?.focus();
    },
  });
  const standing = claim.spans.filter((span) => span.state !== 'lost');
  if (standing.length < 2) return null;
  return (
    <details className="places" ref={list}>
      <summary>
        Its places <kbd>p</kbd>
      </summary>
      <ul>
        {standing.map((span) => (
          <li key={span.id}>
            <span className="least">{places[blockAt(blocks, span.start)]}</span>
            <span className="serif">{span.exact}</span>
            {may && (
              <button
                className="link"
                type="button"
                aria-disabled={busy || undefined}
                onClick={() => void act(() => removePlace(store, claim, span.id))}
              >
                Take off<span className="vh"> “{span.exact}”</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <RefusalLine refusal={refusal} />
    </details>
  );
};
