import type { NoteView } from '@/domain/views';
import { when } from '@/ui/time';
import { useAct } from '@/ui/use-act';
import { WhoMark } from '@/ui/who';
import { editNote } from '../state/notes';
import { placeOn } from '../state/place';
import { useStory, useStoryStore } from '../state/story-store';
import { SaidBefore } from './said-before';
import { useOpening } from './use-opening';
import { WordsForm } from './words-form';

const EditForm = ({ note, opening }: { note: NoteView; opening: ReturnType<typeof useOpening> }) => {
  const store = useStoryStore();
  const { busy, refusal, act } = useAct();
  const save = async () => {
    if (await act(() => editNote(store, note, opening.text))) opening.shut();
  };
  return (
    <WordsForm
      label="Your note, in other words"
      act="Save the edit"
      text={opening.text}
      onChange={opening.change}
      onSend={() => void save()}
      onShut={opening.shut}
      ability={note.edit}
      busy={busy}
      refusal={refusal}
      isAsked={opening.isAsked}
    >
      {refusal?.code === 'stale' && <p className="note-text small">It now says: {note.text}</p>}
    </WordsForm>
  );
};

/** What one person said, when, and how it was edited. */
export const Note = ({ note }: { note: NoteView }) => {
  const store = useStoryStore();
  const person = useStory((state) => state.directory[note.by] ?? null);
  const now = useStory((state) => state.now);
  const claim = note.claim === null ? null : (store.get().byId.get(note.claim) ?? null);
  const opening = useOpening(placeOn(store, claim, 'an edit of a note', note.id), note.text);
  return (
    <div className="say">
      <WhoMark person={person} />
      <div>
        <div className="by">
          {person?.name} <time dateTime={note.at}>{when(note.at, now)}</time>
          {note.edit.may && !opening.isOpen && (
            <button className="link small" type="button" onClick={opening.open}>
              Edit<span className="vh"> your note</span>
            </button>
          )}
        </div>
        {opening.isOpen ? <EditForm note={note} opening={opening} /> : <p className="note-text">{note.text}</p>}
        <SaidBefore before={note.before} />
      </div>
    </div>
  );
};
