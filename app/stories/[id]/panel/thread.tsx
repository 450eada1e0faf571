import type { Ability, ThreadView } from '@/domain/views';
import { when } from '@/ui/time';
import { notesPath } from '../state/notes';
import { placeOn } from '../state/place';
import { useStory, useStoryStore } from '../state/story-store';
import { Note } from './note';
import { ThreadActs } from './thread-acts';
import { AnswerForm, ReasonForm } from './thread-forms';
import { useOpening } from './use-opening';
import { WaitingNotes } from './waiting-notes';

const Resolved = ({ resolved }: { resolved: NonNullable<ThreadView['resolved']> }) => {
  const directory = useStory((state) => state.directory);
  const now = useStory((state) => state.now);
  return (
    <p className="resolved-why">
      Resolved by {directory[resolved.by]?.name} <time dateTime={resolved.at}>{when(resolved.at, now)}</time>:{' '}
      <span className="note-text">{resolved.reason}</span>
    </p>
  );
};

interface Props {
  thread: ThreadView;
  ability: Ability;
}

/**
 * A note and what was said to it: answered, resolved and opened again in its place. Where one may not, it shows no acts:
 * the field for a new note says why, once.
 */
export const Thread = ({ thread, ability }: Props) => {
  const store = useStoryStore();
  const claim = thread.claim === null ? null : (store.get().byId.get(thread.claim) ?? null);
  const answer = useOpening(placeOn(store, claim, 'an answer', thread.id));
  const reason = useOpening(placeOn(store, claim, 'a reason to resolve a thread', thread.id));
  const isReasonOpen = reason.isOpen && !thread.resolved;
  return (
    <article className="thread" aria-label={thread.resolved ? 'Resolved thread' : 'Thread'}>
      {thread.resolved && <Resolved resolved={thread.resolved} />}
      {thread.notes.map((note) => (
        <Note key={note.id} note={note} />
      ))}
      <WaitingNotes path={notesPath(store, thread.claim)} thread={thread.id} onTakeBack={answer.change} />
      {answer.isOpen && <AnswerForm thread={thread} ability={ability} opening={answer} />}
      {isReasonOpen && <ReasonForm thread={thread} ability={ability} opening={reason} />}
      {ability.may && !answer.isOpen && !isReasonOpen && (
        <ThreadActs thread={thread} onAnswer={answer.open} onResolve={reason.open} />
      )}
    </article>
  );
};
