import { useEffect, useRef } from 'react';
import { submitting } from '../panel/hand';

interface Props {
  label: string;
  /** The person has just asked for it: all of it comes into sight. */
  isAsked: boolean;
  onSend: () => unknown;
  children: React.ReactNode;
}

/** A form about a query, in its place among what is said. */
export const QueryForm = ({ label, isAsked, onSend, children }: Props) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isAsked) form.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  return (
    <form ref={form} className="query-form" aria-label={label} onSubmit={submitting(onSend)}>
      {children}
    </form>
  );
};
