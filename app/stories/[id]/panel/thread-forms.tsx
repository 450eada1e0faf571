import type { Ability, ThreadView } from '@/domain/views';
import { useAct } from '@/ui/use-act';
import { resolveThread, writeNote } from '../state/notes';
import { useStoryStore } from '../state/story-store';
import type { useOpening } from './use-opening';
import { WordsForm } from './words-form';

interface Props {
  thread: ThreadView;
  ability: Ability;
  opening: ReturnType<typeof useOpening>;
}

/** An answer in a thread; in a resolved one it opens it again. */
export const AnswerForm = ({ thread, ability, opening: { text, change, shut, isAsked } }: Props) => {
  const store = useStoryStore();
  const { busy, refusal, act } = useAct();
  const send = () => act(() => writeNote(store, thread.claim, { text, thread: thread.id }, shut));
  return (
    <WordsForm
      label="Your answer"
      act={thread.resolved ? 'Answer, and open it again' : 'Save the answer'}
      text={text}
      onChange={change}
      onSend={() => void send()}
      onShut={shut}
      ability={ability}
      busy={busy}
      refusal={refusal}
      isAsked={isAsked}
    />
  );
};

/** Why nobody need answer any more. */
export const ReasonForm = ({ thread, ability, opening: { text, change, shut, isAsked } }: Props) => {
  const store = useStoryStore();
  const { busy, refusal, act } = useAct();
  const resolve = () => act(() => resolveThread(store, thread, text, shut));
  return (
    <WordsForm
      label="How this was settled"
      act="Resolve the thread"
      text={text}
      onChange={change}
      onSend={() => void resolve()}
      onShut={shut}
      ability={ability}
      busy={busy}
      refusal={refusal}
      isAsked={isAsked}
    />
  );
};
