import type { ClaimView } from '@/domain/views';
import { useKeys } from '@/ui/use-keys';
import { WayForm } from '../recheck/way-form';
import { actOn } from '../state/claim-acts';
import { loadClaim } from '../state/details';
import { actOnText } from '../state/moved-text';
import { placeOn } from '../state/place';
import { useStory, useStoryStore } from '../state/story-store';
import { type Way, waysOf } from './changed-ways';
import { backToText } from './hand';

interface FormProps {
  claim: ClaimView;
  way: Way;
}

const ReasonOf = ({ claim, way }: FormProps) => {
  const store = useStoryStore();
  const send = async (reason: string) => {
    const answer = await actOnText(store, claim, (target) => way.send(target, reason));
    if (answer.ok) backToText();
    return answer;
  };
  const leave = () => {
    store.set({ acting: null });
    backToText();
  };
  return (
    <WayForm
      place={placeOn(store, claim, 'a reason', way.what)}
      label={way.label}
      placeholder={way.placeholder}
      act={way.act}
      send={send}
      onLeave={leave}
      onStale={() => void loadClaim(store, claim.id, true)}
    />
  );
};

/** The ways on from changed words, beside the finding pad below, which checks them again. */
export const ChangedWords = ({ claim }: { claim: ClaimView }) => {
  const store = useStoryStore();
  const correct = useStory((state) => state.abilities.correct);
  const acting = useStory((state) => (state.acting?.claim === claim.id ? state.acting.what : null));
  const ways = waysOf(claim, correct);
  const open = ways.find((way) => way.what === acting);
  const press = ({ what, ability }: Way) => {
    if (ability.may) actOn(store, claim.id, what);
    else store.set({ refusal: { code: 'not-permitted', sentence: ability.why } });
  };
  useKeys(Object.fromEntries(ways.map((way) => [way.key, () => press(way)])));
  return (
    <section className="new-text" aria-label="Its words changed">
      <p className="small dim">Let the finding stand, check it again below, or:</p>
      <div className="acts">
        {ways.map((way) => (
          <button
            key={way.what}
            className="btn"
            type="button"
            aria-expanded={open === way}
            aria-disabled={!way.ability.may || undefined}
            onClick={() => press(way)}
          >
            {way.name} <kbd>{way.key}</kbd>
          </button>
        ))}
      </div>
      {open && <ReasonOf key={open.what} claim={claim} way={open} />}
    </section>
  );
};
