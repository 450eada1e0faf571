import type { Refusal } from '@/domain/refusal';
import type { Ability } from '@/domain/views';
import { RefusalLine } from '@/ui/refusal-line';

interface Props {
  isResolved: boolean;
  ability: Ability;
  busy: boolean;
  refusal: Refusal | null;
  onAnswer: () => void;
  onResolve: () => void;
  onReopen: () => void;
}

/** What one can do about a thread. Nothing where one may not: the field for a new note says why, once. */
export const ThreadActs = ({ isResolved, ability, busy, refusal, onAnswer, onResolve, onReopen }: Props) =>
  ability.may && (
    <div className="acts thread-acts">
      <button className="link small" type="button" onClick={onAnswer}>
        Answer
      </button>
      {isResolved ? (
        <button className="link small" type="button" aria-busy={busy || undefined} onClick={onReopen}>
          Open it again
        </button>
      ) : (
        <button className="link small" type="button" onClick={onResolve}>
          Resolve
        </button>
      )}
      <RefusalLine refusal={refusal} />
    </div>
  );
