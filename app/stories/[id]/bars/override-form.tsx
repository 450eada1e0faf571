import type { BlockerView } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { useKept } from '@/ui/drafts/use-kept';
import { Field } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { sends, submitting } from '../panel/hand';
import { letStand } from '../state/overrides';
import { placeOn } from '../state/place';
import { useStoryStore } from '../state/story-store';

interface Props {
  ticked: readonly BlockerView[];
  onDone: () => void;
}

/** One reason for all that is ticked. It is kept whatever becomes of the ticks. */
export const OverrideForm = ({ ticked, onDone }: Props) => {
  const store = useStoryStore();
  const [reason, setReason, sent] = useKept(placeOn(store, null, 'a reason to let blockers stand'), '');
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
      <Field label={`Why ${ticked.length === 1 ? 'it' : 'they'} may stand`} error={wrong('reason')}>
        {(wiring) => (
          <textarea
            className="field"
            rows={2}
            placeholder="Printed in every report, with your name"
            {...wiring}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => sends(event) && void give()}
          />
        )}
      </Field>
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
