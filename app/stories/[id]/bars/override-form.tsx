import type { BlockerView } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { useKept } from '@/ui/drafts/use-kept';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { submitting } from '../panel/hand';
import { letStand } from '../state/overrides';
import { useStoryStore } from '../state/story-store';
import { overridePlace } from './override-place';
import { ReasonField } from './reason-field';

interface Props {
  ticked: readonly BlockerView[];
  onDone: () => void;
}

/** One reason for all that is ticked. It is kept whatever becomes of the ticks. */
export const OverrideForm = ({ ticked, onDone }: Props) => {
  const store = useStoryStore();
  const [reason, setReason, sent] = useKept(overridePlace(store, 'a reason to let blockers stand'), '');
  const { busy, refusal, act, wrong } = useAct();
  const give = async () => {
    const keys = ticked.map((blocker) => blocker.key);
    if (keys.length === 0 || !(await act(() => letStand(store, keys, reason)))) return;
    sent();
    onDone();
  };
  if (ticked.length === 0 && reason === '')
    return (
      <p className="blk-hint">
        To let a blocker stand, tick it (x) and say why. The reason is printed in every report.
      </p>
    );
  const which = ticked.length === 1 ? 'it' : 'them';
  return (
    <form className="blk-form" onSubmit={submitting(give)}>
      <ReasonField
        label={`Why ${ticked.length === 1 ? 'it' : 'they'} may stand`}
        placeholder="Printed in every report, with your name"
        value={reason}
        error={wrong('reason')}
        onChange={setReason}
        onSend={() => void give()}
      />
      {!wrong('reason') && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton className="btn main" type="submit" busy={busy} idle={ticked.length === 0}>
          Let {which} stand <kbd>Ctrl Enter</kbd>
        </ActButton>
        <span className="small dim">
          {ticked.length === 0 ? 'Nothing is ticked: tick what this reason is for.' : `${ticked.length} ticked`}
        </span>
      </div>
    </form>
  );
};
