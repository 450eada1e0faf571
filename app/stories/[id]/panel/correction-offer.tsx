import type { ClaimView } from '@/domain/views';
import { actOn } from '../state/claim-acts';
import { useStory, useStoryStore } from '../state/story-store';

/** A check asks for other words: one press opens the correction with them and its reason filled in. */
export const CorrectionOffer = ({ claim }: { claim: ClaimView }) => {
  const store = useStoryStore();
  const isOpen = useStory((state) => state.acting?.claim === claim.id && state.acting.what === 'correct');
  if (isOpen) return null;
  return (
    <p className="offer">
      <i className="i i-correction i-s" />
      <span>The text does not read as the check asks.</span>
      <button className="btn" type="button" onClick={() => actOn(store, claim.id, 'correct')}>
        Propose it as a correction <kbd>c</kbd>
      </button>
    </p>
  );
};
