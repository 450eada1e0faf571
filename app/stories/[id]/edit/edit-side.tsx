import { type ComponentProps, useState } from 'react';
import { draftSentence, giveUpSentence } from '@/domain/sentences/edit';
import type { TextShown } from '@/domain/text-shown';
import { ActButton } from '@/ui/act-button';
import { TextField } from '@/ui/field';
import { NotesAlong } from '@/ui/notes-along';
import { RefusalLine } from '@/ui/refusal-line';
import { TextFile } from '@/ui/text-file';
import { clock } from '@/ui/time';
import type { ShownRefusal } from '@/ui/use-act';
import { TouchedClaims } from './touched';
import type { Autosave } from './use-autosave';

interface Props {
  next: number;
  autosave: Autosave;
  busy: boolean;
  refusal: ShownRefusal | null;
  wrong: (field: string) => string | undefined;
  headline: string;
  onFile: (text: TextShown) => void;
  /** How many of a file go along as notes. */
  footnotes: number;
  onNoFootnotes: () => void;
  onSummary: (text: string) => void;
  onSave: () => void;
  onLeave: () => void;
  onGiveUp: () => void;
  /** Null until the editor is there. */
  touched: ComponentProps<typeof TouchedClaims> | null;
}

/** Giving a draft up cannot be taken back, so it takes two presses, in place. */
const GiveUp = ({ others, onGiveUp }: { others: number; onGiveUp: () => void }) => {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button className="btn quiet" type="button" onClick={() => setAsked(true)}>
        Discard draft
      </button>
    );
  return (
    <fieldset className="give-up">
      <legend>{giveUpSentence(others)}</legend>
      <button className="btn" type="button" onClick={onGiveUp}>
        Delete it
      </button>
      <button className="btn quiet" type="button" onClick={() => setAsked(false)}>
        Keep it
      </button>
    </fieldset>
  );
};

/** Beside the text: what the edit does to the claims, and saving. */
export const EditSide = ({ next, autosave, busy, refusal, wrong, touched, footnotes, ...on }: Props) => (
  <aside className="edit-side" aria-label="Saving, and what it does">
    <p className="draft-line" role="status">
      {draftSentence(autosave.state, autosave.savedAt && clock(autosave.savedAt))}
    </p>
    <TextField
      label="What changed, in a line"
      maxLength={2000}
      error={wrong('summary')}
      onChange={({ target }) => on.onSummary(target.value)}
    />
    {wrong('body') && (
      <p className="wrong" role="alert">
        {wrong('body')}
      </p>
    )}
    <RefusalLine refusal={refusal} />
    <ActButton className="btn main wide" busy={busy} onAct={on.onSave}>
      {busy ? 'Saving …' : `Save as version ${next}`} <kbd>Ctrl+Enter</kbd>
    </ActButton>
    <p className="acts">
      <button className="btn" type="button" onClick={on.onLeave}>
        Leave, and keep the draft
      </button>
      <GiveUp others={autosave.others.length} onGiveUp={on.onGiveUp} />
    </p>
    {touched && <TouchedClaims {...touched} />}
    {touched && <TextFile headline={on.headline} replaces onRead={on.onFile} />}
    <NotesAlong count={footnotes} onLeaveOut={on.onNoFootnotes} />
  </aside>
);
