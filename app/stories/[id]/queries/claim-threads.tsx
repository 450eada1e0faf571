import type { ClaimRow, ClaimView } from '@/domain/views';
import { useKeys } from '@/ui/use-keys';
import { Threads } from '../panel/threads';
import { placeOn } from '../state/place';
import { useStory, useStoryStore } from '../state/story-store';
import { AskForm, NO_QUESTION } from './ask-form';
import { Query } from './query';
import { useForm } from './use-form';

interface Props {
  claim: ClaimRow;
  detail: ClaimView | undefined;
}

/** What is asked and said about a claim: queries first, then notes. `q` asks. */
export const ClaimThreads = ({ claim, detail }: Props) => {
  const store = useStoryStore();
  const ability = useStory((state) => state.abilities.ask);
  const note = useStory((state) => state.abilities.note);
  const form = useForm(placeOn(store, claim, 'a query'), NO_QUESTION);
  const ask = () => {
    if (ability.may) form.open();
    else store.set({ refusal: { code: 'not-permitted', sentence: ability.why } });
  };
  useKeys({ q: ask });
  const button = (
    <button className="link" type="button" aria-disabled={!ability.may || undefined} onClick={ask}>
      Query <kbd>q</kbd>
    </button>
  );
  return (
    <Threads
      subject={claim.id}
      threads={detail?.threads}
      ability={detail?.abilities.note ?? note}
      acts={note.may && button}
    >
      {form.isOpen && <AskForm claim={claim} form={form} />}
      {detail?.queries.map((query) => (
        <Query key={query.id} query={query} claim={detail} />
      ))}
    </Threads>
  );
};
