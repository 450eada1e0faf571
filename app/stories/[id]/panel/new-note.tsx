import { useRef } from 'react';
import type { Ability } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { useKeys } from '@/ui/use-keys';
import { STORY_DRAFT } from '../state/draft';
import { writeNote } from '../state/notes';
import { draftOf } from '../state/story-state';
import { setDraft, useStory, useStoryStore } from '../state/story-store';
import { backToText, sends, submitting } from './hand';

interface Props {
  /** A claim, or null for the whole story. */
  subject: string | null;
  ability: Ability;
}

/** The field for a note that begins a thread: `r` goes to it. */
export const NewNote = ({ subject, ability }: Props) => {
  const store = useStoryStore();
  const key = subject ?? STORY_DRAFT;
  const text = useStory((state) => draftOf(state, key).note);
  const field = useRef<HTMLTextAreaElement>(null);
  const { busy, refusal, act } = useAct();
  const label = subject ? 'A note on this claim' : 'A note on the story';
  useKeys({ r: () => field.current?.focus() });
  const save = async () => {
    if (!ability.may) return;
    const sent = () => setDraft(store, key, { note: '' });
    if (await act(() => writeNote(store, subject, { text }, sent))) backToText();
  };
  return (
    <form className="note-form" onSubmit={submitting(save)}>
      <label className="vh" htmlFor={`note-${key}`}>
        {label}
      </label>
      <textarea
        ref={field}
        className="field"
        id={`note-${key}`}
        rows={text === '' ? 1 : 3}
        placeholder={label}
        value={text}
        onChange={(event) => setDraft(store, key, { note: event.target.value })}
        onKeyDown={(event) => sends(event) && void save()}
      />
      {(text !== '' || !ability.may) && (
        <div className="acts">
          <ActButton type="submit" ability={ability} busy={busy}>
            Save the note <kbd>Ctrl Enter</kbd>
          </ActButton>
          {text !== '' && <span className="unsaved">draft</span>}
        </div>
      )}
      <RefusalLine refusal={refusal} />
    </form>
  );
};
