'use client';

import { useId } from 'react';
import type { Ability } from '@/domain/views';

interface Props {
  ability?: Ability;
  /** While the server has not answered; a second press does nothing. */
  busy?: boolean;
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
  className = 'btn',
  type = 'button',
  onAct,
  children,
}: Props) => {
  const why = useId();
  const barred = !ability.may;
  const act = (event: React.MouseEvent) => {
    if (barred || busy) event.preventDefault();
    else onAct?.();
  };
  return (
    <>
      <button
        className={className}
        type={type}
        onClick={act}
        aria-disabled={barred || busy || undefined}
        aria-describedby={barred ? why : undefined}
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
