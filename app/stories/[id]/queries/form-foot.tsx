import type { Ability } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import type { ShownRefusal } from '@/ui/use-act';

interface Props {
  act: string;
  /** The key that sends it from its field, as it is shown. */
  sendKey?: string;
  ability: Ability;
  busy: boolean;
  isTyped: boolean;
  onShut: () => void;
  /** Not repeated where a field says it already. */
  refusal: ShownRefusal | null;
}

/** Sends a form, or leaves it and throws away what is in it. */
export const FormFoot = ({ act, sendKey, ability, busy, isTyped, onShut, refusal }: Props) => (
  <>
    {!refusal?.fields && <RefusalLine refusal={refusal} />}
    <div className="acts">
      <ActButton className="btn main" type="submit" ability={ability} busy={busy}>
        {act} {sendKey && <kbd>{sendKey}</kbd>}
      </ActButton>
      <button className="btn quiet" type="button" onClick={onShut}>
        Leave it
      </button>
      {isTyped && <span className="unsaved">draft</span>}
    </div>
  </>
);
