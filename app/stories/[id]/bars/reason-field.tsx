import { Field } from '@/ui/field';
import { sends } from '../panel/hand';

interface Props {
  label: string;
  placeholder?: string;
  value: string;
  error?: string;
  autoFocus?: boolean;
  onChange: (reason: string) => void;
  onSend: () => void;
}

/** Why, on a few lines; Ctrl or Cmd with Enter sends it. */
export const ReasonField = ({ label, placeholder, value, error, autoFocus, onChange, onSend }: Props) => (
  <Field label={label} error={error}>
    {(wiring) => (
      <textarea
        className="field"
        rows={2}
        // biome-ignore lint/a11y/noAutofocus: only where the person has just asked for it
        autoFocus={autoFocus}
        placeholder={placeholder}
        {...wiring}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => sends(event) && onSend()}
      />
    )}
  </Field>
);
