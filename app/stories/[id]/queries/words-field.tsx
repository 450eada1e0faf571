import { useEffect, useRef } from 'react';
import { Field } from '@/ui/field';
import { sends } from '../panel/hand';

interface Props {
  label: string;
  value: string;
  error?: string;
  /** The person has just asked for the form, so their next key goes here. */
  isAsked: boolean;
  onChange: (text: string) => void;
  onSend: () => void;
}

/** Some lines of words; Ctrl and Enter send them. */
export const WordsField = ({ label, value, error, isAsked, onChange, onSend }: Props) => {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked]);
  return (
    <Field label={label} error={error}>
      {(wiring) => (
        <textarea
          ref={field}
          className="field"
          rows={2}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => sends(event) && onSend()}
          {...wiring}
        />
      )}
    </Field>
  );
};
