import type { Ability, ThreadView } from '@/domain/views';
import { when } from '@/ui/time';
import { useAct } from '@/ui/use-act';
import { notesPath, reopenThread, resolveThread, writeNote } from '../state/notes';
import { placeOn } from '../state/place';
import { useStory, useStoryStore } from '../state/story-store';
import { Note } from './note';
import { ThreadActs } from './thread-acts';
import { useOpening } from './use-opening';
import { WaitingNotes } from './waiting-notes';
import { WordsForm } from './words-form';

interface Props {
  thread: ThreadView;
  ability: Ability;
}

const Resolved = ({ resolved }: { resolved: NonNullable<ThreadView['resolved']> }) => {
  const directory = useStory((state) => state.directory);
  const now = useStory((state) => state.now);
  return (
    <p className="resolved-why">
      <b>Resolved</b> by {directory[resolved.by]?.name} <time dateTime={resolved.at}>{when(resolved.at, now)}</time>:{' '}
      <span className="note-text">{resolved.reason}</span>
    </p>
  );
};

/** What a thread's fields are kept under, and what they do. */
function useThread(thread: ThreadView) {
  const store = useStoryStore();
  const claim = thread.claim === null ? null : (store.get().byId.get(thread.claim) ?? null);
  const answer = useOpening(placeOn(store, claim, 'an answer', thread.id));
  const reason = useOpening(placeOn(store, claim, 'a reason', thread.id));
  const acting = useAct();
  const send = async () => {
    const body = { text: answer.text, thread: thread.id };
    if (await acting.act(() => writeNote(store, thread.claim, body))) answer.shut();
  };
  const resolve = async () => {
    if (await acting.act(() => resolveThread(store, thread, reason.text))) reason.shut();
  };
  const reopen = () => acting.act(() => reopenThread(store, thread));
  return { answer, reason, acting, send, resolve, reopen, path: notesPath(store, thread.claim) };
}

/** A note and what was said to it: answered, resolved and opened again in its place. */
export const Thread = ({ thread, ability }: Props) => {
  const { answer, reason, acting, send, resolve, reopen, path } = useThread(thread);
  const { busy, refusal } = acting;
  const form = { ability, busy, refusal };
  return (
    <article className="thread" aria-label={thread.resolved ? 'Resolved thread' : 'Thread'}>
      {thread.resolved && <Resolved resolved={thread.resolved} />}
      {thread.notes.map((note) => (
        <Note key={note.id} note={note} />
      ))}
      <WaitingNotes path={path} thread={thread.id} onTakeBack={answer.change} />
      {answer.isOpen && (
        <WordsForm
          {...form}
          label="Your answer"
          act={thread.resolved ? 'Answer, and open it again' : 'Save the answer'}
          text={answer.text}
          onChange={answer.change}
          onSend={() => void send()}
          onShut={answer.shut}
          isAsked={answer.isAsked}
        />
      )}
      {reason.isOpen && !thread.resolved && (
        <WordsForm
          {...form}
          label="How this was settled"
          act="Resolve the thread"
          text={reason.text}
          onChange={reason.change}
          onSend={() => void resolve()}
          onShut={reason.shut}
          isAsked={reason.isAsked}
        />
      )}
      {!answer.isOpen && !reason.isOpen && (
        <ThreadActs
          isResolved={thread.resolved !== null}
          ability={ability}
          busy={busy}
          refusal={refusal}
          onAnswer={answer.open}
          onResolve={reason.open}
          onReopen={() => void reopen()}
        />
      )}
    </article>
  );
};
