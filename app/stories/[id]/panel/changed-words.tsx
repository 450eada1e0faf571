import { wordsSince } from '@/domain/checked-words';
import type { Result } from '@/domain/refusal';
import type { Ability, ClaimView } from '@/domain/views';
import { useKeys } from '@/ui/use-keys';
import { WayForm } from '../recheck/way-form';
import { actOn } from '../state/claim-acts';
import { loadClaim } from '../state/details';
import { actOnText } from '../state/moved-text';
import { placeOn } from '../state/place';
import { type Acted, oldWordsAct, reopenAct, standsAct, type Target } from '../state/recheck-acts';
import type { Acting } from '../state/story-state';
import { useStory, useStoryStore } from '../state/story-store';
import { backToText } from './hand';

interface Way {
  what: Acting['what'];
  key: string;
  name: string;
  label: string;
  placeholder: string;
  act: string;
  ability: Ability;
  send: (target: Target, reason: string) => Promise<Result<Acted>>;
}

const standing = (claim: ClaimView) =>
  claim.checks.filter((check) => check.standing).sort((a, b) => b.claimRevision - a.claimRevision);

/** The words that were checked, of each place where other words stand now. */
function oldWordsOf(claim: ClaimView): { span: string; words: string }[] {
  const [latest] = standing(claim);
  if (!latest) return [];
  return wordsSince(latest.seen, claim)
    .filter((words) => words.of !== 'statement' && words.before !== '' && words.after !== '')
    .map(({ of, before }) => ({ span: of, words: before }));
}

const NO_OLD_WORDS: Ability = { may: false, why: 'There are no old words to bring back.' };

const waysOf = (claim: ClaimView, correct: Ability): Way[] => [
  {
    what: 'stands',
    key: 's',
    name: 'Stands',
    label: 'Why it stands',
    placeholder: 'One line, kept with the finding: what says the new words',
    act: 'Record',
    ability: claim.abilities.check,
    send: (target, reason) => standsAct(target, standing(claim), reason),
  },
  {
    what: 'reopen',
    key: 'A',
    name: 'Reopen',
    label: 'Why it is open again',
    placeholder: 'One line for whoever checks it next',
    act: 'Reopen',
    ability: claim.abilities.check,
    send: reopenAct,
  },
  {
    what: 'old',
    key: 'o',
    name: 'Old words back',
    label: 'Why the old words are right',
    placeholder: 'One line for whoever decides',
    act: 'Propose',
    ability: oldWordsOf(claim).length > 0 ? correct : NO_OLD_WORDS,
    send: (target, reason) => oldWordsAct(target, oldWordsOf(claim), reason),
  },
];

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
  const send = async (way: Way, reason: string) => {
    const answer = await actOnText(store, claim, (target) => way.send(target, reason));
    if (answer.ok) backToText();
    return answer;
  };
  const leave = () => {
    store.set({ acting: null });
    backToText();
  };
  return (
    <section className="new-text" aria-label="Its words changed">
      <p className="small dim">Its words changed after the check. Let the finding stand, check it again below, or:</p>
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
      {open && (
        <WayForm
          key={open.what}
          place={placeOn(store, claim, 'a reason', open.what)}
          label={open.label}
          placeholder={open.placeholder}
          act={open.act}
          send={(reason) => send(open, reason)}
          onLeave={leave}
          onStale={() => void loadClaim(store, claim.id, true)}
        />
      )}
    </section>
  );
};
