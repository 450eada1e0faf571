import { type ComponentProps, useId } from 'react';

interface Labels {
  label: string;
  hint?: React.ReactNode;
  /** What is wrong with what was typed, in a sentence. */
  error?: string;
}

interface FieldProps extends Labels {
  children: (wiring: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => React.ReactNode;
}

/** A label, a control, and below it what helps or, in its place, what is wrong; wired for those who listen. */
export const Field = ({ label, hint, error, children }: FieldProps) => {
  const id = useId();
  const said = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': said, 'aria-invalid': Boolean(error) })}
      {hint && !error && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="wrong" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
};

export const TextField = ({ label, hint, error, ...input }: Labels & ComponentProps<'input'>) => (
  <Field label={label} hint={hint} error={error}>
    {(wiring) => <input className="field" {...input} {...wiring} />}
  </Field>
);

interface SelectProps extends Labels, ComponentProps<'select'> {
  options: readonly { value: string; label: string }[];
}

export const SelectField = ({ label, hint, error, options, ...select }: SelectProps) => (
  <Field label={label} hint={hint} error={error}>
    {(wiring) => (
      <select className="field" {...select} {...wiring}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** The labels of a table of words as options, in the order of the codes. */
export const optionsOf = <Code extends string>(codes: readonly Code[], words: Record<Code, string>) =>
  codes.map((code) => ({ value: code, label: words[code] }));
