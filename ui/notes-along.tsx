import { notesAlong } from '@/domain/sentences/text-file';

interface Props {
  count: number;
  onLeaveOut: () => void;
}

/** Beside an editor whose text came from a file with footnotes: that they go along as notes, and a way to leave them out. */
export const NotesAlong = ({ count, onLeaveOut }: Props) =>
  count === 0 ? null : (
    <p className="offer">
      <span>{notesAlong(count)}</span>
      <button className="btn" type="button" onClick={onLeaveOut}>
        Leave them out
      </button>
    </p>
  );
