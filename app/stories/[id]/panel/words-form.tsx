import { useEffect, useId, useRef } from 'react';
import type { Ability } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import type { ShownRefusal } from '@/ui/use-act';
import { sends, submitting } from './hand';

interface Props {
  label: string;
  /** What the button does. */
  act: string;
  text: string;
  onChange: (text: string) => void;
  onSend: () => void;
  /** Shuts the field and throws away what is in it. */
  onShut: () => void;
  ability?: Ability;
  busy: boolean;
  refusal: ShownRefusal | null;
  /** The person has just asked for it, so their next key goes here. */
  isAsked: boolean;
  children?: React.ReactNode;
}

/** A field of some lines that opens in the place of what it is about. */
export const WordsForm = (props: Props) => {
  const { label, act, text, onChange, onSend, onShut, ability, busy, refusal, isAsked, children } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // A draft that comes back among what is folded away unfolds it.
  useEffect(() => field.current?.closest('details')?.setAttribute('open', ''), []);
  useEffect(() => {
    if (!isAsked || !field.current) return;
    field.current.focus();
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [isAsked]);
  return (
    // A browser that remembers what stood in fields would keep a privileged note too; drafts are kept by us.
    <form className="note-form" autoComplete="off" onSubmit={submitting(onSend)}>
      <label className="small" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        className="field"
        id={id}
        rows={2}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => sends(event) && onSend()}
      />
      {children}
      <div className="acts">
        <ActButton type="submit" ability={ability} busy={busy}>
          {act} <kbd>Ctrl Enter</kbd>
        </ActButton>
        <button className="btn quiet" type="button" onClick={onShut}>
          Leave it
        </button>
        {text !== '' && <span className="unsaved">draft</span>}
      </div>
      <RefusalLine refusal={refusal} />
    </form>
  );
};
