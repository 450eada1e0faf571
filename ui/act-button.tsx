'use client';

import { useId } from 'react';
import type { Ability } from '@/domain/views';

interface Props {
  ability?: Ability;
  /** While the server has not answered; a second press does nothing. */
  busy?: boolean;
  /** There is nothing to do yet: nothing typed, nothing changed. */
  idle?: boolean;
  className?: string;
  type?: 'button' | 'submit';
  onAct?: () => void;
  children: React.ReactNode;
}

const MAY: Ability = { may: true };

/** A button that stays where it is when it may not be pressed, and says why. */
export const ActButton = ({
  ability = MAY,
  busy = false,
  idle = false,
  className = 'btn',
  type = 'button',
  onAct,
  children,
}: Props) => {
  const why = useId();
  const isOff = !ability.may || idle;
  const press = (event: React.MouseEvent) => {
    if (isOff || busy) event.preventDefault();
    else onAct?.();
  };
  return (
    <>
      <button
        className={className}
        type={type}
        onClick={press}
        aria-disabled={isOff || undefined}
        aria-busy={busy || undefined}
        aria-describedby={ability.may ? undefined : why}
      >
        {children}
      </button>
      {!ability.may && (
        <span className="why-not" id={why}>
          {ability.why}
        </span>
      )}
    </>
  );
};
