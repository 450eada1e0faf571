import type { Ability } from '@/domain/views';
import { ActButton } from '@/ui/act-button';

interface Props {
  count: number | undefined;
  ability: Ability;
  /** The form or the picker is open, so there is nothing to begin. */
  isBusy: boolean;
  onAdd: () => void;
  onAgain: () => void;
  onPick: () => void;
}

/** How much there is, and the three ways to more. */
export const EvidenceHeading = ({ count, ability, isBusy, onAdd, onAgain, onPick }: Props) => (
  <h3>
    Evidence <span className="count">{count}</span>
    {!isBusy && (
      <span className="act">
        <ActButton className="btn quiet" ability={ability} onAct={onAdd}>
          Add <kbd>e</kbd>
        </ActButton>
        {ability.may && (
          <>
            <ActButton className="btn quiet" onAct={onAgain}>
              Again<span className="vh">, the last one</span> <kbd>.</kbd>
            </ActButton>
            <ActButton className="btn quiet" onAct={onPick}>
              Reuse<span className="vh"> evidence of this story</span> <kbd>E</kbd>
            </ActButton>
          </>
        )}
      </span>
    )}
  </h3>
);
