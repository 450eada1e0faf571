import { useRef } from 'react';
import type { Ability, NoteView } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { when } from '@/ui/time';
import { useAct } from '@/ui/use-act';
import { useKeys } from '@/ui/use-keys';
import { WhoMark } from '@/ui/who';
import { STORY_DRAFT } from '../state/draft';
import { notesPath, writeNote } from '../state/notes';
import { draftOf } from '../state/story-state';
import { setDraft, useStory, useStoryStore } from '../state/story-store';
import { backToText, sends, submitting } from './hand';
import { WaitingNotes } from './waiting-notes';

const Note = ({ note }: { note: NoteView }) => {
  const person = useStory((state) => state.directory[note.by] ?? null);
  const now = useStory((state) => state.now);
  return (
    <div className="say">
      <WhoMark person={person} />
      <div>
        <div className="by">
          {person?.name} <time dateTime={note.at}>{when(note.at, now)}</time>
        </div>
        <p className="note-text">{note.text}</p>
      </div>
    </div>
  );
};

interface Props {
  /** A claim, or null for the whole story. */
  subject: string | null;
  /** Undefined while they are on their way. */
  notes: readonly NoteView[] | undefined;
  ability: Ability;
}

/** The notes on a claim or on the story, and the field for one more: `r` goes to it. */
export const Thread = ({ subject, notes, ability }: Props) => {
  const store = useStoryStore();
  const key = subject ?? STORY_DRAFT;
  const text = useStory((state) => draftOf(state, key).note);
  const field = useRef<HTMLTextAreaElement>(null);
  const { busy, refusal, act } = useAct();
  useKeys({ r: () => field.current?.focus() });
  const save = async () => {
    if (!ability.may) return;
    const saved = await act(() => writeNote(store, subject));
    if (saved) backToText();
  };
  const takeBack = (words: string) =>
    setDraft(store, key, { note: [words, draftOf(store.get(), key).note].filter(Boolean).join('\n') });
  return (
    <section className="sec">
      <h3>
        Notes <span className="count">{notes?.length}</span>
        <span className="act">
          Note <kbd>r</kbd>
        </span>
      </h3>
      {notes?.map((note) => (
        <Note key={note.id} note={note} />
      ))}
      <WaitingNotes path={notesPath(store, subject)} onTakeBack={takeBack} />
      <form className="note-form" onSubmit={submitting(save)}>
        <label className="vh" htmlFor={`note-${key}`}>
          {subject ? 'A note on this claim' : 'A note on the story'}
        </label>
        <textarea
          ref={field}
          className="field"
          id={`note-${key}`}
          rows={text === '' ? 1 : 3}
          placeholder={subject ? 'A note on this claim' : 'A note on the story'}
          value={text}
          onChange={(event) => setDraft(store, key, { note: event.target.value })}
          onKeyDown={(event) => sends(event) && void save()}
        />
        {(text !== '' || !ability.may) && (
          <div className="acts">
            <ActButton type="submit" ability={ability} busy={busy}>
              Save the note <kbd>Ctrl Enter</kbd>
            </ActButton>
          </div>
        )}
        <RefusalLine refusal={refusal} />
      </form>
    </section>
  );
};
