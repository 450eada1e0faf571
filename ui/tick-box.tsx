import { type ComponentProps, useId } from 'react';

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'id'> {
  label: string;
  hint?: string;
}

export const TickBox = ({ label, hint, ...input }: Props) => {
  const id = useId();
  return (
    <div className="tickbox">
      <input type="checkbox" id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...input} />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
};
