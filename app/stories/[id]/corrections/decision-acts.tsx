import { useState } from 'react';
import type { Result } from '@/domain/refusal';
import type { Ability } from '@/domain/views';
import type { CorrectionView } from '@/domain/views-correction';
import { ActButton } from '@/ui/act-button';
import type { Place } from '@/ui/drafts/keeper';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { AmendForm } from './amend-form';
import { DeclineForm } from './decline-form';

export interface Decided {
  accept: boolean;
  replacement?: string;
  reason?: string;
}

export interface DecisionProps {
  correction: CorrectionView;
  /** The version that accepting it makes. */
  next: number;
  decide: (decision: Decided) => Promise<Result<unknown>>;
  /** Where what is typed about it is kept; `what` names it with its article. */
  placeFor: (what: string) => Place;
  /** Where several are accepted together: ticks it with other words than were proposed. */
  together?: {
    /** Those that it is ticked with; null where it is not, or as it was proposed. */
    amended: string | null;
    ability: Ability;
    amend: (words: string) => void;
    asProposed: () => void;
  };
}

interface Props extends DecisionProps {
  withdraw: () => Promise<Result<unknown>>;
}

/** Accepting needs words that still stand; declining does not. */
const toAccept = ({ abilities: { decide }, stands }: CorrectionView): Ability =>
  decide.may && !stands.ok
    ? { may: false, why: 'It can only be declined: its words are not in the text any more.' }
    : decide;

/** What can be done about one that is ticked with other words: change them again, or leave them. */
const AmendedActs = ({ onAmend, onLeave }: { onAmend: () => void; onLeave: () => void }) => (
  <div className="acts correction-acts">
    <button className="btn quiet" type="button" onClick={onAmend}>
      Amend again
    </button>
    <button className="btn quiet" type="button" onClick={onLeave}>
      Leave it as proposed
    </button>
  </div>
);

/** What can be done about a correction that waits: accept, amend, decline; or take it back, where it is one's own. */
export const DecisionActs = (props: Props) => {
  const { correction, next, decide, withdraw, together } = props;
  const [open, setOpen] = useState<'amend' | 'decline' | null>(null);
  const { busy, refusal, act } = useAct();
  const { abilities } = correction;
  const accept = toAccept(correction);
  const shut = () => setOpen(null);
  if (open === 'amend') return <AmendForm {...props} onShut={shut} />;
  if (open === 'decline') return <DeclineForm {...props} onShut={shut} />;
  if (together && together.amended !== null)
    return <AmendedActs onAmend={() => setOpen('amend')} onLeave={together.asProposed} />;
  return (
    <div className="acts correction-acts">
      {abilities.decide.may ? (
        <>
          <ActButton ability={accept} busy={busy} onAct={() => void act(() => decide({ accept: true }))}>
            Accept as version {next}
          </ActButton>
          {accept.may && (
            <button className="btn quiet" type="button" onClick={() => setOpen('amend')}>
              Amend
            </button>
          )}
          <button className="btn quiet" type="button" onClick={() => setOpen('decline')}>
            Decline
          </button>
        </>
      ) : (
        <span className="small dim">{abilities.decide.why}</span>
      )}
      {abilities.withdraw.may && (
        <button className="link small" type="button" aria-busy={busy || undefined} onClick={() => void act(withdraw)}>
          Take it back
        </button>
      )}
      <RefusalLine refusal={refusal} />
    </div>
  );
};
