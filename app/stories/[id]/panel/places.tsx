import { blockAt } from '@/domain/sentences/place';
import type { ClaimRow } from '@/domain/views';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { useStoryStore } from '../state/story-store';
import { removePlace } from '../state/writes';

/** Where the claim stands, when that is more than one place; each can be taken off again. */
export const Places = ({ claim, may }: { claim: ClaimRow; may: boolean }) => {
  const store = useStoryStore();
  const { refusal, act } = useAct();
  const { blocks, places } = store.get();
  return (
    <details className="places">
      <summary>Its places</summary>
      <ul>
        {claim.spans.map((span) => (
          <li key={span.id}>
            <span className="least">{places[blockAt(blocks, span.start)]}</span>
            <span className="serif">{span.exact}</span>
            {may && (
              <button className="link" type="button" onClick={() => void act(() => removePlace(store, claim, span.id))}>
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
