import type { Ability, ThreadView } from '@/domain/views';
import { STORY_DRAFT } from '../state/draft';
import { notesPath } from '../state/notes';
import { draftOf } from '../state/story-state';
import { setDraft, useStoryStore } from '../state/story-store';
import { NewNote } from './new-note';
import { ResolvedThreads } from './resolved-threads';
import { Thread } from './thread';
import { WaitingNotes } from './waiting-notes';

interface Props {
  /** A claim, or null for the whole story. */
  subject: string | null;
  /** Undefined while they are on their way. */
  threads: readonly ThreadView[] | undefined;
  ability: Ability;
  /** Beside the key for a note: what else can be said about a claim. */
  acts?: React.ReactNode;
  /** What comes before the notes. */
  children?: React.ReactNode;
}

const countOf = (threads: readonly ThreadView[]) => threads.reduce((sum, { notes }) => sum + notes.length, 0);

/** What is said about a claim or the story: open threads, the field for a new one, and the resolved ones folded away. */
export const Threads = ({ subject, threads = [], ability, acts, children }: Props) => {
  const store = useStoryStore();
  const key = subject ?? STORY_DRAFT;
  const open = threads.filter((thread) => !thread.resolved);
  const resolved = threads.filter((thread) => thread.resolved);
  const takeBack = (words: string) =>
    setDraft(store, key, { note: [words, draftOf(store.get(), key).note].filter(Boolean).join('\n') });
  return (
    <section className="sec">
      <h3>
        Notes {threads.length > 0 && <span className="count">{countOf(threads)}</span>}
        <span className="act">
          Note <kbd>r</kbd> {acts}
        </span>
      </h3>
      {children}
      {open.map((thread) => (
        <Thread key={thread.id} thread={thread} ability={ability} />
      ))}
      <WaitingNotes path={notesPath(store, subject)} onTakeBack={takeBack} />
      <NewNote subject={subject} ability={ability} />
      {resolved.length > 0 && <ResolvedThreads threads={resolved} ability={ability} />}
    </section>
  );
};
