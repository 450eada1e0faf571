import { useId } from 'react';
import { claimNumbers } from '@/domain/sentences/claim-numbers';

interface Props {
  label: string;
  /** The face it has on the galley. */
  look: 'head' | 'dek' | 'by';
  initial: string;
  most: number;
  wrong?: string;
  /** The claims that stand in it, by number: they are not marked here. */
  claims: readonly number[];
  onChange: (text: string) => void;
}

/** A line above the body, in the face it is printed in. It is one line however long: a line break in it is a space. */
export const HeadLine = ({ label, look, initial, most, wrong, claims, onChange }: Props) => {
  const id = useId();
  const described = [claims.length > 0 && `${id}-claims`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className={`head-line line-${look}`}>
      <label htmlFor={id}>{label}</label>
      {claims.length > 0 && (
        <span className="in-line" id={`${id}-claims`}>
          {claimNumbers(claims)}
        </span>
      )}
      <textarea
        id={id}
        rows={1}
        className={look}
        defaultValue={initial}
        maxLength={most}
        aria-invalid={Boolean(wrong)}
        aria-describedby={described || undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
        }}
        onChange={({ target }) => {
          if (/[\r\n]/.test(target.value)) target.value = target.value.replace(/[\r\n]+/g, ' ');
          onChange(target.value);
        }}
      />
      {wrong && (
        <p className="wrong" role="alert" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
};
