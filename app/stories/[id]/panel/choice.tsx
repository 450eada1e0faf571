import { useId } from 'react';

interface Props<Code extends string> {
  legend: string;
  options: readonly { value: Code; label: string }[];
  value: string;
  error?: string;
  onChange: (value: Code) => void;
}

/** One of a few, side by side. */
export const Choice = <Code extends string>({ legend, options, value, error, onChange }: Props<Code>) => {
  const id = useId();
  return (
    <fieldset className="choice" aria-describedby={error && id}>
      <legend>{legend}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={`${id} ${legend}`}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {error && (
        <p className="wrong" id={id} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
};
