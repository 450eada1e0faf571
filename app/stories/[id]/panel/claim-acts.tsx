import type { Ability, ClaimRow } from '@/domain/views';
import { useKeys } from '@/ui/use-keys';
import { actOn } from '../state/claim-acts';
import type { Acting } from '../state/story-state';
import { useStory, useStoryStore } from '../state/story-store';

const ACTS: { what: Acting['what']; label: string; key: string; shown: string }[] = [
  { what: 'correct', label: 'Correct', key: 'c', shown: 'c' },
  { what: 'split', label: 'Split', key: 'h', shown: 'h' },
  { what: 'merge', label: 'Merge', key: 'g', shown: 'g' },
  { what: 'remove', label: 'Remove', key: 'Delete', shown: 'Del' },
];

/** The acts on a claim itself, below its words; each opens its form in the panel. */
export const ClaimActs = ({ claim }: { claim: ClaimRow }) => {
  const store = useStoryStore();
  const abilities = useStory((state) => state.details.get(claim.id)?.abilities);
  const mark = useStory((state) => state.abilities.mark);
  const acting = useStory((state) => (state.acting?.claim === claim.id ? state.acting.what : null));
  const correct = useStory((state) => state.abilities.correct);
  const abilityOf = (what: Acting['what']): Ability => {
    if (what === 'correct') return abilities?.correct ?? correct;
    return what === 'merge' ? (abilities?.change ?? mark) : (abilities?.remove ?? mark);
  };
  const press = (what: Acting['what']) => {
    const ability = abilityOf(what);
    if (ability.may) actOn(store, claim.id, what);
    else store.set({ refusal: { code: 'not-permitted', sentence: ability.why } });
  };
  useKeys(Object.fromEntries(ACTS.map(({ what, key }) => [key, () => press(what)])));
  if (!mark.may) return null;
  return (
    <div className="claim-acts" role="toolbar" aria-label={`Claim ${claim.number} itself`}>
      {ACTS.map(({ what, label, shown }) => (
        <button
          key={what}
          className="link"
          type="button"
          aria-expanded={acting === what}
          aria-disabled={!abilityOf(what).may || undefined}
          onClick={() => press(what)}
        >
          {label} <kbd>{shown}</kbd>
        </button>
      ))}
    </div>
  );
};
