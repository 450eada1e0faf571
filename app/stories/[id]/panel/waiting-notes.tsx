import { useSyncExternalStore } from 'react';
import { WAITS, WAITS_OPEN } from '@/domain/sentences/drafts';
import { keepingNow, NOT_KEEPING, onKeeping } from '@/ui/drafts/keeping';
import { leaveOff, noneWaiting, onWaiting, sendWaiting, type Waiting, waitingNow } from '@/ui/drafts/outbox';

interface NoteProps {
  note: Waiting;
  onTakeBack: (text: string) => void;
}

const WaitingNote = ({ note, onTakeBack }: NoteProps) => {
  const { works } = useSyncExternalStore(onKeeping, keepingNow, () => NOT_KEEPING);
  const takeBack = () => {
    leaveOff(note);
    onTakeBack(note.body.text);
  };
  return (
    <div className="waiting-note">
      <p className="note-text">{note.body.text}</p>
      <div className="msg" role="alert">
        <i className="i i-clock" />
        <p>{note.why?.sentence ?? (works === false ? WAITS_OPEN : WAITS)}</p>
        <div className="acts">
          <button className="btn" type="button" onClick={() => void sendWaiting(true)}>
            Try now
          </button>
          <button className="btn quiet" type="button" onClick={takeBack}>
            Take it back
          </button>
        </div>
      </div>
    </div>
  );
};

interface Props {
  /** Where the notes of this thread are sent. */
  path: string;
  /** The thread that they answer in; none: those that begin one. */
  thread?: string;
  /** Puts the words into the field again. */
  onTakeBack: (text: string) => void;
}

/** Notes that are written and wait in this browser until the server answers. */
export const WaitingNotes = ({ path, thread, onTakeBack }: Props) =>
  useSyncExternalStore(onWaiting, waitingNow, noneWaiting)
    .filter((note) => note.path === path && note.body.thread === thread)
    .map((note) => <WaitingNote key={note.place.id} note={note} onTakeBack={onTakeBack} />);
